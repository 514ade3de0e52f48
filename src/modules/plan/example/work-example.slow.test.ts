import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualWish } from '../../../../test/example/example.builder.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { generateExample, loadExample } from '../../organisations/index.ts'
import { loadWork } from '../store/work-store.ts'
import { workJobs } from '../work/reminder-job.ts'
import { planExample } from './plan-example.ts'
import { workExample } from './work-example.ts'

const { database } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-many-schools-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a thousand schools with their versions and the work on them take less than two minutes', async () => {
  const started = performance.now()
  const example = generateExample(content, { ...usualWish, units: 1_000, years: 10 })
  await loadExample(database, example, {
    ...plainOptions,
    steps: [planExample(openFileStore(folder)), workExample],
  })
  expect(performance.now() - started).toBeLessThan(120_000)
}, 180_000)

test('the to-do list of one of thousands of people is there in a moment', async () => {
  const { responsible_id: responsibleId } = await database
    .selectFrom('plan.task')
    .innerJoin('plan.plan', 'plan.plan.id', 'plan.task.plan_id')
    .select('responsible_id')
    .where('responsible_id', 'is not', null)
    .where('state', '=', 'issued')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (responsibleId === null) throw new RangeError('nobody is responsible')
  await loadWork(database, { responsibleId })
  const started = performance.now()
  expect((await loadWork(database, { responsibleId })).length).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(100)
})

test('the morning run over a thousand schools is done in less than a minute', async () => {
  const started = performance.now()
  for (const job of workJobs({ content, origin: 'https://minhbach.example' })) {
    await job.run({ database, now: new Date('2026-12-25T00:00:00Z') })
  }
  expect(performance.now() - started).toBeLessThan(60_000)
  const { letters } = await database
    .selectFrom('platform.mail')
    .select(({ fn }) => fn.countAll<number>().as('letters'))
    .executeTakeFirstOrThrow()
  expect(letters).toBeGreaterThan(0)
}, 120_000)
