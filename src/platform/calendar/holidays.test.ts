import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadContent } from '../content/load-content.ts'
import { addDays, weekday } from '../kernel/dates.ts'
import { hungKingsDay, lunarNewYear } from './lunar.ts'
import { predictYear } from './predict-year.ts'

const { years } = loadContent(join(import.meta.dirname, '../../../content')).calendar
const announced = years.filter(({ status }) => status === 'announced')
const predicted = years.filter(({ status }) => status === 'predicted')

test('the years 2019 to 2026 are announced, 2027 to 2035 predicted', () => {
  expect(announced.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  expect(predicted.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])
})

describe.each(announced)('the announced days of $year', ({ year, days }) => {
  const ofKind = (kind: string) => days.filter((day) => day.kind === kind).map(({ day }) => day)

  test('hold the statutory number of holidays of the law in force', () => {
    expect(ofKind('statutory')).toHaveLength(year <= 2020 ? 10 : year <= 2025 ? 11 : 12)
  })

  test('agree with the computed lunar calendar', () => {
    const statutory = ofKind('statutory')
    expect(statutory).toContain(lunarNewYear(year))
    expect(statutory).toContain(hungKingsDay(year))
  })

  test('give back each holiday that fell on a weekend, and give it on a working day', () => {
    const onWeekend = ofKind('statutory').filter((day) => weekday(day) >= 6)
    expect(ofKind('compensatory')).toHaveLength(onWeekend.length)
    expect(ofKind('compensatory').every((day) => weekday(day) <= 5)).toBe(true)
  })

  test('swap as many Mondays to Fridays as Saturdays', () => {
    expect(ofKind('swapped-off')).toHaveLength(ofKind('swapped-work').length)
    expect(ofKind('swapped-off').every((day) => weekday(day) <= 5)).toBe(true)
    expect(ofKind('swapped-work').every((day) => weekday(day) === 6)).toBe(true)
  })
})

test('what content holds for predicted years is what the statutory rules and the lunar calendar give', () => {
  for (const { year, days } of predicted) {
    const expected = predictYear(year).map(({ day, kind, name }) => ({ day, kind, name }))
    expect(days.map(({ day, kind, name }) => ({ day, kind, name }))).toEqual(expected)
  }
})

test('the day beside 2 September would have been predicted as it was chosen in every year since 2021', () => {
  const nationalDays = (days: readonly { day: string; kind: string }[]) =>
    days.filter(({ day, kind }) => kind === 'statutory' && day.slice(5, 7) === '09').map(({ day }) => day)
  for (const { year, days } of announced.filter((candidate) => candidate.year >= 2021))
    expect(nationalDays(predictYear(year))).toEqual(nationalDays(days))
})

test('no predicted Tết is shown as confirmed', () => {
  for (const { days } of predicted)
    for (const { name, source } of days)
      if (name.en.includes('Lunar New Year')) expect(source.standing).toBe('unconfirmed')
})

test('the prediction would have found every fixed and lunar holiday that was announced since 2021', () => {
  for (const { year, days } of announced.filter((candidate) => candidate.year >= 2021)) {
    const known = new Set(days.map(({ day }) => day))
    const certain = predictYear(year).filter(({ basis, kind }) => basis === 'certain' && kind === 'statutory')
    expect(
      certain.every(({ day }) => known.has(day)),
      `${year}`,
    ).toBe(true)
  }
})

test('a predicted Tết has five days around the lunar new year, and days in lieu on working days', () => {
  for (let year = 2027; year <= 2050; year += 1) {
    const tet = predictYear(year).filter(({ name }) => name.en === 'Lunar New Year')
    expect(tet).toHaveLength(5)
    expect(tet.some(({ day }) => day === lunarNewYear(year))).toBe(true)
    expect(tet.some(({ day }) => day === addDays(lunarNewYear(year), -1))).toBe(true)
    const lieu = predictYear(year).filter(({ kind }) => kind === 'compensatory')
    expect(lieu.every(({ day }) => weekday(day) <= 5)).toBe(true)
  }
})
