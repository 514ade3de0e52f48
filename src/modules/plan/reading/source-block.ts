/**
 * One piece of the source as the reader saw it: a paragraph, or one row of a table.
 * Text is NFC with single spaces; nothing of the document is left out, so a page can show
 * these blocks in order beside the reading.
 */
export type SourceBlock =
  | { readonly index: number; readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly index: number
      readonly kind: 'row'
      /** Which table of the document, from 0. */
      readonly table: number
      readonly cells: readonly string[]
      readonly text: string
    }
