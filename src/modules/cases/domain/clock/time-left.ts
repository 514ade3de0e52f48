import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts'
import { dayInVietnam } from '../../../../platform/kernel/dates.ts'
import type { Deadline } from './clock-run.ts'

/**
 * Whether the time has run out at an instant. A clock that stands still is not overdue; one that was stopped
 * only after its last day never stood still.
 */
export function isOverdue({ dueAt, standsStill }: Deadline, at: Date): boolean {
  return !standsStill && at.getTime() > dueAt.getTime()
}

/**
 * Working days from the day of an instant to the last day: 0 on the last day itself, negative when late.
 * @throws CalendarIncomplete when a year in between is not in the calendar.
 */
export function workingTimeLeft({ date }: Deadline, calendar: WorkingCalendar, at: Date): number {
  return workingDaysBetween(calendar, dayInVietnam(at), date).days
}
