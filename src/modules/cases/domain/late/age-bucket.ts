import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, workingDaysBefore } from '../../../../platform/calendar/working-days.ts'
import { endOfDay, type LocalDate } from '../../../../platform/kernel/dates.ts'

/** How an open case stands with its nearest date, the worst first. */
export const ageBuckets = ['late-over-20', 'late-6-20', 'late-to-5', 'soon', 'later', 'standing'] as const
export type AgeBucket = (typeof ageBuckets)[number]

/** The instants that part one bucket from the next: a date before the first is more than twenty working days late. */
export interface AgeBounds {
  readonly over20: Date
  readonly over5: Date
  readonly late: Date
  readonly soon: Date
}

/**
 * The bounds at a moment. Lateness is counted in working days after the date: due on Friday and open on Monday is one.
 * @throws CalendarIncomplete when the calendar does not reach so far
 */
export function ageBounds(calendar: WorkingCalendar, today: LocalDate, now: Date): AgeBounds {
  return {
    over20: endOfDay(workingDaysBefore(calendar, today, 21).date),
    over5: endOfDay(workingDaysBefore(calendar, today, 6).date),
    late: now,
    soon: endOfDay(addWorkingDays(calendar, today, 3).date),
  }
}
