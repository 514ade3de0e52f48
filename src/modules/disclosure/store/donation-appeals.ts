import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import {
  type AppealAction,
  type AppealId,
  type AppealKind,
  type AppealState,
  appealActions,
} from '../domain/donations/appeal.ts'
import type { BudgetLine } from '../domain/donations/budget.ts'
import { type StageKind, stageKinds, stagesOf } from '../domain/donations/supervision.ts'
import { type Appeal, appealOfRow, oneOf, personOf } from './donation-rows.ts'

export async function findAppeal(reader: Reader, id: AppealId): Promise<Appeal | undefined> {
  const row = await reader
    .selectFrom('disclosure.donation_appeal')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && appealOfRow(row)
}

export async function findAppealByNumber(reader: Reader, number: number): Promise<Appeal | undefined> {
  const row = await reader
    .selectFrom('disclosure.donation_appeal')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  return row && appealOfRow(row)
}

/** Holds an appeal until the transaction ends: whatever concerns its money or its way goes one after the other. */
export async function lockAppeal(tx: Tx, id: AppealId): Promise<Appeal | undefined> {
  const row = await tx
    .selectFrom('disclosure.donation_appeal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && appealOfRow(row)
}

/** What a school writes down before it asks for approval. */
export interface AppealPlan {
  readonly kind: AppealKind
  readonly title: string
  readonly purpose: string
  readonly beneficiaries: string
  readonly manner: string
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly doneOn: LocalDate
  readonly budget: readonly BudgetLine[]
  /** Names in their order; none for what is no works. */
  readonly stages: readonly string[]
}

interface Writer {
  readonly by: PersonId | null
  readonly at: Date
}

export async function insertAppeal(
  tx: Tx,
  unitId: UnitId,
  plan: AppealPlan,
  { by, at, example = false }: Writer & { readonly example?: boolean },
): Promise<{ readonly id: AppealId; readonly number: number }> {
  const id: AppealId = newId('donation-appeal')
  const { number } = await tx
    .insertInto('disclosure.donation_appeal')
    .values({ id, unit_id: unitId, ...columnsOf(plan), written_by: by, changed_at: at, example })
    .returning('number')
    .executeTakeFirstOrThrow()
  await insertBudget(tx, id, plan.budget, { revision: 0, reason: '', by, at })
  await insertStages(tx, id, plan.stages)
  return { id, number }
}

/** Writes the plan of a draft anew; undefined when somebody else changed it since `version`. */
export async function rewritePlan(
  tx: Tx,
  id: AppealId,
  version: number,
  plan: AppealPlan,
  { by, at }: Writer,
): Promise<Appeal | undefined> {
  const row = await tx
    .updateTable('disclosure.donation_appeal')
    .set({ ...columnsOf(plan), written_by: by, changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return undefined
  await tx.deleteFrom('disclosure.donation_budget').where('appeal_id', '=', id).execute()
  await tx.deleteFrom('disclosure.donation_stage').where('appeal_id', '=', id).execute()
  await insertBudget(tx, id, plan.budget, { revision: 0, reason: '', by, at })
  await insertStages(tx, id, plan.stages)
  return appealOfRow(row)
}

function columnsOf(plan: AppealPlan) {
  return {
    kind: plan.kind,
    title: plan.title,
    purpose: plan.purpose,
    beneficiaries: plan.beneficiaries,
    manner: plan.manner,
    opens_on: plan.opensOn,
    closes_on: plan.closesOn,
    done_on: plan.doneOn,
  }
}

export async function insertBudget(
  tx: Tx,
  id: AppealId,
  lines: readonly BudgetLine[],
  made: Writer & { readonly revision: number; readonly reason: string },
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_budget')
    .values({
      appeal_id: id,
      revision: made.revision,
      reason: made.reason,
      made_by: made.by,
      made_at: made.at,
    })
    .execute()
  await tx
    .insertInto('disclosure.donation_budget_line')
    .values(
      lines.map(({ position, name, amount }) => ({
        appeal_id: id,
        revision: made.revision,
        position,
        name,
        amount: String(amount),
      })),
    )
    .execute()
}

async function insertStages(tx: Tx, id: AppealId, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await tx
    .insertInto('disclosure.donation_stage')
    .values(stagesOf(names).map((stage) => ({ appeal_id: id, ...stage })))
    .execute()
}

export interface AppealEntryRow {
  readonly action: AppealAction
  readonly actorId: PersonId | null
  /** On whose behalf: the school or its authority. */
  readonly unitId: UnitId
  readonly reason: string
  readonly at: Date
}

/** One more step on the way of a held appeal, and the state that it leads to. */
export async function appendAppealEntry(
  tx: Tx,
  appeal: Appeal,
  entry: AppealEntryRow,
  state: AppealState,
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_appeal_action')
    .values({
      id: newId('donation-appeal-action'),
      appeal_id: appeal.id,
      sequence: sql<number>`(select count(*) + 1 from disclosure.donation_appeal_action where appeal_id = ${appeal.id})`,
      action: entry.action,
      actor_id: entry.actorId,
      unit_id: entry.unitId,
      reason: entry.reason,
      made_at: entry.at,
    })
    .execute()
  await tx
    .updateTable('disclosure.donation_appeal')
    .set({
      state,
      changed_at: entry.at,
      version: sql`version + 1`,
      ...(entry.action === 'approve' && { approved_at: entry.at }),
      ...(entry.action === 'settle' && { settlement: entry.reason }),
    })
    .where('id', '=', appeal.id)
    .execute()
}

/** What was done with an appeal, oldest first. */
export async function loadAppealEntries(reader: Reader, id: AppealId): Promise<AppealEntryRow[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_appeal_action')
    .select(['action', 'actor_id', 'unit_id', 'reason', 'made_at'])
    .where('appeal_id', '=', id)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    action: oneOf(appealActions, row.action),
    actorId: personOf(row.actor_id),
    unitId: row.unit_id,
    reason: row.reason,
    at: row.made_at,
  }))
}

