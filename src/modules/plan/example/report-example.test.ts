import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, today, usualExample } from '../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { loadExample } from '../../organisations/index.ts'
import { latenessOf } from '../domain/lateness.ts'
import { foldReport, reportStates } from '../domain/report.ts'
import { findSentReport, loadSteps, reportOfRow } from '../store/report-store.ts'
import { planExample } from './plan-example.ts'
import { reportExample } from './report-example.ts'

const { database } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-reports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() =>
  loadExample(database, usualExample(), {
    ...plainOptions,
    steps: [planExample(openFileStore(folder)), reportExample()],
  }),
)

const calendar = workingCalendar(content.calendar.years)

test('every report stands where its steps lead, and nothing happened after the example was loaded', async () => {
  const rows = await database.selectFrom('plan.report').selectAll().execute()
  expect(rows).toHaveLength(120)
  for (const row of rows) {
    const steps = await loadSteps(database, row.id)
    const history = foldReport(steps)
    expect(history.state).toBe(row.state)
    expect(row.sent_at).toEqual(history.lastSentAt)
    expect(steps.every(({ at, actorId }) => at <= plainOptions.now && actorId !== null)).toBe(true)
    const sent = await findSentReport(database, row.id)
    expect(sent !== undefined).toBe(history.sendings > 0)
  }
})

test('of past years most were in time, some late, some sent again, a few are missing', async () => {
  const rows = await database.selectFrom('plan.report').selectAll().where('due_on', '<', today).execute()
  const told = await Promise.all(
    rows.map(async (row) => {
      const history = foldReport(await loadSteps(database, row.id))
      return { ...history, ...latenessOf(calendar, row.due_on, history.firstSentAt, today) }
    }),
  )
  const count = (kind: string) => told.filter((one) => one.kind === kind).length
  expect(count('sent-in-time') / told.length).toBeGreaterThan(0.7)
  expect(count('sent-late')).toBeGreaterThan(2)
  expect(count('overdue')).toBeGreaterThan(0)
  expect(told.filter(({ sendings }) => sendings > 1).length).toBeGreaterThan(2)
})

test('a day before the day of this year the schools stand everywhere on the way', async () => {
  const rows = await database.selectFrom('plan.report').selectAll().where('due_on', '>=', today).execute()
  const states = new Set(rows.map(reportOfRow).map(({ state }) => state))
  expect(states.size).toBeGreaterThan(reportStates.length - 3)
})
