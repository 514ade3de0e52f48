import { type RawBuilder, sql } from 'kysely'
import { dayStatus, type WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { addDays, dayInVietnam, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { listAnnouncedDays, withAnnouncedDays } from './announced-days.ts'

/**
 * The days of some years for counting in the database: `calendar`, one row of arrays by the number of the day: the
 * working days from the first one up to and including it, and whether it is one. To be put after `with`.
 */
export async function calendarDays(
  reader: Reader,
  calendar: WorkingCalendar,
  asAt: Date,
  firstYear: number,
): Promise<RawBuilder<unknown>> {
  const known = withAnnouncedDays(calendar, await listAnnouncedDays(reader, asAt))
  const days: LocalDate[] = []
  const through: number[] = []
  const works: boolean[] = []
  let count = 0
  const last = dayInVietnam(asAt)
  const years = [...calendar.years.keys()].filter((year) => year >= firstYear - 2)
  const first = years.toSorted((a, b) => a - b)[0] ?? firstYear
  for (let day = localDate(`${first}-01-01`); day <= last; day = addDays(day, 1)) {
    if (!calendar.years.has(Number(day.slice(0, 4)))) break
    const { working } = dayStatus(known, day)
    if (working) count += 1
    days.push(day)
    through.push(count)
    works.push(working)
  }
  return sql`calendar as materialized (
    select ${days[0] ?? `${firstYear}-01-01`}::date as first, ${through}::int[] as through, ${works}::bool[] as works
  )`
}

/** The day in Việt Nam on which an instant lies. */
function dayAt(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`
}

/** Working days up to and including the day of an instant. */
export function daysThrough(instant: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`((select through from calendar))[${numberOf(instant)}]`
}

/** Working hours up to an instant, of a day of eight: 8 to 12 and 13 to 17 o'clock. */
export function hoursThrough(instant: RawBuilder<unknown>): RawBuilder<number> {
  const hour = sql`extract(epoch from (${instant} at time zone 'Asia/Ho_Chi_Minh')::time) / 3600`
  const works = sql`((select works from calendar))[${numberOf(instant)}]`
  return sql<number>`((${daysThrough(instant)} - ${works}::int) * 8 + case when ${works}
    then least(greatest(${hour} - 8, 0), 4) + least(greatest(${hour} - 13, 0), 4) else 0 end)`
}

function numberOf(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${dayAt(instant)} - (select first from calendar) + 1`
}
