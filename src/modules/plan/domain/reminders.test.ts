import path from 'node:path'
import { expect, test } from 'vitest'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { dueReminders } from './reminders.ts'

const calendar = workingCalendar(loadContent(path.join(projectRoot(), 'content')).calendar.years)

/** What is sent when the run happens on every one of some days, each key once: day and which letter. */
function lettersOf(dueOn: string, from: string, to: string, skipped: readonly string[] = []): string[] {
  const task = { taskId: 'viec', dueOn: localDate(dueOn), isDone: false }
  const sent = new Map<string, LocalDate>()
  for (let day = localDate(from); day <= to; day = addDays(day, 1)) {
    if (skipped.includes(day)) continue
    for (const { onceKey } of dueReminders([task], day, calendar)) {
      if (!sent.has(onceKey)) sent.set(onceKey, day)
    }
  }
  return [...sent].map(([key, day]) => `${day} ${key.split(':').at(-1)}`)
}

test('three working days and one before, on the first day late, every working week after, and once to the leader', () => {
  expect(lettersOf('2026-10-14', '2026-10-01', '2026-10-30')).toEqual([
    '2026-10-09 before-3',
    '2026-10-13 before-1',
    '2026-10-15 late-0',
    '2026-10-19 leader',
    '2026-10-22 late-1',
    '2026-10-29 late-2',
  ])
})

test('holidays are no working days: before and after Tết nobody is pressed during it', () => {
  const letters = lettersOf('2026-02-13', '2026-02-05', '2026-03-03')
  expect(letters).toContain('2026-02-10 before-3')
  const during = letters.filter((letter) => letter > '2026-02-14' && letter < '2026-02-23')
  expect(during).toEqual([])
})

test('a missed run is made up on the next, never twice', () => {
  expect(lettersOf('2026-10-14', '2026-10-01', '2026-10-20', ['2026-10-09', '2026-10-13'])).toEqual([
    '2026-10-12 before-3',
    '2026-10-14 before-1',
    '2026-10-15 late-0',
    '2026-10-19 leader',
  ])
})

test('nobody is reminded of what is done', () => {
  const task = { taskId: 'viec', dueOn: localDate('2026-10-14'), isDone: true }
  expect(dueReminders([task], localDate('2026-10-20'), calendar)).toEqual([])
})
