import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { nextWorkingDay } from '../../../../platform/calendar/working-days.ts'
import { type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'

/** One day of a yearly schedule, and the day off that it gives way to. */
export interface PlannedDay {
  readonly day: LocalDate
  readonly wished: LocalDate
}

/**
 * A fixed day of each month, from a month on: on the day, or on the next working day when it is a day off.
 * A month shorter than the wished day has its last day.
 * @param months  how many, 1 to 12
 * @throws CalendarIncomplete when a month lies in a year that is not in the calendar
 */
export function monthlyDays(
  calendar: WorkingCalendar,
  first: { readonly year: number; readonly month: number },
  dayOfMonth: number,
  months: number,
): PlannedDay[] {
  return Array.from({ length: months }, (_, index) => {
    const offset = first.month - 1 + index
    const year = first.year + Math.floor(offset / 12)
    const month = (offset % 12) + 1
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const wished = localDate(
      `${year}-${String(month).padStart(2, '0')}-${String(Math.min(dayOfMonth, last)).padStart(2, '0')}`,
    )
    return { day: nextWorkingDay(calendar, wished).date, wished }
  })
}
