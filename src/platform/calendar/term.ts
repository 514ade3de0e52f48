import type { LocalDate } from '../kernel/dates.ts'
import type { DayStatus, SpecialDay } from './working-calendar.ts'

type OffReason = Extract<DayStatus, { working: false }>['reason']
type Special = Pick<SpecialDay, 'name' | 'source'>

/**
 * One step by which a date was reached. Read in order, the steps are the whole computation: whoever
 * repeats them must arrive at the same date.
 */
export type TermStep =
  /** The day of the event; it is not counted (Civil Code 2015, Article 147.2). */
  | { readonly kind: 'start'; readonly day: LocalDate }
  /** A day that counts, as number `count` of the term. */
  | { readonly kind: 'counted'; readonly day: LocalDate; readonly count: number; readonly special?: Special }
  /** A day off, which does not count. */
  | {
      readonly kind: 'skipped'
      readonly day: LocalDate
      readonly reason: OffReason
      readonly special?: Special
    }
  /** A day on which the clock stood still. */
  | { readonly kind: 'suspended'; readonly day: LocalDate }
  /** Days, months or years added as one, by the calendar and not by working days. */
  | { readonly kind: 'added'; readonly day: LocalDate; readonly amount: number; readonly unit: CalendarUnit }
  /** The last day is a day off, so the term ends on the next working day (Civil Code 2015, Article 148.5). */
  | { readonly kind: 'rolled'; readonly day: LocalDate }

export type CalendarUnit = 'day' | 'month' | 'year'

/** A date with the way in which it was reached. */
export type Term = {
  readonly date: LocalDate
  readonly steps: readonly TermStep[]
  /** A year that was passed through is only predicted, so the date may still move. */
  readonly predicted: boolean
}
