import { beforeAll, describe, expect, test } from 'vitest'
import { reportsApp } from '../../../../test/app/reports-app.tsx'
import { content } from '../../../../test/example/example.builder.ts'
import { addDays, endOfDay, type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { noFiguresYet } from '../dependencies.ts'
import { anIssuedPlan, dueOnOfTests } from './issued-plan.builder.ts'
import { reportCalendar } from './report-clock.ts'
import { reminderOn, reportJobs } from './report-jobs.ts'

const calendar = reportCalendar(content)
const daysFrom = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(localDate(from), index))

// 24 November 2026 is a day off (Vietnamese Culture Day), so the day before counts.
test('a school is reminded 5 and 1 working days before, 1 working day after, then each week', () => {
  const told = daysFrom('2026-11-10', 40).flatMap((day) => {
    const reminder = reminderOn(calendar, { dueOn: dueOnOfTests }, day)
    return reminder === undefined ? [] : [[day, reminder.occasion]]
  })
  expect(told).toEqual([
    ['2026-11-17', 'before-5'],
    ['2026-11-23', 'before-1'],
    ['2026-11-26', 'after-1'],
    ['2026-12-03', 'after-6'],
    ['2026-12-10', 'after-11'],
    ['2026-12-17', 'after-16'],
  ])
})

describe('the job', async () => {
  const app = await reportsApp(noFiguresYet)
  const [job] = reportJobs(app.dependencies)
  const run = async (day: LocalDate) => {
    const now = new Date(startOfDay(day).getTime() + 7 * 3_600_000)
    expect(now < endOfDay(day)).toBe(true)
    await job?.run({ database: app.database, now })
  }
  const letters = () =>
    app.database.selectFrom('platform.mail').select(['kind', 'recipient', 'text_body']).execute()

  beforeAll(async () => {
    await anIssuedPlan(app.database, await app.unitId('vhxh-tan-an-ward'), {})
  })

  test('reminds clerk and principal once, however often it runs', async () => {
    await run(localDate('2026-11-23'))
    const first = await letters()
    expect(first.length).toBeGreaterThan(10)
    expect(first.every(({ kind }) => kind === 'report.reminder')).toBe(true)
    expect(first[0]?.text_body).toContain('còn 1 ngày làm việc')
    await run(localDate('2026-11-23'))
    expect(await letters()).toHaveLength(first.length)
  })

  test('is silent on a weekend, and lists the late ones for the head on the working day after', async () => {
    const before = (await letters()).length
    await run(localDate('2026-11-28'))
    expect(await letters()).toHaveLength(before)
    await run(localDate('2026-11-26'))
    const after = await letters()
    const escalations = after.filter(({ kind }) => kind === 'report.escalation')
    expect(escalations.length).toBeGreaterThan(0)
    expect(escalations[0]?.text_body).toContain('trễ 1 ngày làm việc')
    expect(escalations[0]?.recipient).toContain('vhxh-tan-an-ward')
    expect(after.some(({ kind }) => kind === 'report.overdue')).toBe(true)
  })
})
