import { usePage, useWords } from '../page-context.ts'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { PhoneNavigation, SiteNavigation } from './site-navigation.tsx'
import { sitePaths } from './site-paths.ts'

const exampleWords = {
  title: { vi: 'Dữ liệu mẫu.', en: 'Example data.' },
  text: {
    vi: 'Mọi tên người, hồ sơ và con số ở đây được tạo ra để minh họa, không phải số liệu thật.',
    en: 'Every name, record and figure here was made up to show how it works; none is real.',
  },
}

/** Brand, language, account and navigation; on the workspace the navigation stands at the side instead. */
export function SiteHeader({ withNavigation }: { readonly withNavigation: boolean }) {
  const { actor, siteName, unitName } = usePage()
  const words = useWords()
  return (
    <header class="mb-header">
      <ExampleBanner />
      <div class="mb-width mb-header__row">
        <a class="mb-brand" href={sitePaths.home}>
          <Logo />
          <span class="mb-brand__words">
            <span class="mb-brand__name">{words(siteName)}</span>
            {unitName !== '' && <span class="mb-brand__unit">{unitName}</span>}
          </span>
        </a>
        <div class={`mb-header__tools mb-header__tools--${actor === null ? 'visitor' : 'actor'}`}>
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </div>
      <div class="mb-width">
        <PhoneNavigation />
        {withNavigation && <SiteNavigation />}
      </div>
    </header>
  )
}

function ExampleBanner() {
  const { exampleData } = usePage()
  const words = useWords()
  if (!exampleData) return null
  return (
    <p class="mb-example-banner">
      <strong>{words(exampleWords.title)}</strong> {words(exampleWords.text)}
    </p>
  )
}