export interface Budget {
  readonly revision: number
  readonly reason: string
  readonly at: Date
  readonly lines: readonly BudgetLine[]
}

/** The budget in all its versions, the plan first. */
export async function loadBudgets(reader: Reader, id: AppealId): Promise<Budget[]> {
  const [budgets, lines] = await Promise.all([
    reader
      .selectFrom('disclosure.donation_budget')
      .select(['revision', 'reason', 'made_at'])
      .where('appeal_id', '=', id)
      .orderBy('revision')
      .execute(),
    reader
      .selectFrom('disclosure.donation_budget_line')
      .select(['revision', 'position', 'name', 'amount'])
      .where('appeal_id', '=', id)
      .orderBy('position')
      .execute(),
  ])
  return budgets.map(({ revision, reason, made_at }) => ({
    revision,
    reason,
    at: made_at,
    lines: lines
      .filter((line) => line.revision === revision)
      .map(({ position, name, amount }) => ({ position, name, amount: BigInt(amount) })),
  }))
}

export interface Stage {
  readonly position: number
  readonly name: string
  readonly kind: StageKind
  readonly doneOn: LocalDate | null
  readonly recordedAt: Date | null
}

export async function loadStages(reader: Reader, id: AppealId): Promise<Stage[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_stage')
    .selectAll()
    .where('appeal_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    name: row.name,
    kind: oneOf(stageKinds, row.kind),
    doneOn: row.done_on,
    recordedAt: row.recorded_at,
  }))
}

export async function markStageDone(
  tx: Tx,
  id: AppealId,
  position: number,
  done: Writer & { readonly on: LocalDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.donation_stage')
    .set({ done_on: done.on, done_by: done.by, recorded_at: done.at })
    .where('appeal_id', '=', id)
    .where('position', '=', position)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Donors are asked about the design from now on; once. */
export async function beginConsultation(tx: Tx, id: AppealId, at: Date): Promise<void> {
  await tx
    .updateTable('disclosure.donation_appeal')
    .set({ consulted_at: at, changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('consulted_at', 'is', null)
    .execute()
}
