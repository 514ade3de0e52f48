import path from 'node:path'
import { expect, test } from 'vitest'
import { exampleRule } from '../../../../../test/clock/example-rule.ts'
import { type SpecialDay, workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { previewHolidayChange, withCalendarYear } from './holiday-change.ts'

const { years } = loadContent(path.join(import.meta.dirname, '../../../../../content')).calendar
const before = workingCalendar(years)
const year2024 = years.find(({ year }) => year === 2024)
if (year2024 === undefined) throw new Error('the calendar of 2024 is missing')
const source = { text: 'Công văn thử', confidence: 'high', standing: 'confirmed' } as const
const dayOff = (day: string): SpecialDay => ({
  day: localDate(day),
  kind: 'statutory',
  name: { vi: 'Quốc tang', en: 'National mourning' },
  source,
})
const now = new Date('2024-07-24T03:00:00Z')
const clock = (subject: string, from: string, amount: number) => ({
  subject,
  run: {
    rule: exampleRule('working-day', amount),
    startedAt: new Date(`${from}T09:00:00+07:00`),
    pauses: [],
  },
})
const running = [
  clock('over both days', '2024-07-22', 5),
  clock('ends before', '2024-07-22', 2),
  clock('begins after', '2024-07-29', 5),
  clock('beyond the calendar', '2035-12-20', 30),
]

test('a holiday announced late moves the clocks that run over it, later by as many days, and says why', () => {
  const days = [...year2024.days, dayOff('2024-07-25'), dayOff('2024-07-26')]
  const after = withCalendarYear(before, { ...year2024, days })
  const change = previewHolidayChange(running, { before, after }, now)
  expect(change.changedDays.map(({ day }) => day)).toEqual(['2024-07-25', '2024-07-26'])
  expect(change.moved.map(({ subject }) => subject)).toEqual(['over both days'])
  expect(change.moved[0]).toMatchObject({ before: { date: '2024-07-29' }, after: { date: '2024-07-31' } })
  expect(change.moved[0]?.because.map(({ day }) => day)).toEqual(['2024-07-25', '2024-07-26'])
  expect(change.unmovedCount).toBe(2)
  expect(change.beyondCalendar).toEqual(['beyond the calendar'])
})

test('a day that is worked after all may bring a day nearer, and that is shown too', () => {
  const days = year2024.days.filter(({ day }) => day !== '2024-04-29' && day !== '2024-05-04')
  const after = withCalendarYear(before, { ...year2024, days })
  const change = previewHolidayChange([clock('one', '2024-04-26', 2)], { before, after }, now)
  expect(change.changedDays).toEqual([
    { day: '2024-04-29', worked: { before: false, after: true } },
    { day: '2024-05-04', worked: { before: true, after: false } },
  ])
  expect(change.moved[0]).toMatchObject({ before: { date: '2024-05-03' }, after: { date: '2024-05-02' } })
})

test('the same calendar moves nothing', () => {
  const same = withCalendarYear(before, year2024)
  expect(previewHolidayChange(running, { before, after: same }, now)).toMatchObject({
    changedDays: [],
    moved: [],
  })
})
