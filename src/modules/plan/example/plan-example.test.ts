import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { loadExample } from '../../organisations/index.ts'
import { comparePlans } from '../domain/compare-plans.ts'
import { isPromise } from '../domain/plan.ts'
import { listPublicPlans, plansAfter } from '../store/plan-queries.ts'
import { loadPlanBody } from '../store/plan-store.ts'
import { planExample } from './plan-example.ts'

const { database } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-plans-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() =>
  loadExample(database, usualExample(), { ...plainOptions, steps: [planExample(openFileStore(folder))] }),
)

async function publicPlans() {
  const { plans } = await listPublicPlans(database, { scope: 'own' }, { page: 1, perPage: 50 })
  return plans
}

test('the former office has its plan of 2024, and each of the three wards its plans of 2025 and 2026', async () => {
  const plans = await publicPlans()
  expect(plans.map(({ year, state }) => `${year} ${state}`)).toEqual([
    '2026 issued',
    '2026 issued',
    '2026 issued',
    '2025 closed',
    '2025 closed',
    '2025 closed',
    '2024 closed',
  ])
  expect(plans.every(({ example }) => example)).toBe(true)
})

test('what is promised keeps its lineage through the years, and what changed can be told', async () => {
  const plans = await publicPlans()
  const first = plans.find(({ year }) => year === 2024)
  if (first === undefined) throw new Error('no plan of 2024')
  expect((await plansAfter(database, first.id)).map(({ year }) => year)).toEqual([2025, 2025, 2025])
  const last = plans.find(({ year }) => year === 2026)
  if (last?.previous == null) throw new Error('no plan of 2026')
  const now = await loadPlanBody(database, last.id)
  const before = await loadPlanBody(database, last.previous.planId)
  const { added, left, unchanged } = comparePlans(before, now)
  expect(now.commitments.filter(isPromise)).toHaveLength(83)
  expect(added).toHaveLength(1)
  expect(left).toEqual([])
  expect(unchanged).toBeGreaterThan(70)
})

test('every school of a ward owes one report by 25 November, to the department of its ward', async () => {
  const rows = await database
    .selectFrom('plan.report as report')
    .innerJoin('plan.plan as plan', 'plan.id', 'report.plan_id')
    .select(['plan.year', 'report.unit_id', 'report.recipient_id', 'report.due_on', 'report.period_from'])
    .execute()
  for (const year of [2024, 2025, 2026]) {
    const ofYear = rows.filter((row) => row.year === year)
    expect(ofYear).toHaveLength(40)
    expect(new Set(ofYear.map(({ unit_id }) => unit_id)).size).toBe(40)
    expect(new Set(ofYear.map(({ due_on }) => due_on))).toEqual(new Set([`${year}-11-25`]))
    expect(new Set(ofYear.map(({ period_from }) => period_from))).toEqual(new Set([`${year}-01-01`]))
  }
})

test('tasks are led by the unit that issued the plan and done with all its schools', async () => {
  for (const plan of await publicPlans()) {
    const { tasks } = await loadPlanBody(database, plan.id)
    expect(tasks).toHaveLength(6)
    expect(tasks.every(({ leadUnitId }) => leadUnitId === plan.unitId)).toBe(true)
    expect(tasks[0]?.coordinatingUnitIds.length).toBeGreaterThan(5)
    expect(tasks.flatMap(({ schedule }) => (schedule.kind === 'date' ? [schedule.dueOn] : []))).toEqual(
      Array.from({ length: 3 }, () => `${plan.year}-12-31`),
    )
  }
})

test('no plan of a ward still speaks of the former office or of the former city', async () => {
  for (const plan of (await publicPlans()).filter(({ year }) => year > 2024)) {
    const { commitments, sections, tasks } = await loadPlanBody(database, plan.id)
    const text = [...commitments, ...tasks].map((item) => item.text).join('\n') + JSON.stringify(sections)
    expect(text).not.toMatch(/Phòng GD&ĐT|thành phố|năm 2024/)
    expect(plan.title).toMatch(new RegExp(`phường .* năm ${plan.year}$`))
  }
})
