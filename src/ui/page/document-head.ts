import { createContext } from 'preact'

/** What a page tells the document around it while it is rendered. */
export interface DocumentHead {
  title: string
  description: string | undefined
  share?: SharedPage | undefined
}

/** How a page is named elsewhere: by search engines, in messages, in a reader of feeds. */
export interface SharedPage {
  /** Its one whole address, whatever was asked for. */
  readonly address: string
  readonly title: string
  readonly description: string
  /** The whole address of a feed of what it shows. */
  readonly feed?: string | undefined
  /** The same for programs. */
  readonly json?: string | undefined
  /** When what it tells was first published, for an article. */
  readonly publishedAt?: Date | undefined
}

const context = createContext<DocumentHead>({ title: '', description: undefined })
export const DocumentHeadContext = context
