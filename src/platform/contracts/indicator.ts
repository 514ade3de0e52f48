import type { Reader } from '../database/database.ts'
import type { Words } from '../i18n/words.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { UnitId } from '../kernel/ids.ts'

/** From the first day to the last, both included, in Asia/Ho_Chi_Minh. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What a figure is asked for: these units together, over a period, as known at an instant. */
export interface IndicatorQuestion {
  readonly units: readonly UnitId[]
  readonly period: Period
  readonly asAt: Date
}

/** A figure as it was counted; a share is numerator / denominator, a count has no denominator. */
export interface Figure {
  readonly numerator: number
  readonly denominator: number | null
}

/** A public record that a figure counts. */
export interface FigureRecord {
  readonly title: Words
  readonly unitId: UnitId
  /** Its day: on which it was due, or happened. */
  readonly on: LocalDate | null
  /** Where everybody may read it. */
  readonly href: string
  /** Whether it is in the numerator; the others are in the denominator alone. */
  readonly counts: boolean
}

/** A page of records, those that do not count first, for they are what somebody has to do. */
export interface FigureRecords {
  readonly total: number
  readonly records: readonly FigureRecord[]
}

/**
 * How one indicator is computed from a module's own records. Its words, formula, unit, direction and
 * source are in content/indicators under the same code.
 */
export interface IndicatorDefinition {
  readonly code: string
  /** null when there are no records at all yet: the page then says so, instead of 0 or 100 %. */
  readonly compute: (database: Reader, question: IndicatorQuestion) => Promise<Figure | null>
  /**
   * The records behind the figure that everybody may read. Left out where there are none: then the figure stands for
   * itself, and only those whose work the records are see them, in their own lists.
   */
  readonly records?: (
    database: Reader,
    question: IndicatorQuestion,
    part: { readonly limit: number; readonly offset: number },
  ) => Promise<FigureRecords>
}
