import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { occurrences, plannedRecurrence, UnknownRecurrence } from './occurrences.ts'

const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

interface Parts {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  readonly days: readonly string[]
}

function ruleOf({ frequency, interval, monthDays, months, days }: Parts): string {
  return [
    `FREQ=${frequency}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(months.length === 0 ? [] : [`BYMONTH=${months.join(',')}`]),
    ...(monthDays.length === 0 ? [] : [`BYMONTHDAY=${monthDays.join(',')}`]),
    ...(days.length === 0 ? [] : [`BYDAY=${days.join(',')}`]),
  ].join(';')
}

/** Asks of each single day, by the calendar of the JavaScript engine, whether the rule means it. */
function meansDay(parts: Parts, start: Date, day: Date): boolean {
  const { frequency, interval, monthDays, months, days } = parts
  const month = day.getUTCMonth()
  const date = day.getUTCDate()
  const fromEnd = date - new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0)).getUTCDate() - 1
  if (months.length > 0 && !months.includes(month + 1)) return false
  if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(fromEnd)) return false
  if (days.length > 0 && !days.includes(weekdayNames[day.getUTCDay()] ?? '')) return false
  const whole = 86_400_000
  const monday = (of: Date) => of.getTime() - ((of.getUTCDay() + 6) % 7) * whole
  switch (frequency) {
    case 'DAILY':
      return ((day.getTime() - start.getTime()) / whole) % interval === 0
    case 'WEEKLY': {
      if (((monday(day) - monday(start)) / (7 * whole)) % interval !== 0) return false
      return days.length > 0 || day.getUTCDay() === start.getUTCDay()
    }
    case 'MONTHLY': {
      const apart = (day.getUTCFullYear() - start.getUTCFullYear()) * 12 + month - start.getUTCMonth()
      if (apart % interval !== 0) return false
      return monthDays.length > 0 || days.length > 0 || date === start.getUTCDate()
    }
    case 'YEARLY': {
      if ((day.getUTCFullYear() - start.getUTCFullYear()) % interval !== 0) return false
      if (months.length === 0 && month !== start.getUTCMonth()) return false
      return monthDays.length > 0 || days.length > 0 || date === start.getUTCDate()
    }
  }
}

function expandByDay(parts: Parts, from: LocalDate, to: LocalDate): LocalDate[] {
  const found: LocalDate[] = []
  const start = new Date(`${from}T00:00:00Z`)
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (meansDay(parts, start, new Date(`${day}T00:00:00Z`))) found.push(day)
  }
  return found
}

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(localDate('2020-01-01'), days))
const someDays = fc.uniqueArray(fc.constantFrom(...weekdayNames), { maxLength: 3 })
const someMonths = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })
const someMonthDays = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -5, max: -1 })),
  { maxLength: 3 },
)
const anyParts: fc.Arbitrary<Parts> = fc.oneof(
  fc.record({
    frequency: fc.constant('DAILY' as const),
    interval: fc.integer({ min: 1, max: 9 }),
    monthDays: fc.constant([]),
    months: someMonths,
    days: someDays,
  }),
  fc.record({
    frequency: fc.constant('WEEKLY' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    monthDays: fc.constant([]),
    months: someMonths,
    days: someDays,
  }),
  fc.record({
    frequency: fc.constantFrom('MONTHLY' as const, 'YEARLY' as const),
    interval: fc.integer({ min: 1, max: 6 }),
    monthDays: someMonthDays,
    months: someMonths,
    days: someDays,
  }),
)

test('the days of a rule are those that a day-by-day reading of RFC 5545 finds', () => {
  fc.assert(
    fc.property(anyParts, anyDay, fc.integer({ min: 0, max: 900 }), (parts, from, length) => {
      const to = addDays(from, length)
      expect(occurrences({ rule: ruleOf(parts), from, to })).toEqual(expandByDay(parts, from, to))
    }),
    { numRuns: 400 },
  )
})

test('COUNT and UNTIL end a rule', () => {
  const all = {
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15',
    from: localDate('2026-01-01'),
    to: localDate('2026-12-31'),
  }
  expect(occurrences({ ...all, rule: `${all.rule};COUNT=2` })).toEqual(['2026-01-15', '2026-02-15'])
  expect(occurrences({ ...all, rule: `${all.rule};UNTIL=20260315T000000Z` })).toHaveLength(3)
})

test.each([
  ['FREQ=MONTHLY;INTERVAL=6', ['2026-06-30', '2026-12-31']],
  ['FREQ=MONTHLY;INTERVAL=3', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
  ['FREQ=YEARLY', ['2026-12-31']],
  ['FREQ=YEARLY;BYMONTH=11', ['2026-11-30']],
  ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25', ['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25']],
])('%s without its day is due at the end of each period', (rule, days) => {
  expect(occurrences(plannedRecurrence(rule, 2026))).toEqual(days)
})

test('weekly work without its day is due on Fridays', () => {
  const days = occurrences(plannedRecurrence('FREQ=WEEKLY', 2026))
  expect(days.slice(0, 2)).toEqual(['2026-01-02', '2026-01-09'])
})

test('a rule that is not understood is refused, never guessed', () => {
  for (const rule of [
    '',
    'FREQ=HOURLY',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=MONTHLY;INTERVAL=0',
    'FREQ=MONTHLY;BYDAY=2MO',
  ]) {
    expect(() => plannedRecurrence(rule, 2026)).toThrow(UnknownRecurrence)
  }
})
