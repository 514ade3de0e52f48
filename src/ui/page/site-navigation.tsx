import { Icon } from '../icon/icon.tsx'
import { usePage, useWords } from '../page-context.ts'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'

const navigationWords = {
  main: { vi: 'Danh mục chính', en: 'Main menu' },
  menu: { vi: 'Danh mục', en: 'Menu' },
}

/** The main navigation of wide screens. */
export function SiteNavigation() {
  const { navigation } = usePage()
  const words = useWords()
  if (navigation.length === 0) return null
  return (
    <nav class="mb-nav" aria-label={words(navigationWords.main)}>
      <NavigationList />
    </nav>
  )
}

/**
 * The same on a phone: folded, opened without JavaScript, with what the narrow header has no room for.
 * Only one of the two is ever shown.
 */
export function PhoneNavigation() {
  const { actor, navigation } = usePage()
  const words = useWords()
  return (
    <details class="mb-menu">
      <summary>
        <Icon name="menu" />
        {words(navigationWords.menu)}
      </summary>
      {navigation.length > 0 && (
        <nav aria-label={words(navigationWords.menu)}>
          <NavigationList />
        </nav>
      )}
      <div class="mb-menu__tools">{actor === null ? <AccountMenu /> : <LanguageSwitch />}</div>
    </details>
  )
}

function NavigationList() {
  const { navigation } = usePage()
  const words = useWords()
  return (
    <ul class="mb-nav__list">
      {navigation.map(({ href, words: itemWords, current }) => (
        <li key={href}>
          <a class="mb-nav__link" href={href} aria-current={current ? 'true' : undefined}>
            {words(itemWords)}
          </a>
        </li>
      ))}
    </ul>
  )
}
