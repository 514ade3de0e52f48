import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Language, say, type Words } from '../platform/i18n/words.ts'

/** One entry of the main navigation; `current` marks the part of the site that the page belongs to. */
export interface NavigationItem {
  readonly href: string
  readonly words: Words
  readonly current: boolean
}

/** Who is signed in, as the header shows it. */
export interface PageActor {
  readonly name: string
  readonly role: Words
  readonly unitName: string
}

/** What every page knows besides its own content: the reader, the place, and the site around it. */
export interface PageContext {
  readonly language: Language
  /** Path and query of this request, to come back to after the language is changed or after signing in. */
  readonly path: string
  /** The token that every form sends back as `_csrf`; null on a page that is kept for everybody. */
  readonly csrfToken: string | null
  readonly actor: PageActor | null
  readonly navigation: readonly NavigationItem[]
  /** True when the records are invented: each page then says so at its top. */
  readonly exampleData: boolean
  readonly siteName: Words
  /** The authority whose site this is, e.g. "Phòng GD&ĐT thành phố Tân An". */
  readonly unitName: string
}

const outsideAnyPage: PageContext = {
  language: 'vi',
  path: '/',
  csrfToken: null,
  actor: null,
  navigation: [],
  exampleData: false,
  siteName: { vi: 'Minh Bạch', en: 'Minh Bạch' },
  unitName: '',
}

/** Provider: `<PageContextProvider value={context}>…</PageContextProvider>`. */
const context = createContext<PageContext>(outsideAnyPage)
export const PageContextProvider = context.Provider

/** The context of the page being rendered; a Vietnamese page of nobody when there is no provider. */
export function usePage(): PageContext {
  return useContext(context)
}

/** A function that says `Words` in the reader's language. */
export function useWords(): (words: Words) => string {
  const { language } = usePage()
  return (words) => say(language, words)
}
