import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadContent } from '../content/load-content.ts'
import { addDays, type LocalDate, localDate, weekday } from '../kernel/dates.ts'
import { replayTerm } from './replay-term.ts'
import { type CalendarYear, isWorkingDay, type SpecialDay, workingCalendar } from './working-calendar.ts'
import {
  addWorkingDays,
  CalendarIncomplete,
  nextWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days.ts'

const { calendar: content } = loadContent(join(import.meta.dirname, '../../../content'))
const calendar = workingCalendar(content.years, content.closures)
const day = localDate

describe('dates worked out by hand, the day of receipt not counted', () => {
  test.each([
    ['2024-04-24', 5, '2024-05-04', 'ends on a Saturday worked for 29 April'],
    ['2024-04-26', 1, '2024-05-02', 'jumps the swapped Monday and two holidays'],
    ['2024-04-26', 2, '2024-05-03', ''],
    ['2024-02-05', 10, '2024-02-26', 'over Tết with two days in lieu'],
    ['2025-04-24', 3, '2025-04-28', 'counts the worked Saturday 26 April'],
    ['2025-04-29', 1, '2025-05-05', ''],
    ['2025-08-28', 2, '2025-09-03', ''],
    ['2026-02-11', 7, '2026-02-27', ''],
    ['2026-08-20', 5, '2026-08-26', ''],
    ['2026-08-21', 1, '2026-08-22', 'a Saturday worked for 31 August'],
    ['2025-12-31', 3, '2026-01-07', 'into the next year'],
    ['2026-01-07', 3, '2026-01-10', ''],
    ['2026-11-20', 2, '2026-11-25', 'jumps the new holiday of 24 November'],
    ['2023-04-27', 2, '2023-05-04', ''],
    ['2022-08-30', 3, '2022-09-06', ''],
    ['2021-02-08', 5, '2021-02-22', ''],
  ])('%s + %i working days = %s %s', (received, days, due) => {
    const term = addWorkingDays(calendar, day(received), days)
    expect(term.date).toBe(due)
    expect(replayTerm(term)).toBe(due)
    expect(workingDaysBetween(calendar, day(received), day(due)).days).toBe(days)
  })

  test.each([
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('the offices worked on %i’s %i days', (year, expected) => {
    // 31 December before the first year is not loaded, so the year is counted from its own first day.
    const first = day(`${year}-01-01`)
    const counted = workingDaysBetween(calendar, first, day(`${year}-12-31`)).days
    expect(counted + (isWorkingDay(calendar, first) ? 1 : 0)).toBe(expected)
  })
})

describe('what a term means', () => {
  test('three working days from a Monday end on Thursday', () => {
    expect(addWorkingDays(calendar, day('2024-06-03'), 3).date).toBe('2024-06-06')
  })

  test('a term of no days ends on the day itself, or on the next working day', () => {
    expect(addWorkingDays(calendar, day('2024-06-03'), 0).date).toBe('2024-06-03')
    expect(addWorkingDays(calendar, day('2024-06-01'), 0).date).toBe('2024-06-03')
    expect(nextWorkingDay(calendar, day('2024-02-08')).date).toBe('2024-02-15')
  })

  test('five working days before a reception day on a Monday is the Monday before', () => {
    const term = workingDaysBefore(calendar, day('2024-06-10'), 5)
    expect(term.date).toBe('2024-06-03')
    expect(replayTerm(term)).toBe('2024-06-03')
  })

  test('a result due on Friday and given on Monday is one working day late, on Saturday none', () => {
    expect(workingDaysBetween(calendar, day('2024-06-07'), day('2024-06-10')).days).toBe(1)
    expect(workingDaysBetween(calendar, day('2024-06-07'), day('2024-06-08')).days).toBe(0)
    expect(workingDaysBetween(calendar, day('2024-06-10'), day('2024-06-07')).days).toBe(-1)
  })

  test('every skipped day says why and by what source', () => {
    const { steps } = addWorkingDays(calendar, day('2024-04-26'), 1)
    expect(steps.map((step) => (step.kind === 'skipped' ? `${step.day} ${step.reason}` : step.kind))).toEqual(
      [
        'start',
        '2024-04-27 weekend',
        '2024-04-28 weekend',
        '2024-04-29 swapped-off',
        '2024-04-30 statutory',
        '2024-05-01 statutory',
        'counted',
      ],
    )
    expect(steps[3]).toMatchObject({
      special: { source: { text: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024' } },
    })
    expect(steps[4]).toMatchObject({ special: { source: { standing: 'confirmed' } } })
  })

  test('a year without announced days gives a predicted date', () => {
    expect(addWorkingDays(calendar, day('2026-12-30'), 5)).toMatchObject({
      date: '2027-01-07',
      predicted: true,
    })
    expect(addWorkingDays(calendar, day('2026-06-01'), 5).predicted).toBe(false)
  })

  test('a term that runs into a year that is not loaded is refused, never guessed', () => {
    const only2024 = workingCalendar(content.years.filter(({ year }) => year === 2024))
    expect(() => addWorkingDays(only2024, day('2024-12-30'), 5)).toThrow(CalendarIncomplete)
    expect(() => isWorkingDay(calendar, day('2018-12-31'))).toThrow(/2018/u)
  })

  test('a number of days that is negative or not whole is refused', () => {
    expect(() => addWorkingDays(calendar, day('2024-06-03'), -1)).toThrow(RangeError)
    expect(() => addWorkingDays(calendar, day('2024-06-03'), 1.5)).toThrow(RangeError)
    expect(() => workingDaysBefore(calendar, day('2024-06-03'), 0)).toThrow(RangeError)
  })

  test('a school’s own closure counts for the school alone', () => {
    const source = { text: 'Thông báo của trường', confidence: 'high', standing: 'confirmed' } as const
    const flood = {
      from: day('2024-06-04'),
      to: day('2024-06-05'),
      name: { vi: 'Nghỉ do ngập', en: 'Flood' },
      scope: 'th-kim-dong',
      source,
    }
    const school = workingCalendar(content.years, [flood], ['th-kim-dong'])
    const other = workingCalendar(content.years, [flood], ['th-hung-vuong'])
    expect(addWorkingDays(school, day('2024-06-03'), 1).date).toBe('2024-06-06')
    expect(addWorkingDays(other, day('2024-06-03'), 1).date).toBe('2024-06-04')
  })
})

/** A second implementation, as plain as can be: a list of all working days, and counting on it. */
function naiveWorkingDays(years: readonly CalendarYear[]): string[] {
  const off = new Set<string>()
  const worked = new Set<string>()
  for (const { days } of years)
    for (const special of days) (special.kind === 'swapped-work' ? worked : off).add(special.day)
  const list: string[] = []
  const numbers = years.map(({ year }) => year)
  for (
    let time = Date.UTC(Math.min(...numbers), 0, 1);
    time < Date.UTC(Math.max(...numbers) + 1, 0, 1);
    time += 24 * 60 * 60 * 1000
  ) {
    const date = new Date(time)
    const text = `${date.getUTCFullYear()}-${`0${date.getUTCMonth() + 1}`.slice(-2)}-${`0${date.getUTCDate()}`.slice(-2)}`
    const atWeekend = [0, 6].includes(date.getUTCDay())
    if (!off.has(text) && (!atWeekend || worked.has(text))) list.push(text)
  }
  return list
}

const anyDay = fc.integer({ min: 0, max: 5_700 }).map((offset) => addDays(day('2019-01-01'), offset))
const fewDays = fc.integer({ min: 1, max: 90 })

describe('against a second, plain implementation', () => {
  const naive = naiveWorkingDays(content.years)

  test('forward, backward and between agree on any day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (from, days) => {
        const after = naive.filter((candidate) => candidate > from)
        const before = naive.filter((candidate) => candidate < from)
        const due = after[days - 1]
        const term = addWorkingDays(calendar, from, days)
        expect(term.date).toBe(due)
        expect(replayTerm(term)).toBe(due)
        const to = addDays(from, days)
        expect(workingDaysBetween(calendar, from, to).days).toBe(
          after.filter((candidate) => candidate <= to).length,
        )
        if (before.length >= days) expect(workingDaysBefore(calendar, from, days).date).toBe(before.at(-days))
      }),
      { numRuns: 3_000 },
    )
  })
})

const source = { text: 'thử', confidence: 'high', standing: 'confirmed' } as const
const extraDayOff = (off: LocalDate): SpecialDay => ({
  day: off,
  kind: 'compensatory',
  name: { vi: 'Nghỉ thêm', en: 'Extra day off' },
  source,
})

/** The calendar with one more day off, as when a holiday is announced late. */
function withDayOff(off: LocalDate) {
  return workingCalendar(
    content.years.map((year) =>
      year.year === Number(off.slice(0, 4))
        ? { ...year, days: [...year.days.filter((known) => known.day !== off), extraDayOff(off)] }
        : year,
    ),
  )
}

describe('laws that hold for every term', () => {
  test('a further day off never makes a deadline earlier, and moves it only when it lies inside', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fc.integer({ min: -5, max: 120 }), (from, days, offset) => {
        const off = addDays(from, offset)
        fc.pre(off >= '2019-01-01')
        const before = addWorkingDays(calendar, from, days).date
        const after = addWorkingDays(withDayOff(off), from, days).date
        expect(after >= before).toBe(true)
        const inside = off > from && off <= before && isWorkingDay(calendar, off)
        expect(after > before).toBe(inside)
      }),
      { numRuns: 500 },
    )
  })

  test('standing still for k working days moves the end by exactly k working days', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, fewDays, (from, days, start, length) => {
        const suspension = { from: addDays(from, start), to: addDays(from, start + length) }
        const end = addWorkingDays(calendar, from, days).date
        fc.pre(suspension.from <= end)
        const still = workingDaysBetween(calendar, addDays(suspension.from, -1), suspension.to).days
        const moved = addWorkingDays(calendar, from, days, [suspension])
        expect(workingDaysBetween(calendar, end, moved.date).days).toBe(still)
        expect(moved.steps.filter((step) => step.kind === 'suspended')).toHaveLength(still)
        expect(replayTerm(moved)).toBe(moved.date)
      }),
      { numRuns: 1_000 },
    )
  })

  test('terms add up: m and then n working days are m + n', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, (from, m, n) => {
        const inSteps = addWorkingDays(calendar, addWorkingDays(calendar, from, m).date, n).date
        expect(addWorkingDays(calendar, from, m + n).date).toBe(inSteps)
      }),
    )
  })

  test('the end of a term is a working day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (from, days) => {
        const { date } = addWorkingDays(calendar, from, days)
        expect(isWorkingDay(calendar, date)).toBe(true)
        expect(weekday(date) <= 6).toBe(true)
      }),
    )
  })
})
