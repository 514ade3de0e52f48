import { isWorkingDay, type WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** A minute of the office hours of a day: 7.30 to 11.30 and 13.30 to 16.30. */
export function officeMinute(day: LocalDate, random: SeededRandom): Date {
  const minute = random.integer(0, 419)
  const opens = minute < 240 ? 7.5 * 60 + minute : 13.5 * 60 + (minute - 240)
  return new Date(startOfDay(day).getTime() + opens * minuteMs + random.integer(0, 59_999))
}

/** A minute at which people are awake. */
export function wakingMinute(day: LocalDate, random: SeededRandom): Date {
  return new Date(startOfDay(day).getTime() + 6 * hourMs + random.integer(0, 16 * 60) * minuteMs)
}

/** The first instant of office hours at or after this one; after four in the afternoon it is the next day. */
export function nextOfficeMinute(calendar: WorkingCalendar, after: Date, random: SeededRandom): Date {
  let day = dayInVietnam(after)
  const hour = (after.getTime() - startOfDay(day).getTime()) / hourMs
  if (isWorkingDay(calendar, day) && hour >= 7.5 && hour < 16.5) return after
  if (hour >= 7.5) day = addDays(day, 1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  return officeMinute(day, random)
}

/** Office hours of the working day of this instant, or of the one before it; never before `earliest`. */
export function officeMinuteBefore(
  calendar: WorkingCalendar,
  wanted: Date,
  earliest: Date,
  random: SeededRandom,
): Date {
  let day = dayInVietnam(wanted)
  const first = dayInVietnam(earliest)
  while (day > first && !isWorkingDay(calendar, day)) day = addDays(day, -1)
  const at = officeMinute(day, random)
  if (at > earliest && isWorkingDay(calendar, day)) return at
  return new Date(earliest.getTime() + random.integer(4, 50) * minuteMs)
}
