import { type Language, languages } from '../../platform/i18n/words.ts'
import { usePage } from '../page-context.ts'
import { sitePaths } from './site-paths.ts'

const languageNames: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' }

/** Each language under its own name; the present one is marked, and left out on a phone. */
export function LanguageSwitch() {
  const { language: current, path } = usePage()
  return (
    <ul class="mb-languages">
      {languages.map((language) => (
        <li key={language} class={language === current ? 'mb-languages__current' : undefined}>
          <a
            href={sitePaths.language(language, path)}
            lang={language}
            hreflang={language}
            aria-current={language === current ? 'true' : undefined}
          >
            {languageNames[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
