import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { plainOptions, today, usualExample } from '../../../../test/example/example.builder.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { loadExample } from '../../organisations/index.ts'
import { currentDue } from '../domain/task-work-due.ts'
import { loadWork } from '../store/work-store.ts'
import { planExample } from './plan-example.ts'
import { workExample } from './work-example.ts'

const { database } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-work-example-'))
let took = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  const timed = {
    ...workExample,
    load: async (context: Parameters<typeof workExample.load>[0]) => {
      const before = performance.now()
      await workExample.load(context)
      took = performance.now() - before
    },
  }
  await loadExample(database, usualExample(), {
    ...plainOptions,
    steps: [planExample(openFileStore(folder)), timed],
  })
})

test('most schools carry out a version of their own this year, and a few have not begun', async () => {
  const rows = await database
    .selectFrom('plan.plan')
    .select(['state', ({ fn }) => fn.countAll<number>().as('versions')])
    .where('derived_from_id', 'is not', null)
    .where('year', '=', 2026)
    .groupBy('state')
    .execute()
  const versions = new Map(rows.map((row) => [row.state, row.versions]))
  expect(versions.get('issued')).toBeGreaterThan(25)
  expect((versions.get('issued') ?? 0) + (versions.get('draft') ?? 0)).toBeLessThan(40)
})

test('what a school changed has a reason, and nothing of the original is missing', async () => {
  const { rows } = await sql<{ without: number; missing: number; adapted: number }>`
    select
      (select count(*)::int from plan.commitment where adaptation = 'adapted' and adaptation_reason is null) as without,
      (select count(*)::int from plan.commitment where adaptation = 'adapted') as adapted,
      (select count(*)::int from plan.plan version
        join plan.commitment original on original.plan_id = version.derived_from_id and not original.removed
        where not exists (select from plan.commitment own
          where own.plan_id = version.id and own.derived_from_id = original.id)) as missing`.execute(database)
  expect(rows[0]).toMatchObject({ without: 0, missing: 0 })
  expect(rows[0]?.adapted).toBeGreaterThan(10)
})

test('the history holds work that is done, late, blocked and untouched, and nothing of the future', async () => {
  const units = await database.selectFrom('plan.plan').select('unit_id').distinct().execute()
  const work = await loadWork(database, { unitIds: units.map(({ unit_id }) => unit_id) })
  const states = Map.groupBy(work, (task) => currentDue(task, today).progress.state)
  for (const state of ['not-started', 'in-progress', 'blocked', 'done'] as const) {
    expect(states.get(state)?.length, state).toBeGreaterThan(2)
  }
  const late = work.filter((task) => {
    const { dueOn, progress } = currentDue(task, today)
    return dueOn !== null && dueOn < today && progress.state !== 'done'
  })
  expect(late.length).toBeGreaterThan(0)
  expect(work.filter(({ responsibleId }) => responsibleId === null).length).toBeLessThan(work.length / 10)
  const last = work.flatMap(({ updates }) => updates.map(({ madeAt }) => madeAt.getTime()))
  expect(Math.max(...last)).toBeLessThanOrEqual(plainOptions.now.getTime())
})

test('forty schools and two years are loaded in seconds', () => {
  expect(took).toBeLessThan(20_000)
})
