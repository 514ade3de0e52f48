import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts'
import { dayInVietnam } from '../../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../../platform/kernel/ids.ts'

/** A stay of a case in a state with somebody. */
export interface Stay {
  readonly state: string
  /** Who had to act meanwhile: time with the citizen or with another body is no delay of the office. */
  readonly owner: string
  readonly handlerId: PersonId | null
  readonly enteredAt: Date
  readonly leftAt: Date | null
}

/** Where most of the office's time went. */
export interface CauseOfDelay {
  readonly state: string
  readonly personId: PersonId | null
  readonly workingDays: number
}

const elsewhere: readonly string[] = ['citizen', 'other-agency', 'nobody']

/**
 * The stage and the person with whom a case stayed longest, in working days, counted over all its stays there; of
 * equal ones the later. A proposal: whoever handles it may know better.
 * @returns undefined when it never lay with the office
 */
export function causeOfDelay(
  stays: readonly Stay[],
  calendar: WorkingCalendar,
  now: Date,
): CauseOfDelay | undefined {
  const causes = new Map<string, CauseOfDelay>()
  for (const { state, owner, handlerId, enteredAt, leftAt } of stays) {
    if (elsewhere.includes(owner)) continue
    const { days } = workingDaysBetween(calendar, dayInVietnam(enteredAt), dayInVietnam(leftAt ?? now))
    const key = `${state} ${handlerId ?? ''}`
    const before = causes.get(key)?.workingDays ?? 0
    causes.delete(key)
    causes.set(key, { state, personId: handlerId, workingDays: before + days })
  }
  return [...causes.values()].reduce<CauseOfDelay | undefined>(
    (longest, cause) => (longest === undefined || cause.workingDays >= longest.workingDays ? cause : longest),
    undefined,
  )
}
