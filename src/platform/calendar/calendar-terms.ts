import { addDays, type LocalDate, localDate } from '../kernel/dates.ts'
import type { CalendarUnit, Term } from './term.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { rollToWorkingDay } from './working-days.ts'

/**
 * The day on which a term of calendar days, months or years ends: counted from the day after the event
 * (Civil Code 2015, Article 147.2); months and years end on the day of the same number, or on the last day
 * of the month when it has none (Article 148.3, 148.4); a last day that is a day off moves the end to the
 * next working day (Article 148.5).
 * @throws RangeError when `amount` is negative or not whole.
 * @throws CalendarIncomplete when the last day lies in a year that is not in the calendar.
 */
export function addCalendarTerm(
  calendar: WorkingCalendar,
  from: LocalDate,
  amount: number,
  unit: CalendarUnit,
): Term {
  if (!Number.isInteger(amount) || amount < 0) throw new RangeError(`not a number of ${unit}s: ${amount}`)
  const raw =
    unit === 'day' ? addDays(from, amount) : addMonths(from, unit === 'month' ? amount : amount * 12)
  const { date, steps, predicted } = rollToWorkingDay(calendar, raw)
  return {
    date,
    predicted,
    steps: [{ kind: 'start', day: from }, { kind: 'added', day: raw, amount, unit }, ...steps],
  }
}

/** The day of the same number `months` later, or the last day of that month when it is shorter. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  const lastDate = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate()
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return localDate(`${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(Math.min(date, lastDate), 2)}`)
}
