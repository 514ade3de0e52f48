import {
  addDays,
  type LocalDate,
  localDate,
  parseLocalDate,
  weekday,
} from '../../../platform/kernel/dates.ts'

const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
type Frequency = (typeof frequencies)[number]

/** The parts of an RFC 5545 recurrence that plans use, taken apart. */
interface Recurrence {
  readonly frequency: Frequency
  readonly interval: number
  /** Days of the month; -1 is its last day. Empty when the rule does not say. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[]
  readonly count: number | null
  readonly until: LocalDate | null
}

/** The rule says something that this program does not understand. */
export class UnknownRecurrence extends Error {
  override readonly name = 'UnknownRecurrence'
}

/** A rule with its first possible day, as a calendar needs both. */
export interface PlannedRecurrence {
  readonly rule: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * The rule of a task within the year of its plan. Where the document says only how often ("định kỳ 6 tháng"),
 * the work is due on the last day of each period: the end of the week (Friday), month, quarter, half-year or year.
 */
export function plannedRecurrence(rule: string, year: number): PlannedRecurrence {
  const { frequency, interval, monthDays, months, weekdays: days } = parseRule(rule)
  const from = localDate(`${year}-01-01`)
  const to = localDate(`${year}-12-31`)
  const saysDay = monthDays.length > 0 || days.length > 0
  if (saysDay || frequency === 'DAILY') return { rule, from, to }
  if (frequency === 'WEEKLY') return { rule: `${rule};BYDAY=FR`, from, to }
  if (frequency === 'YEARLY') {
    const month = months.length === 0 ? ';BYMONTH=12' : ''
    return { rule: `${rule}${month};BYMONTHDAY=-1`, from, to }
  }
  // Counted from the month in which the first period ends: every 6 months is June and December.
  const firstMonth = String(Math.min(interval, 12)).padStart(2, '0')
  return { rule: `${rule};BYMONTHDAY=-1`, from: localDate(`${year}-${firstMonth}-01`), to }
}

/**
 * The days of a recurrence from its first day to its last, both included, in order. Weeks begin on Monday; a
 * month that does not have the day is left out, as RFC 5545 says.
 * @throws UnknownRecurrence
 */
export function occurrences({ rule, from, to }: PlannedRecurrence): LocalDate[] {
  const recurrence = parseRule(rule)
  const last = recurrence.until !== null && recurrence.until < to ? recurrence.until : to
  const found: LocalDate[] = []
  for (let period = 0; ; period += recurrence.interval) {
    const [start, days] = daysOfPeriod(recurrence, from, period)
    if (start > last) break
    found.push(...days.filter((day) => day >= from && day <= last))
  }
  return recurrence.count === null ? found : found.slice(0, recurrence.count)
}

/** First day of the period that lies so many periods after the one of `from`, and the days meant in it. */
function daysOfPeriod(rule: Recurrence, from: LocalDate, periods: number): [LocalDate, LocalDate[]] {
  switch (rule.frequency) {
    case 'DAILY': {
      const day = addDays(from, periods)
      return [day, isMeant(rule, day) ? [day] : []]
    }
    case 'WEEKLY': {
      const monday = addDays(from, 1 - weekday(from) + 7 * periods)
      const days = rule.weekdays.length === 0 ? [weekday(from)] : rule.weekdays
      const found = days.toSorted((left, right) => left - right).map((day) => addDays(monday, day - 1))
      return [monday, found.filter((day) => isInMonths(rule, day))]
    }
    case 'MONTHLY': {
      const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + periods
      return [firstOfMonth(month), daysOfMonth(rule, month, from)]
    }
    case 'YEARLY': {
      const january = (Number(from.slice(0, 4)) + periods) * 12
      const months = rule.months.length === 0 ? [Number(from.slice(5, 7))] : rule.months
      const found = months
        .toSorted((left, right) => left - right)
        .flatMap((month) => daysOfMonth({ ...rule, months: [] }, january + month - 1, from))
      return [firstOfMonth(january), found]
    }
  }
}

/** The days that a rule means in a month, given as years × 12 + month from 0. */
function daysOfMonth(rule: Recurrence, month: number, from: LocalDate): LocalDate[] {
  const first = firstOfMonth(month)
  if (!isInMonths(rule, first)) return []
  const length = Number(addDays(firstOfMonth(month + 1), -1).slice(8))
  if (rule.monthDays.length === 0 && rule.weekdays.length > 0) {
    const all = Array.from({ length }, (_, index) => addDays(first, index))
    return all.filter((day) => rule.weekdays.includes(weekday(day)))
  }
  const wanted = rule.monthDays.length === 0 ? [Number(from.slice(8))] : rule.monthDays
  const numbers = new Set(wanted.map((day) => (day < 0 ? length + 1 + day : day)))
  return [...numbers]
    .filter((day) => day >= 1 && day <= length)
    .toSorted((left, right) => left - right)
    .map((day) => addDays(first, day - 1))
    .filter((day) => rule.weekdays.length === 0 || rule.weekdays.includes(weekday(day)))
}

function isMeant(rule: Recurrence, day: LocalDate): boolean {
  const length = Number(addDays(firstOfMonth(monthOf(day) + 1), -1).slice(8))
  const date = Number(day.slice(8))
  const isDay =
    rule.monthDays.length === 0 ||
    rule.monthDays.some((wanted) => wanted === date || length + 1 + wanted === date)
  return (
    isDay && isInMonths(rule, day) && (rule.weekdays.length === 0 || rule.weekdays.includes(weekday(day)))
  )
}

function isInMonths(rule: Recurrence, day: LocalDate): boolean {
  return rule.months.length === 0 || rule.months.includes(Number(day.slice(5, 7)))
}

function monthOf(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function firstOfMonth(month: number): LocalDate {
  const year = Math.floor(month / 12)
  return localDate(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}

function parseRule(rule: string): Recurrence {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=')
      return [name, value]
    }),
  )
  const known = ['FREQ', 'INTERVAL', 'BYMONTHDAY', 'BYMONTH', 'BYDAY', 'COUNT', 'UNTIL']
  const frequency = frequencies.find((candidate) => candidate === parts.get('FREQ'))
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const until = parts.get('UNTIL')
  const untilDay = until?.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')
  const days = namesOf(parts.get('BYDAY')).map((name) => weekdays.indexOf(name) + 1)
  const recurrence = {
    monthDays: numbersOf(parts.get('BYMONTHDAY')),
    months: numbersOf(parts.get('BYMONTH')),
    weekdays: days,
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: untilDay === undefined ? null : (parseLocalDate(untilDay) ?? null),
  }
  const isUnderstood =
    frequency !== undefined &&
    Number.isInteger(interval) &&
    interval >= 1 &&
    [...parts.keys()].every((name) => known.includes(name)) &&
    !days.includes(0) &&
    [...recurrence.monthDays, ...recurrence.months].every((value) => Number.isInteger(value) && value !== 0)
  if (!isUnderstood) throw new UnknownRecurrence(rule)
  return { ...recurrence, frequency, interval }
}

function namesOf(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split(',')
}

function numbersOf(value: string | undefined): number[] {
  return namesOf(value).map(Number)
}
