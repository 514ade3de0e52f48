import type { Words } from '../i18n/words.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { weekday } from '../kernel/dates.ts'

/** Where a day off comes from, as it is shown to whoever asks why a date is what it is. */
export type DaySource = {
  readonly text: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly standing: 'confirmed' | 'unconfirmed'
}

export const specialDayKinds = [
  'statutory',
  'compensatory',
  'swapped-off',
  'swapped-work',
  'closure',
] as const
/**
 * Statutory: named by the Labour Code. Compensatory: given because a holiday fell on a day off.
 * Swapped-off and swapped-work: a working day exchanged with a Saturday by an announcement.
 * Closure: a school's or a locality's own day off.
 */
export type SpecialDayKind = (typeof specialDayKinds)[number]

export type SpecialDay = {
  readonly day: LocalDate
  readonly kind: SpecialDayKind
  readonly name: Words
  readonly source: DaySource
}

/** The days of one year that differ from Monday to Friday work, Saturday and Sunday off. */
export type CalendarYear = {
  readonly year: number
  /** `predicted` when the year's days were computed and not announced: dates in it may still move. */
  readonly status: 'announced' | 'predicted'
  readonly days: readonly SpecialDay[]
}

/** A run of days on which a school or a locality is closed, for those to whom `scope` applies. */
export type Closure = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly name: Words
  readonly scope: string
  readonly source: DaySource
}

export type WorkingCalendar = {
  readonly years: ReadonlyMap<number, CalendarYear['status']>
  readonly days: ReadonlyMap<LocalDate, SpecialDay>
  readonly closures: readonly Closure[]
}

/** The year's official days off are not known to the calendar, so no date in it can be worked out. */
export class CalendarIncomplete extends Error {
  override readonly name = 'CalendarIncomplete'
  readonly year: number

  constructor(year: number) {
    super(`the calendar has no days off for the year ${year}`)
    this.year = year
  }
}

/**
 * The calendar of an authority: the national years, and the closures of the scopes that it belongs to.
 * When two years name the same day (New Year's Eve swapped by the next year's announcement) the later wins.
 */
export function workingCalendar(
  years: readonly CalendarYear[],
  closures: readonly Closure[] = [],
  scopes: readonly string[] = [],
): WorkingCalendar {
  const sorted = years.toSorted((a, b) => a.year - b.year)
  return {
    years: new Map(sorted.map((year) => [year.year, year.status])),
    days: new Map(sorted.flatMap((year) => year.days.map((day) => [day.day, day] as const))),
    closures: closures.filter((closure) => scopes.includes(closure.scope)),
  }
}

export type DayStatus =
  | { readonly working: true; readonly reason: 'weekday'; readonly predicted: boolean }
  | {
      readonly working: true
      readonly reason: 'swapped-work'
      readonly predicted: boolean
      readonly special: SpecialDay
    }
  | { readonly working: false; readonly reason: 'weekend'; readonly predicted: boolean }
  | {
      readonly working: false
      readonly reason: Exclude<SpecialDayKind, 'swapped-work'>
      readonly predicted: boolean
      readonly special: Pick<SpecialDay, 'name' | 'source'>
    }

/**
 * Whether the offices work on a day, and why. Monday to Friday unless off by law or announcement;
 * Saturday only when announced as worked for a swapped day (Decision 188/1999/QĐ-TTg; opening the
 * one-stop desk on a Saturday morning does not make it a working day).
 * @throws CalendarIncomplete when the day's year is not in the calendar.
 */
export function dayStatus(calendar: WorkingCalendar, day: LocalDate): DayStatus {
  const year = Number(day.slice(0, 4))
  const yearStatus = calendar.years.get(year)
  if (yearStatus === undefined) throw new CalendarIncomplete(year)
  const predicted = yearStatus === 'predicted'

  const special = calendar.days.get(day)
  if (special !== undefined && special.kind !== 'swapped-work')
    return { working: false, reason: special.kind, predicted, special }
  const closure = calendar.closures.find(({ from, to }) => from <= day && day <= to)
  if (closure !== undefined) return { working: false, reason: 'closure', predicted, special: closure }
  if (special !== undefined) return { working: true, reason: 'swapped-work', predicted, special }
  return weekday(day) >= 6
    ? { working: false, reason: 'weekend', predicted }
    : { working: true, reason: 'weekday', predicted }
}

/** @throws CalendarIncomplete when the day's year is not in the calendar. */
export function isWorkingDay(calendar: WorkingCalendar, day: LocalDate): boolean {
  return dayStatus(calendar, day).working
}
