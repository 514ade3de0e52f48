import type { Reader } from '../../platform/database/database.ts'

/** A public document in which a figure is named as evidence. */
export interface Citation {
  readonly indicatorCode: string
  readonly href: string
  readonly title: string
}

/** Where figures are cited; given by whoever cites them, for `measure` knows no plans. */
export type CitationSource = (database: Reader) => Promise<readonly Citation[]>
