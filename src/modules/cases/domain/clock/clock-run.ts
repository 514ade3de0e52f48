import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { ClockRule, ClockUnit } from './clock-rule.ts'
import type { DeadlineStep } from './deadline-step.ts'

/** A time in which the clock stands still: from the act that stopped it to the act by which it ran on. */
export interface ClockPause {
  readonly from: Date
  /** Null while it stands still. */
  readonly to: Date | null
}

/** A clock that runs, or ran, for one case. */
export interface ClockRun {
  readonly rule: ClockRule
  /** A key of the rule's `amountByCase`: `complex`, `remote` … */
  readonly caseKind?: string
  /** When the event happened from which the term is counted: receipt, acceptance, a decision. */
  readonly startedAt: Date
  readonly pauses: readonly ClockPause[]
  readonly extendedBy?: { readonly amount: number; readonly unit: ClockUnit; readonly reason: string }
  /** Procedures bring their own number of days. */
  readonly amount?: number
}

/** When a clock must have stopped, and how that was worked out. */
export interface Deadline {
  /**
   * The last instant that is still in time: the end (24:00) of the last day in Việt Nam, for a term of days
   * ends at the end of its last day (Civil Code 2015, Article 148.5 and 148.6), not at the close of office
   * hours. A receipt may name an hour for the collection of a result; that is a service, no term. A term of
   * hours ends to the millisecond.
   */
  readonly dueAt: Date
  /** The last day. */
  readonly date: LocalDate
  readonly rule: ClockRule
  /** How many of the rule's units were counted, without an extension. */
  readonly amount: number
  /** The whole computation, in order: whoever repeats it arrives at the same day. */
  readonly steps: readonly DeadlineStep[]
  /** The term runs through a year whose days off are not announced yet, so the day may still move. */
  readonly predicted: boolean
  /**
   * The clock stands still; the day is the one it would lead to if it ran on at once. Stopping a clock that
   * has run out does not make it stand still.
   */
  readonly standsStill: boolean
  /** The rule, or one that was needed beside it, is not confirmed by the text of the law. */
  readonly standing: 'confirmed' | 'unconfirmed'
}
