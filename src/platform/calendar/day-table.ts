import { addDays, type LocalDate, localDate } from '../kernel/dates.ts'
import { CalendarIncomplete, type DayStatus, dayStatus, type WorkingCalendar } from './working-calendar.ts'

/** A day with whether the offices work on it, and why. */
export interface TableDay {
  readonly day: LocalDate
  readonly status: DayStatus
}

/**
 * The days of a calendar by their number (days since 1 January 1970), so that counting over many days costs
 * little.
 * @throws CalendarIncomplete when the day's year is not in the calendar.
 */
export type DayTable = (number: number) => TableDay

const tables = new WeakMap<WorkingCalendar, DayTable>()
const dayMs = 86_400_000

/** The table of a calendar; made once for each, a year at a time as it is needed. */
export function dayTable(calendar: WorkingCalendar): DayTable {
  const known = tables.get(calendar)
  if (known !== undefined) return known
  const made = new Map<number, TableDay>()
  const table: DayTable = (number) => made.get(number) ?? addYear(calendar, made, number)
  tables.set(calendar, table)
  return table
}

export function dayNumber(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs
}

export function dayOfNumber(number: number): LocalDate {
  return localDate(new Date(number * dayMs).toISOString().slice(0, 10))
}

function addYear(calendar: WorkingCalendar, made: Map<number, TableDay>, number: number): TableDay {
  const asked = dayOfNumber(number)
  const year = asked.slice(0, 4)
  let day = localDate(`${year}-01-01`)
  for (let current = dayNumber(day); day.startsWith(year); current += 1) {
    made.set(current, { day, status: dayStatus(calendar, day) })
    day = addDays(day, 1)
  }
  const found = made.get(number)
  if (found === undefined) throw new CalendarIncomplete(Number(year))
  return found
}
