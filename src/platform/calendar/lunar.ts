import { addDays, daysBetween, type LocalDate, localDate } from '../kernel/dates.ts'
import { firstNewMoon, newMoonDay, sunSector, synodicMonth } from './new-moon.ts'

/** A day of the Vietnamese lunar calendar. `leap` marks the second of two months with the same number. */
export type LunarDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

type LunarMonth = {
  readonly year: number
  readonly month: number
  readonly leap: boolean
  readonly first: LocalDate
  readonly length: number
}

/**
 * The Vietnamese lunar calendar, reckoned for UTC+7. A month begins on the day of the new moon; month 11 is
 * the one in which the sun reaches the winter solstice; when thirteen months lie between two months 11, the
 * first in which the sun enters no new twelfth of its way is the leap month and repeats the number before it.
 * Used to predict holidays and to check announced ones, never to derive them: those are announced.
 */
export function lunarToSolar({ year, month, day, leap }: LunarDate): LocalDate {
  const found = lunarMonths(year).find((candidate) => candidate.month === month && candidate.leap === leap)
  if (found === undefined || day < 1 || day > found.length || !Number.isInteger(day))
    throw new RangeError(`not a day of the lunar calendar: ${day}/${month}${leap ? ' (leap)' : ''}/${year}`)
  return addDays(found.first, day - 1)
}

/** The lunar date of a day. */
export function solarToLunar(day: LocalDate): LunarDate {
  const solarYear = Number(day.slice(0, 4))
  const month = [...lunarMonths(solarYear - 1), ...lunarMonths(solarYear)].findLast(
    ({ first }) => first <= day,
  )
  if (month === undefined) throw new RangeError(`not in the lunar calendar: ${day}`)
  return { year: month.year, month: month.month, leap: month.leap, day: daysBetween(month.first, day) + 1 }
}

/** The first day of the lunar year: Tết. */
export function lunarNewYear(year: number): LocalDate {
  return lunarToSolar({ year, month: 1, day: 1, leap: false })
}

/** The Hùng Kings' day, 10 March of the lunar year. */
export function hungKingsDay(year: number): LocalDate {
  return lunarToSolar({ year, month: 3, day: 10, leap: false })
}

/** The number of the month that is repeated in a lunar year, if one is. */
export function leapMonthOf(year: number): number | undefined {
  return lunarMonths(year).find(({ leap }) => leap)?.month
}

/** The months of a lunar year: 1 to 10 of the run that begins with the old year's month 11, then 11 and 12. */
function lunarMonths(year: number): LunarMonth[] {
  return [
    ...monthsFromEleventh(year - 1).filter((month) => month.year === year),
    ...monthsFromEleventh(year).filter((month) => month.year === year),
  ]
}

/** The twelve or thirteen months from month 11 of a year up to month 10 of the next, leap months included. */
function monthsFromEleventh(year: number): LunarMonth[] {
  const first = eleventhMonthOf(year)
  const count = eleventhMonthOf(year + 1) - first
  const starts = Array.from({ length: count + 1 }, (_, index) => newMoonDay(first + index))
  const leapIndex =
    count === 13
      ? starts.findIndex((start, index) => index > 0 && !entersSector(start, starts[index + 1]))
      : -1

  return starts.slice(0, count).map((start, index) => {
    const number = leapIndex >= 0 && index >= leapIndex ? index - 1 : index
    const next = starts[index + 1] ?? start
    return {
      year: number < 2 ? year : year + 1,
      month: number < 2 ? number + 11 : number - 1,
      leap: index === leapIndex,
      first: dayOfJulian(start),
      length: next - start,
    }
  })
}

/** Number of the new moon that begins month 11: the last one before the winter solstice or on its day. */
function eleventhMonthOf(year: number): number {
  const lastDay = julianOfDay(localDate(`${year}-12-31`))
  const k = Math.floor((lastDay - firstNewMoon) / synodicMonth)
  return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k
}

function entersSector(start: number, next: number | undefined): boolean {
  return next !== undefined && sunSector(start) !== sunSector(next)
}

/** The Julian day number of 1 January 1970, the day from which `daysBetween` can count. */
const epoch = localDate('1970-01-01')
const epochJulian = 2440588

function julianOfDay(day: LocalDate): number {
  return epochJulian + daysBetween(epoch, day)
}

function dayOfJulian(julian: number): LocalDate {
  return addDays(epoch, julian - epochJulian)
}
