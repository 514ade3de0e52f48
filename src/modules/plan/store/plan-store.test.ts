import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { mergeCommitments, moveCommitments, splitCommitment } from '../domain/draft-commitments.ts'
import { dissolveSection } from '../domain/draft-sections.ts'
import { aCommitment, aDraft, aPlan, aSection, aTask } from '../plan.builder.ts'
import { loadDraft, saveDraft } from './draft-store.ts'
import { expectReports, passReportsOn } from './expected-reports.ts'
import { decideIndicators, loadIndicators, suggestIndicators } from './indicator-store.ts'
import {
  claimPlan,
  findPlan,
  getPlan,
  insertDraft,
  insertPlanBody,
  markIssued,
  markReplaced,
  PlanNotFound,
  updatePlan,
} from './plan-store.ts'

const { database, pool } = await testDatabase()
const [office, school] = [newId('unit'), newId('unit')]
beforeAll(async () => {
  const common = { valid_from: localDate('2020-01-01'), kind: 'school', level: 'TH' }
  await database
    .insertInto('organisations.unit')
    .values([
      { ...common, id: office, code: 'phong', kind: 'city-office', level: null },
      { ...common, id: school, code: 'truong' },
    ])
    .execute()
})

async function storedPlan(changes: Parameters<typeof aPlan>[1] = {}) {
  const plan = aPlan(office, changes)
  const sections = [aSection('I'), aSection('II')]
  const commitments = [1, 2, 3].map((number) =>
    aCommitment(`Cam kết ${number}. Câu hai.`, {
      sectionId: sections[0]?.id ?? null,
      sourceBlocks: [number],
    }),
  )
  const tasks = [
    aTask('Việc', { commitmentId: commitments[1]?.id ?? null, coordinatingUnitIds: [school] }),
    aTask('Báo cáo', { schedule: { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=15' } }),
  ]
  const draft = aDraft({ sections, commitments, tasks })
  await transaction(database, async (tx) => {
    await insertDraft(tx, plan, null)
    await insertPlanBody(tx, plan.id, draft)
  })
  return { plan, draft }
}

test('a plan comes back from the database as it went in', async () => {
  const { plan, draft } = await storedPlan({ reportDueOn: localDate('2026-11-25') })
  expect(await getPlan(database, plan.id)).toEqual({ ...plan, confirmedAt: plan.confirmedAt })
  expect(await loadDraft(database, plan.id)).toEqual(draft)
  expect(await findPlan(database, newId('plan'))).toBeUndefined()
  await expect(getPlan(database, newId('plan'))).rejects.toBeInstanceOf(PlanNotFound)
})

test('only one of two changes that were made from the same page is taken', async () => {
  const { plan } = await storedPlan()
  const claims = await Promise.all([1, 2].map(() => transaction(database, (tx) => claimPlan(tx, plan.id, 1))))
  expect(claims.toSorted()).toEqual([false, true])
  expect((await getPlan(database, plan.id)).version).toBe(2)
})

test('what a correction changed is saved, and nothing else', async () => {
  const { plan, draft } = await storedPlan()
  const [first, second, third] = draft.commitments
  const [one, two] = draft.sections
  if (!first || !second || !third || !one || !two) throw new Error('too few')
  await transaction(database, async (tx) => {
    await suggestIndicators(tx, [{ commitmentId: second.id, indicatorCode: 'task-on-time-rate' }])
    const steps = [
      mergeCommitments(draft, [first.id, second.id]),
      (after: typeof draft) => splitCommitment(after, third.id, [0], () => newId('commitment')),
      (after: typeof draft) => moveCommitments(after, [third.id], two.id),
      (after: typeof draft) => dissolveSection(after, one.id),
    ]
    let after = draft
    for (const step of steps) {
      const result = typeof step === 'function' ? step(after) : step
      if (!result.ok) throw new Error(result.reason)
      after = result.value
    }
    await saveDraft(tx, plan.id, draft, after)
    expect(await loadDraft(tx, plan.id)).toEqual(after)
  })
  expect(await loadIndicators(database, plan.id)).toEqual([])
})

test('a decision on a figure is kept when it is suggested again', async () => {
  const { plan, draft } = await storedPlan()
  const commitmentId = draft.commitments[0]?.id ?? newId('commitment')
  const chosen = { commitmentId, indicatorCode: 'task-on-time-rate' }
  await transaction(database, async (tx) => {
    await suggestIndicators(tx, [chosen])
    await decideIndicators(tx, [{ ...chosen, state: 'rejected' }], null, new Date())
    await suggestIndicators(tx, [chosen])
  })
  expect(await loadIndicators(database, plan.id)).toEqual([{ ...chosen, state: 'rejected' }])
})

test('reports go on under the amendment: sent ones as they are, the others by its day', async () => {
  const [old, now] = [await storedPlan(), await storedPlan()]
  const other = newId('unit')
  await database
    .insertInto('organisations.unit')
    .values({ id: other, code: 'truong-2', kind: 'school', level: 'MN', valid_from: localDate('2020-01-01') })
    .execute()
  const dueOn = localDate('2026-11-25')
  const expected = { recipientId: office, periodFrom: localDate('2026-01-01'), dueOn }
  await transaction(database, async (tx) => {
    await expectReports(tx, { ...expected, planId: old.plan.id, unitIds: [school, other] })
    await tx
      .updateTable('plan.report')
      .set({ state: 'sent' })
      .where('plan_id', '=', old.plan.id)
      .where('unit_id', '=', school)
      .execute()
    await passReportsOn(tx, old.plan.id, now.plan.id, localDate('2026-12-15'))
    await expectReports(tx, { ...expected, planId: now.plan.id, unitIds: [school, other] })
  })
  const rows = await database
    .selectFrom('plan.report')
    .select(['unit_id', 'due_on', 'plan_id'])
    .where('plan_id', 'in', [old.plan.id, now.plan.id])
    .execute()
  expect(rows).toHaveLength(2)
  expect(rows.every(({ plan_id }) => plan_id === now.plan.id)).toBe(true)
  expect(rows.find(({ unit_id }) => unit_id === school)?.due_on).toBe('2026-11-25')
  expect(rows.find(({ unit_id }) => unit_id === other)?.due_on).toBe('2026-12-15')
})

describe('what an issued plan promises stays, whatever the program does', () => {
  const forbidden = [
    "update plan.commitment set text = 'khác' where plan_id = $1",
    'update plan.commitment set removed = true where plan_id = $1',
    'update plan.commitment set section_id = null where plan_id = $1',
    "update plan.section set heading = 'khác' where plan_id = $1",
    "update plan.task set schedule = 'on-event' where plan_id = $1 and schedule = 'ongoing'",
    'delete from plan.section where plan_id = $1',
    'delete from plan.commitment where plan_id = $1',
    "insert into plan.section (id, plan_id, marker, heading, kind, position) values (gen_random_uuid(), $1, 'X', 'X', 'content', 99)",
    "insert into plan.commitment (id, plan_id, position, text, kind, lineage_id) values (gen_random_uuid(), $1, 99, 'X', 'content', gen_random_uuid())",
    "insert into plan.task (id, plan_id, position, text, schedule, lineage_id) values (gen_random_uuid(), $1, 99, 'X', 'ongoing', gen_random_uuid())",
  ]
  test.each(forbidden)('%s', async (statement) => {
    const { plan } = await storedPlan()
    await transaction(database, (tx) => markIssued(tx, plan.id, new Date()))
    await expect(pool.query(statement, [plan.id])).rejects.toThrow('an issued plan is amended by a new plan')
  })

  test('a plan and its tasks are never deleted', async () => {
    for (const table of ['plan.plan', 'plan.task', 'plan.source_document', 'plan.report']) {
      await expect(pool.query(`delete from ${table}`)).rejects.toThrow('permission denied')
    }
  })

  test('who is responsible for a commitment, and its evidence, may still be decided', async () => {
    const { plan } = await storedPlan()
    await transaction(database, (tx) => markIssued(tx, plan.id, new Date()))
    await pool.query('update plan.commitment set responsible_id = null where plan_id = $1', [plan.id])
    await transaction(database, (tx) => updatePlan(tx, plan.id, { documentPublic: true }))
    expect((await getPlan(database, plan.id)).documentPublic).toBe(true)
  })
})

test('only a plan in force is replaced', async () => {
  const { plan } = await storedPlan()
  expect(await transaction(database, (tx) => markReplaced(tx, plan.id))).toBe(false)
  await transaction(database, (tx) => markIssued(tx, plan.id, new Date()))
  expect(await transaction(database, (tx) => markReplaced(tx, plan.id))).toBe(true)
  expect(await transaction(database, (tx) => markReplaced(tx, plan.id))).toBe(false)
})
