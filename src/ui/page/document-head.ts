import { createContext } from 'preact'

/** What a page tells the document around it while it is rendered. */
export interface DocumentHead {
  title: string
  description: string | undefined
}

const context = createContext<DocumentHead>({ title: '', description: undefined })
export const DocumentHeadContext = context
