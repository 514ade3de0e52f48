import type { Words } from '../i18n/words.ts'
import { addDays, type LocalDate, localDate, weekday } from '../kernel/dates.ts'
import { hungKingsDay, lunarNewYear } from './lunar.ts'

export type PredictedDay = {
  readonly day: LocalDate
  readonly kind: 'statutory' | 'compensatory'
  readonly name: Words
  /** `certain`: the law names the very day. `guessed`: the Prime Minister chooses it each year. */
  readonly basis: 'certain' | 'guessed'
}

type Holiday = Pick<PredictedDay, 'day' | 'name' | 'basis'>

/**
 * The days off of a year for which nothing is announced yet, by the Labour Code 2019 (Articles 111.3 and 112),
 * Resolution 28/2026/QH16 (24 November) and the lunar calendar. The five days of Tết and the day beside
 * 2 September are guessed from what was chosen in 2020–2026; days swapped with a Saturday cannot be predicted.
 */
export function predictYear(year: number): PredictedDay[] {
  const holidays = [
    ...fixedHoliday(`${year}-01-01`, 'Tết Dương lịch', "New Year's Day"),
    ...tetDays(year),
    {
      day: hungKingsDay(year),
      name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Day" },
      basis: 'certain' as const,
    },
    ...fixedHoliday(`${year}-04-30`, 'Ngày Chiến thắng', 'Reunification Day'),
    ...fixedHoliday(`${year}-05-01`, 'Ngày Quốc tế lao động', 'International Labour Day'),
    ...nationalDays(year),
    ...(year >= 2026 ? fixedHoliday(`${year}-11-24`, 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day') : []),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return withCompensation(holidays)
}

/** A holiday on a Saturday or Sunday is given back on the next working day (Labour Code 2019, Article 111.3). */
function withCompensation(holidays: readonly Holiday[]): PredictedDay[] {
  const off = new Set(holidays.map(({ day }) => day))
  const compensations = holidays
    .filter(({ day }) => weekday(day) >= 6)
    .map(({ day, name, basis }): PredictedDay => {
      let next = addDays(day, 1)
      while (off.has(next) || weekday(next) >= 6) next = addDays(next, 1)
      off.add(next)
      const words = { vi: `Nghỉ bù ${name.vi}`, en: `Day in lieu of ${name.en}` }
      return { day: next, kind: 'compensatory', name: words, basis }
    })
  return [
    ...holidays.map((holiday): PredictedDay => ({ ...holiday, kind: 'statutory' })),
    ...compensations,
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** One or two days before the lunar new year and the rest after: whichever wastes fewer days on a weekend. */
function tetDays(year: number): Holiday[] {
  const newYear = lunarNewYear(year)
  const runFrom = (first: LocalDate) => [0, 1, 2, 3, 4].map((offset) => addDays(first, offset))
  const wasted = (days: readonly LocalDate[]) => days.filter((day) => weekday(day) >= 6).length
  const one = runFrom(addDays(newYear, -1))
  const two = runFrom(addDays(newYear, -2))
  const chosen = wasted(two) < wasted(one) ? two : one
  return chosen.map((day) => ({ day, name: { vi: 'Tết Âm lịch', en: 'Lunar New Year' }, basis: 'guessed' }))
}

/**
 * 2 September and the day beside it: the day after when that makes one run with the weekend or the day before
 * is a Sunday or a Saturday (chosen in 2021 and 2024), else the day before (2022, 2023, 2025, 2026).
 */
function nationalDays(year: number): Holiday[] {
  const day = localDate(`${year}-09-02`)
  const dayAfterIsBetter = [1, 4, 7].includes(weekday(day))
  const beside = addDays(day, dayAfterIsBetter ? 1 : -1)
  return [
    ...fixedHoliday(day, 'Quốc khánh', 'National Day'),
    {
      day: beside,
      name: { vi: 'Quốc khánh (ngày liền kề)', en: 'National Day (day beside)' },
      basis: 'guessed',
    },
  ]
}

function fixedHoliday(day: string, vi: string, en: string): Holiday[] {
  return [{ day: localDate(day), name: { vi, en }, basis: 'certain' }]
}
