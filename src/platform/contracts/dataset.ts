import type { Reader } from '../database/database.ts'
import type { Words } from '../i18n/words.ts'
import type { UnitId } from '../kernel/ids.ts'

/** What a column of open data holds. `dong`: đồng as a decimal string, for amounts may be beyond what programs count exactly. */
export const datasetColumnTypes = [
  'text',
  'day',
  'instant',
  'integer',
  'number',
  'dong',
  'boolean',
  'address',
] as const
export type DatasetColumnType = (typeof datasetColumnTypes)[number]

/** One column, with what its data dictionary says of it. */
export interface DatasetColumn {
  /** `published_on`: stable for ever within a version of the interface. */
  readonly name: string
  readonly type: DatasetColumnType
  /** Whether it may be empty: not known, not applicable, or withheld. */
  readonly optional?: boolean
  readonly words: Words
}

export type DatasetValue = string | number | boolean | null
export type DatasetRow = Readonly<Record<string, DatasetValue>>

/** Which rows are wanted. */
export interface DatasetWish {
  /** Only of this unit. */
  readonly unitId: UnitId | undefined
  /** Only of this calendar year, in Việt Nam. */
  readonly year: number | undefined
  /** Where the page before ended; absent for the first one. */
  readonly after: string | undefined
  readonly most: number
  /** Addresses in rows begin with it. */
  readonly origin: string
  /** As known then: what is late by now is late. */
  readonly now: Date
}

export interface DatasetPage {
  readonly rows: readonly DatasetRow[]
  /** Where this page ended; null after the last row. */
  readonly next: string | null
}

/** Something public that anybody may take away whole. Modules list theirs; the open data show them all. */
export interface Dataset {
  /** `publications`: part of its address, stable. */
  readonly code: string
  readonly title: Words
  readonly description: Words
  /** How often it changes: terms of the EU vocabulary `frequency`, which DCAT-AP asks for. */
  readonly frequency: 'CONT' | 'DAILY' | 'MONTHLY' | 'ANNUAL' | 'IRREG'
  readonly columns: readonly DatasetColumn[]
  /** Whether rows can be asked for by unit and by year. */
  readonly filters: readonly ('unit' | 'year')[]
  /**
   * Touched whenever a row may have changed: by them a program is told that its file is still the newest. `a:*`
   * stands for every topic that begins with `a:`. Left out where nothing is touched.
   */
  readonly topics?: readonly string[]
  /** A page of rows in an order that stays; rows hold exactly the columns. */
  readonly page: (reader: Reader, wish: DatasetWish) => Promise<DatasetPage>
}
