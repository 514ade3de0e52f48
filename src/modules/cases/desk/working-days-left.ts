import { dayNumber, dayTable } from '../../../platform/calendar/day-table.ts'
import { CalendarIncomplete, type WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
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
    const days = countWorkingDays(calendar, day < today ? day : today, day < today ? today : day)
    if (day >= today) return days
    return days === 0 ? -1 : -days
  } catch (error) {
    if (error instanceof CalendarIncomplete) return null
    throw error
  }
}

/** As workingDaysBetween counts, without its steps: a list counts years for what lies since years. */
function countWorkingDays(calendar: WorkingCalendar, after: LocalDate, to: LocalDate): number {
  const table = dayTable(calendar)
  const last = dayNumber(to)
  let count = 0
  for (let number = dayNumber(after) + 1; number <= last; number += 1) {
    if (table(number).status.working) count += 1
  }
  return count
}
