import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import { daysOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { DisclosureDependencies } from '../dependencies.ts'

/** What donations stand on. */
export type DonationDependencies = Pick<
  DisclosureDependencies,
  'content' | 'files' | 'origin' | 'secret' | 'now'
>

/** The same with the working days. */
export interface DonationGround extends DonationDependencies {
  readonly calendar: WorkingCalendar
}

export function donationGround(dependencies: DonationDependencies): DonationGround {
  return { ...dependencies, calendar: workingCalendar(dependencies.content.calendar.years) }
}

/** The last day of a term that a rule gives from a day on, which is itself not counted. */
export function termEnd(
  { content, calendar }: Pick<DonationGround, 'content' | 'calendar'>,
  code: string,
  from: LocalDate,
): LocalDate {
  const rule = ruleOn(content.laws, code, from)
  return rule.unit === 'working-day'
    ? addWorkingDays(calendar, from, daysOf(rule)).date
    : addDays(from, daysOf(rule))
}
