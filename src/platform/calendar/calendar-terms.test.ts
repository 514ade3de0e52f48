import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadContent } from '../content/load-content.ts'
import { addDays, localDate } from '../kernel/dates.ts'
import { addCalendarTerm, addMonths } from './calendar-terms.ts'
import { replayTerm } from './replay-term.ts'
import { isWorkingDay, workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar(loadContent(join(import.meta.dirname, '../../../content')).calendar.years)
const day = localDate

test.each([
  ['2024-01-12', 30, '2024-02-11', '2024-02-15'],
  ['2025-01-02', 30, '2025-02-01', '2025-02-03'],
  ['2026-07-26', 30, '2026-08-25', '2026-08-25'],
  ['2024-07-17', 45, '2024-08-31', '2024-09-04'],
  ['2026-01-16', 30, '2026-02-15', '2026-02-23'],
  ['2024-03-30', 30, '2024-04-29', '2024-05-02'],
])('%s + %i days is %s, which ends on %s', (accepted, days, raw, due) => {
  const term = addCalendarTerm(calendar, day(accepted), days, 'day')
  expect(term.date).toBe(due)
  expect(term.steps[1]).toEqual({ kind: 'added', day: raw, amount: days, unit: 'day' })
  expect(replayTerm(term)).toBe(due)
})

test('a term of months ends on the day of the same number, or on the last day of a shorter month', () => {
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
  expect(addMonths(day('2023-01-31'), 1)).toBe('2023-02-28')
  expect(addMonths(day('2024-11-30'), 3)).toBe('2025-02-28')
  expect(addMonths(day('2024-03-31'), -1)).toBe('2024-02-29')
  expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
})

test('months and years that end on a day off end on the next working day', () => {
  expect(addCalendarTerm(calendar, day('2024-06-01'), 3, 'month').date).toBe('2024-09-04')
  expect(addCalendarTerm(calendar, day('2024-02-29'), 1, 'year').date).toBe('2025-02-28')
})

test('the day of a swapped Saturday is a working day and keeps the term', () => {
  expect(addCalendarTerm(calendar, day('2024-04-04'), 30, 'day').date).toBe('2024-05-04')
})

test('an amount that is negative or not whole is refused', () => {
  expect(() => addCalendarTerm(calendar, day('2024-06-03'), -1, 'day')).toThrow(RangeError)
  expect(() => addCalendarTerm(calendar, day('2024-06-03'), 0.5, 'month')).toThrow(RangeError)
})

test('the end is the first working day on or after the raw day', () => {
  const anyDay = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays(day('2019-01-01'), offset))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, days) => {
      const term = addCalendarTerm(calendar, from, days, 'day')
      const raw = addDays(from, days)
      const between = Array.from({ length: 20 }, (_, offset) => addDays(raw, offset)).filter(
        (d) => d < term.date,
      )
      expect(term.date >= raw).toBe(true)
      expect(isWorkingDay(calendar, term.date)).toBe(true)
      expect(between.some((d) => isWorkingDay(calendar, d))).toBe(false)
      expect(replayTerm(term)).toBe(term.date)
    }),
    { numRuns: 1_000 },
  )
})
