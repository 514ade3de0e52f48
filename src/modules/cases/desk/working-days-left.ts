import { CalendarIncomplete, type WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'

/** The day by which the office must have acted and how far it is; null while no clock of it runs. */
export function dueOf(
  { dueAt }: { readonly dueAt: Date | null },
  calendar: WorkingCalendar,
  today: LocalDate,
): { readonly day: LocalDate; readonly workingDaysLeft: number | null } | null {
  if (dueAt === null) return null
  const day = dayInVietnam(dueAt)
  return { day, workingDaysLeft: workingDaysLeft(calendar, today, day) }
}

/** Working days from today to a day; null where the calendar does not reach. A day gone by is never "today". */
export function workingDaysLeft(calendar: WorkingCalendar, today: LocalDate, day: LocalDate): number | null {
  try {
    const { days } = workingDaysBetween(calendar, today, day)
    return days === 0 && day < today ? -1 : days
  } catch (error) {
    if (error instanceof CalendarIncomplete) return null
    throw error
  }
}
