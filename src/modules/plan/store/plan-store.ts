import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, PlanId } from '../../../platform/kernel/ids.ts'
import type { Plan, PlanBody, PlanState } from '../domain/plan.ts'
import {
  commitmentOfRow,
  planOfRow,
  rowOfCommitment,
  rowOfSection,
  rowOfTask,
  sectionOfRow,
  taskOfRow,
} from './plan-rows.ts'

export class PlanNotFound extends Error {
  override readonly name = 'PlanNotFound'
}

export async function findPlan(database: Reader, id: PlanId): Promise<Plan | undefined> {
  const row = await database.selectFrom('plan.plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row && planOfRow(row)
}

/** @throws PlanNotFound */
export async function getPlan(database: Reader, id: PlanId): Promise<Plan> {
  const plan = await findPlan(database, id)
  if (plan === undefined) throw new PlanNotFound(id)
  return plan
}

/** Everything that a plan promises, removed ones too, in the order of the plan. */
export async function loadPlanBody(database: Reader, planId: PlanId): Promise<PlanBody> {
  const [sections, commitments, tasks, coordination] = await Promise.all([
    database
      .selectFrom('plan.section')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('position')
      .execute(),
    database
      .selectFrom('plan.commitment')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('position')
      .execute(),
    database.selectFrom('plan.task').selectAll().where('plan_id', '=', planId).orderBy('position').execute(),
    database
      .selectFrom('plan.task_coordination as coordination')
      .innerJoin('plan.task as task', 'task.id', 'coordination.task_id')
      .select(['coordination.task_id', 'coordination.unit_id'])
      .where('task.plan_id', '=', planId)
      .orderBy('coordination.unit_id')
      .execute(),
  ])
  const unitsOf = Map.groupBy(coordination, ({ task_id }) => task_id)
  return {
    sections: sections.map(sectionOfRow),
    commitments: commitments.map(commitmentOfRow),
    tasks: tasks.map((row) =>
      taskOfRow(
        row,
        (unitsOf.get(row.id) ?? []).map(({ unit_id }) => unit_id),
      ),
    ),
  }
}

/** A new draft; what it promises comes with `insertPlanBody`. */
export async function insertDraft(tx: Tx, plan: Plan, createdBy: PersonId | null): Promise<void> {
  await tx
    .insertInto('plan.plan')
    .values({
      id: plan.id,
      unit_id: plan.unitId,
      year: plan.year,
      title: plan.title,
      number: plan.number,
      symbol: plan.symbol,
      place: plan.place,
      document_date: plan.documentDate,
      parent_body: plan.parentBody,
      issuing_body: plan.issuingBody,
      legal_bases: JSON.stringify(plan.legalBases),
      recipients: JSON.stringify(plan.recipients),
      signatory: JSON.stringify(plan.signatory),
      derived_from_id: plan.derivedFromId,
      previous_plan_id: plan.previous?.planId ?? null,
      previous_relation: plan.previous?.relation ?? null,
      report_due_on: plan.reportDueOn,
      report_to_id: plan.reportToId,
      document_public: plan.documentPublic,
      confirmed_at: plan.confirmedAt,
      created_by: createdBy,
      example: plan.example,
    })
    .execute()
}

/** Everything that a new draft promises, in one go. */
export async function insertPlanBody(tx: Tx, planId: PlanId, body: PlanBody): Promise<void> {
  const sections = body.sections.map((section, index) => rowOfSection(planId, section, index))
  const commitments = body.commitments.map((commitment, index) => rowOfCommitment(planId, commitment, index))
  const tasks = body.tasks.map((task, index) => rowOfTask(planId, task, index))
  const coordination = body.tasks.flatMap((task) =>
    task.coordinatingUnitIds.map((unitId) => ({ task_id: task.id, unit_id: unitId })),
  )
  for (const rows of inBatches(sections)) await tx.insertInto('plan.section').values(rows).execute()
  for (const rows of inBatches(commitments)) await tx.insertInto('plan.commitment').values(rows).execute()
  for (const rows of inBatches(tasks)) await tx.insertInto('plan.task').values(rows).execute()
  for (const rows of inBatches(coordination)) {
    await tx.insertInto('plan.task_coordination').values(rows).execute()
  }
}

/** PostgreSQL takes at most 65,535 values in one statement. */
export function inBatches<Row>(rows: readonly Row[], size = 2_000): Row[][] {
  const batches: Row[][] = []
  for (let start = 0; start < rows.length; start += size) batches.push(rows.slice(start, start + size))
  return batches
}

/**
 * Takes the plan for a change that was made from `version`: counts it up and holds the row until the
 * transaction ends. False when somebody else changed the plan since, or it is in another state.
 */
export async function claimPlan(
  tx: Tx,
  id: PlanId,
  version: number,
  states: readonly PlanState[] = ['draft'],
): Promise<boolean> {
  const claimed = await tx
    .updateTable('plan.plan')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', states)
    .executeTakeFirst()
  return claimed.numUpdatedRows === 1n
}

/** Holds a plan until the transaction ends, so that two who begin something from it come one after the other. */
export async function lockPlan(tx: Tx, id: PlanId): Promise<void> {
  await tx.selectFrom('plan.plan').select('id').where('id', '=', id).forUpdate().execute()
}

/** The parts of a plan's head that a person may correct, and the marks of its way. */
export type PlanChanges = Partial<
  Pick<
    Plan,
    | 'year'
    | 'title'
    | 'number'
    | 'symbol'
    | 'place'
    | 'documentDate'
    | 'parentBody'
    | 'issuingBody'
    | 'legalBases'
    | 'recipients'
    | 'signatory'
    | 'reportDueOn'
    | 'reportToId'
    | 'documentPublic'
  >
>

/** Writes the head of a plan that was claimed before; what is left out stays. */
export async function updatePlan(tx: Tx, id: PlanId, changes: PlanChanges): Promise<void> {
  if (Object.keys(changes).length === 0) return
  const { legalBases, recipients, signatory } = changes
  await tx
    .updateTable('plan.plan')
    .set({
      year: changes.year,
      title: changes.title,
      number: changes.number,
      symbol: changes.symbol,
      place: changes.place,
      document_date: changes.documentDate,
      parent_body: changes.parentBody,
      issuing_body: changes.issuingBody,
      legal_bases: legalBases && JSON.stringify(legalBases),
      recipients: recipients && JSON.stringify(recipients),
      signatory: signatory && JSON.stringify(signatory),
      report_due_on: changes.reportDueOn,
      report_to_id: changes.reportToId,
      document_public: changes.documentPublic,
    })
    .where('id', '=', id)
    .execute()
}

/** A person says that what was read is right. */
export async function markConfirmed(tx: Tx, id: PlanId, by: PersonId | null, at: Date): Promise<void> {
  await tx.updateTable('plan.plan').set({ confirmed_at: at, confirmed_by: by }).where('id', '=', id).execute()
}

export async function markIssued(tx: Tx, id: PlanId, at: Date): Promise<void> {
  await tx.updateTable('plan.plan').set({ state: 'issued', issued_at: at }).where('id', '=', id).execute()
}

/** The plan that an amendment takes the place of. False when it is no longer in force. */
export async function markReplaced(tx: Tx, id: PlanId): Promise<boolean> {
  const replaced = await tx
    .updateTable('plan.plan')
    .set({ state: 'replaced', version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return replaced.numUpdatedRows === 1n
}

/** The year of a plan is over: it stays public and is carried out no further. */
export async function markClosed(tx: Tx, id: PlanId, at: Date): Promise<void> {
  await tx.updateTable('plan.plan').set({ state: 'closed', closed_at: at }).where('id', '=', id).execute()
}
