import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import { boardDay } from './board-plan.ts'

const issuedAt = new Date('2024-06-10T03:00:00Z')

test.each([
  ['2024-11-24', '2024-11-24'],
  ['2026-11-24', '2024-12-31'],
])('on %s the board of a plan of 2024 stands at %s', (today, expected) => {
  expect(boardDay({ year: 2024, issuedAt }, localDate(today))).toBe(expected)
})

test('a plan that was issued after its year has the units of the day of issue', () => {
  const late = { year: 2024, issuedAt: new Date('2026-11-20T03:00:00Z') }
  expect(boardDay(late, localDate('2026-11-24'))).toBe('2026-11-20')
})
