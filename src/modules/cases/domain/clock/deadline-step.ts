import type { TermStep } from '../../../../platform/calendar/term.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { ClockRule, ClockUnit, ReceiptRule } from './clock-rule.ts'
import type { ClockPause } from './clock-run.ts'

/**
 * One step of the computation of a deadline. The steps of a term as the calendar knows them, and what only a
 * clock has: its rule, the receipt, the times in which it stood still, an extension.
 */
export type DeadlineStep =
  | Exclude<TermStep, { kind: 'suspended' }>
  /** The term by its rule: first of all steps. */
  | {
      readonly kind: 'rule'
      readonly day: LocalDate
      readonly rule: Pick<
        ClockRule,
        'code' | 'version' | 'title' | 'law' | 'article' | 'standing' | 'direction'
      >
      readonly amount: number
      readonly unit: ClockUnit
      readonly caseKind: string | null
    }
  /** Received out of hours: it counts as received on `countsAs`. Absent when the day itself counts. */
  | {
      readonly kind: 'received'
      readonly day: LocalDate
      readonly at: Date
      readonly because: 'day-off' | 'after-hours'
      readonly countsAs: LocalDate
      readonly rule: ReceiptRule
    }
  /** A working day on which the clock stood still. */
  | { readonly kind: 'suspended'; readonly day: LocalDate; readonly pause?: ClockPause }
  /** A term by the calendar stood still for so many days, so its last day is now `day`. */
  | { readonly kind: 'paused'; readonly day: LocalDate; readonly days: number; readonly pause: ClockPause }
  /** The term would end on `day`; it is longer by so much. */
  | {
      readonly kind: 'extended'
      readonly day: LocalDate
      readonly amount: number
      readonly unit: ClockUnit
      readonly reason: string
    }
  /** A term of hours ends at the instant `at`. */
  | { readonly kind: 'hours'; readonly day: LocalDate; readonly at: Date; readonly hours: number }
