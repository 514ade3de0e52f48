import { type Language, languages } from '../../platform/i18n/words.ts'
import { usePage, useWords } from '../page-context.ts'
import { sitePaths } from './site-paths.ts'

const languageNames: Record<Language, { readonly name: string; readonly short: string }> = {
  vi: { name: 'Tiếng Việt', short: 'VI' },
  en: { name: 'English', short: 'EN' },
}
const label = { vi: 'Ngôn ngữ', en: 'Language' }

/** Each language under its own name; the present one is marked. */
export function LanguageSwitch() {
  const { language: current, path } = usePage()
  const words = useWords()
  return (
    <ul class="mb-languages" aria-label={words(label)}>
      {languages.map((language) => (
        <li key={language}>
          <a
            href={sitePaths.language(language, path)}
            lang={language}
            hreflang={language}
            aria-current={language === current ? 'true' : undefined}
          >
            <abbr title={languageNames[language].name}>{languageNames[language].short}</abbr>
          </a>
        </li>
      ))}
    </ul>
  )
}
