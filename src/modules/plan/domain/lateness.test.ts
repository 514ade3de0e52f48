import path from 'node:path'
import { expect, test } from 'vitest'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { latenessOf, shownWorkingDays } from './lateness.ts'

const { calendar: loaded } = loadContent(path.join(projectRoot(), 'content'))
const calendar = workingCalendar(loaded.years)
const morningOf = (day: string) => new Date(startOfDay(localDate(day)).getTime() + 8 * 3_600_000)
const due = localDate('2026-11-25')

test('a day before its last day a report has one working day left', () => {
  const lateness = latenessOf(calendar, due, null, localDate('2026-11-24'))
  expect(lateness).toMatchObject({ kind: 'open', workingDays: 1, lastDay: due })
  expect(latenessOf(calendar, due, null, due)).toMatchObject({ kind: 'open', workingDays: 0 })
})

test('the evening of the last day is in time, the minute after midnight is late', () => {
  const next = startOfDay(localDate('2026-11-26'))
  const evening = new Date(next.getTime() - 1)
  expect(latenessOf(calendar, due, evening, localDate('2026-12-01')).kind).toBe('sent-in-time')
  expect(latenessOf(calendar, due, next, localDate('2026-12-01'))).toMatchObject({
    kind: 'sent-late',
    workingDays: 1,
  })
})

test('what was sent late stays late for ever, by the same number of days', () => {
  const soon = latenessOf(calendar, due, morningOf('2026-11-30'), localDate('2026-12-01'))
  const later = latenessOf(calendar, due, morningOf('2026-11-30'), localDate('2030-12-02'))
  expect(soon).toEqual(later)
  expect(soon).toMatchObject({ kind: 'sent-late', workingDays: 3 })
  expect(shownWorkingDays(soon)).toBe(-3)
})

test('a weekend does not count, and each day is shown with why', () => {
  const lateness = latenessOf(calendar, due, null, localDate('2026-11-30'))
  expect(lateness).toMatchObject({ kind: 'overdue', workingDays: 3 })
  expect(lateness.steps.map(({ kind }) => kind)).toEqual([
    'start',
    'counted',
    'counted',
    'skipped',
    'skipped',
    'counted',
  ])
})

test('a last day that is a Sunday moves to Monday', () => {
  const sunday = localDate('2026-11-22')
  expect(latenessOf(calendar, sunday, morningOf('2026-11-23'), localDate('2026-11-24'))).toMatchObject({
    kind: 'sent-in-time',
    lastDay: '2026-11-23',
  })
})
