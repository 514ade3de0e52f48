import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, localDate } from '../kernel/dates.ts'
import { hungKingsDay, leapMonthOf, lunarNewYear, lunarToSolar, solarToLunar } from './lunar.ts'

test.each([
  [2018, '2018-02-16', '2018-04-25', undefined],
  [2019, '2019-02-05', '2019-04-14', undefined],
  [2020, '2020-01-25', '2020-04-02', 4],
  [2021, '2021-02-12', '2021-04-21', undefined],
  [2022, '2022-02-01', '2022-04-10', undefined],
  [2023, '2023-01-22', '2023-04-29', 2],
  [2024, '2024-02-10', '2024-04-18', undefined],
  [2025, '2025-01-29', '2025-04-07', 6],
  [2026, '2026-02-17', '2026-04-26', undefined],
  [2027, '2027-02-06', '2027-04-16', undefined],
  [2028, '2028-01-26', '2028-04-04', 5],
  [2029, '2029-02-13', '2029-04-23', undefined],
  [2030, '2030-02-02', '2030-04-12', undefined],
  [2031, '2031-01-23', '2031-04-01', 3],
  [2032, '2032-02-11', '2032-04-19', undefined],
  [2033, '2033-01-31', '2033-04-09', 11],
  [2034, '2034-02-19', '2034-04-28', undefined],
  [2035, '2035-02-08', '2035-04-17', undefined],
])('in %i Tết is %s, the Hùng Kings’ day %s, the leap month %s', (year, tet, hungKings, leap) => {
  expect(lunarNewYear(year)).toBe(tet)
  expect(hungKingsDay(year)).toBe(hungKings)
  expect(leapMonthOf(year)).toBe(leap)
})

test('Tết was another day than in China in 1968, 1985 and 2007, as Hà Nội’s clock had it', () => {
  expect([1968, 1985, 2007].map(lunarNewYear)).toEqual(['1968-01-29', '1985-01-21', '2007-02-17'])
})

test('every day is one day of the lunar calendar and comes back from it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
      const day = addDays(localDate('1970-01-01'), offset)
      const lunar = solarToLunar(day)
      expect(lunarToSolar(lunar)).toBe(day)
      const next = solarToLunar(addDays(day, 1))
      expect(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29)).toBe(true)
    }),
  )
})

test('a lunar year has 353 to 355 days, or 383 to 385 with a leap month', () => {
  for (let year = 1970; year < 2068; year += 1) {
    const length = daysBetween(lunarNewYear(year), lunarNewYear(year + 1))
    const usual = leapMonthOf(year) === undefined ? [353, 354, 355] : [383, 384, 385]
    expect(usual, `${year}`).toContain(length)
  }
})

test('a day that the lunar calendar does not have is refused', () => {
  expect(() => lunarToSolar({ year: 2024, month: 2, day: 1, leap: true })).toThrow(RangeError)
  expect(() => lunarToSolar({ year: 2024, month: 12, day: 31, leap: false })).toThrow(RangeError)
})
