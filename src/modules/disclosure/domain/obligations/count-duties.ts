import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts'
import { dayInVietnam, endOfDay } from '../../../../platform/kernel/dates.ts'
import { type Duty, isUnfulfilled } from './duty.ts'

export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** Duties whose day is over, whatever became of them: what lies open counts against. */
export function dueDuties(duties: readonly Duty[], asAt: Date): Duty[] {
  return duties.filter(({ due }) => due !== null && endOfDay(due.date) <= asAt)
}

/** Those made public by their day and never missing since, among all whose day is over. */
export function onTimeShare(duties: readonly Duty[], asAt: Date): Share {
  const due = dueDuties(duties, asAt)
  return { numerator: due.filter(({ timely }) => timely === true).length, denominator: due.length }
}

/**
 * What must be public now: what must always be, and of every other duty its latest time whose day is over, as long as
 * it must be kept. Of a duty that changes and of its yearly time the later one stands.
 */
export function standingDuties(duties: readonly Duty[], asAt: Date): Duty[] {
  const latest = new Map<string, Duty>()
  for (const duty of duties) {
    const { due, occasion, state, obligation } = duty
    const always = occasion.trigger.type === 'always'
    if (state === 'expired' || (!always && (due === null || endOfDay(due.date) > asAt))) continue
    const known = latest.get(obligation.code)
    if (known === undefined || always || dayOf(duty) >= dayOf(known)) latest.set(obligation.code, duty)
  }
  return [...latest.values()]
}

/** Those of them that are public, in time or not. */
export function completeness(duties: readonly Duty[], asAt: Date): Share {
  const standing = standingDuties(duties, asAt)
  return { numerator: standing.filter((duty) => !isUnfulfilled(duty)).length, denominator: standing.length }
}

/**
 * Working days from the event to its publication; what is not public has waited until now. Only of duties that an event
 * in the past brought about.
 */
export function waitingDays(duties: readonly Duty[], calendar: WorkingCalendar, asAt: Date): number[] {
  const today = dayInVietnam(asAt)
  return duties.flatMap(({ occasion, shownAt }) => {
    const { occurrence, anchor } = occasion
    if (occurrence === null || anchor > today) return []
    const shown = shownAt === null ? today : dayInVietnam(shownAt)
    return [Math.max(0, workingDaysBetween(calendar, anchor, shown).days)]
  })
}

/** The least value that a share of all values do not pass; undefined without any. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}

function dayOf({ due, occasion }: Pick<Duty, 'due' | 'occasion'>): string {
  return due?.date ?? occasion.anchor
}
