import path from 'node:path'
import { deadlineOf, listClockRules } from '../../src/modules/cases/domain/clock/clock.ts'
import { deadlineText } from '../../src/modules/cases/explain/deadline-text.ts'
import { workingCalendar } from '../../src/platform/calendar/working-calendar.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import { dayInVietnam } from '../../src/platform/kernel/dates.ts'

/** Prints what the clock says for every rule from instants around midnight and the close of offices. */
const content = loadContent(path.join(import.meta.dirname, '../../content'))
const calendar = workingCalendar(content.calendar.years)
const instants = [
  '2024-02-05T16:59:59Z',
  '2024-04-26T17:00:00Z',
  '2026-08-20T10:00:00Z',
  '2026-03-29T01:30:00Z',
]
for (const text of instants) {
  const startedAt = new Date(text)
  const pauses = [
    { from: new Date(startedAt.getTime() + 90_000_000), to: new Date(startedAt.getTime() + 400_000_000) },
  ]
  for (const rule of listClockRules(content.laws, dayInVietnam(startedAt))) {
    const run = { rule, startedAt, pauses: rule.direction === 'before' ? [] : pauses, amount: 7 }
    const deadline = deadlineOf(run, calendar, startedAt)
    process.stdout.write(`${deadline.dueAt.toISOString()} ${deadlineText(deadline, 'vi')}\n`)
  }
}
