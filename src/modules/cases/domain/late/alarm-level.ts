import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, workingDaysBefore } from '../../../../platform/calendar/working-days.ts'
import { endOfDay, type LocalDate } from '../../../../platform/kernel/dates.ts'

/** How far the news of a deadline has to go, from the handler upwards. */
export const alarmLevels = ['due-soon', 'late', 'superior', 'superior-again'] as const
export type AlarmLevel = (typeof alarmLevels)[number]

/** Working days after the date at which the superior unit is told, and told again: a promise of the house, not of a law. */
export const workingDaysLate = { superior: 3, 'superior-again': 10 } as const

/**
 * The instant before which the date of a clock must lie so that a level is reached on the morning of a day: for
 * `due-soon` the end of the next working day.
 * @throws CalendarIncomplete when the calendar does not reach so far
 */
export function dueBefore(level: AlarmLevel, today: LocalDate, calendar: WorkingCalendar): Date {
  switch (level) {
    case 'due-soon':
      return endOfDay(addWorkingDays(calendar, today, 1).date)
    case 'late':
      return endOfDay(workingDaysBefore(calendar, today, 1).date)
    case 'superior':
    case 'superior-again':
      return endOfDay(workingDaysBefore(calendar, today, workingDaysLate[level]).date)
  }
}
