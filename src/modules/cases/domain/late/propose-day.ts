import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, isWorkingDay } from '../../../../platform/calendar/working-days.ts'
import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'
import type { ProcedureDays } from '../procedure-rule.ts'

/** The longest that is proposed for a new appointment, in working days; whoever prepares the letter may choose another. */
const longest = 5
/** What a new day may not be later than, in days: a promise that far is none. */
const farthest = 90

/** A working day for the new appointment: as many days as the procedure has, at most five. */
export function proposeDay(
  calendar: WorkingCalendar,
  today: LocalDate,
  procedureDays: ProcedureDays | null,
): LocalDate {
  const days = Math.max(1, Math.min(longest, procedureDays?.days ?? longest))
  return addWorkingDays(calendar, today, days).date
}

export const newDayProblems = ['not-later', 'day-off', 'too-far'] as const
export type NewDayProblem = (typeof newDayProblems)[number]

/** Why a day cannot be promised, or undefined. */
export function newDayProblem(
  calendar: WorkingCalendar,
  today: LocalDate,
  day: LocalDate,
): NewDayProblem | undefined {
  if (day <= today) return 'not-later'
  if (day > addDays(today, farthest)) return 'too-far'
  return isWorkingDay(calendar, day) ? undefined : 'day-off'
}
