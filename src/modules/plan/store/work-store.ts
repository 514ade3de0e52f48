import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, FileId, PersonId, PlanId, TaskId, UnitId } from '../../../platform/kernel/ids.ts'
import { type PlanState, planStates, type Schedule } from '../domain/plan.ts'
import { type TaskUpdate, taskUpdateKinds } from '../domain/task-work.ts'
import type { WorkedTask } from '../domain/task-work-due.ts'
import { oneOf, scheduleOfRow } from './plan-rows.ts'

/** A task of an issued plan, with where it comes from and all that happened with it. */
export type WorkTask = TaskOfPlan & WorkedTask

export interface TaskOfPlan extends Omit<WorkedTask, 'updates'> {
  readonly id: TaskId
  readonly text: string
  readonly timeText: string
  readonly schedule: Schedule
  readonly responsibleId: PersonId | null
  readonly commitment: { readonly id: CommitmentId; readonly text: string } | null
  readonly plan: {
    readonly id: PlanId
    readonly unitId: UnitId
    readonly title: string
    readonly state: PlanState
    readonly derivedFromId: PlanId | null
  }
}

/** Which tasks are wanted; all conditions hold together. */
export interface WorkFilter {
  readonly taskId?: TaskId
  readonly responsibleId?: PersonId
  /** The units whose plans they stand in. */
  readonly unitIds?: readonly UnitId[]
  /** Only tasks of plans from this year on. */
  readonly fromYear?: number
  /** Those in force when nothing else is said. */
  readonly states?: readonly PlanState[]
}

/** Tasks that the units themselves carry out, in the order of their plans. */
export async function loadWork(database: Reader, filter: WorkFilter): Promise<WorkTask[]> {
  return withUpdates(database, await workQuery(database, filter).execute())
}

function workQuery(database: Reader, filter: WorkFilter) {
  let query = database
    .selectFrom('plan.task as task')
    .innerJoin('plan.plan as plan', 'plan.id', 'task.plan_id')
    .leftJoin('plan.commitment as commitment', 'commitment.id', 'task.commitment_id')
    .select([
      'task.id',
      'task.text',
      'task.time_text',
      'task.schedule',
      'task.due_on',
      'task.recurrence',
      'task.responsible_id',
      'task.plan_id',
      'commitment.id as commitment_id',
      'commitment.text as commitment_text',
      'plan.unit_id',
      'plan.title',
      'plan.state',
      'plan.year',
      'plan.issued_at',
      'plan.derived_from_id',
      'plan.previous_relation',
    ])
    .where('plan.state', 'in', filter.states ?? ['issued'])
    .where('task.removed', '=', false)
    .where(({ or, eb, ref }) =>
      or([eb('task.lead_unit_id', 'is', null), eb('task.lead_unit_id', '=', ref('plan.unit_id'))]),
    )
    .orderBy('plan.issued_at')
    .orderBy('task.position')
  if (filter.taskId !== undefined) query = query.where('task.id', '=', filter.taskId)
  if (filter.responsibleId !== undefined)
    query = query.where('task.responsible_id', '=', filter.responsibleId)
  if (filter.unitIds !== undefined) {
    query = query.where('plan.unit_id', '=', sql<UnitId>`any(${[...filter.unitIds]}::uuid[])`)
  }
  if (filter.fromYear !== undefined) query = query.where('plan.year', '>=', filter.fromYear)
  return query
}

type WorkRow = Awaited<ReturnType<ReturnType<typeof workQuery>['execute']>>[number]

async function withUpdates(database: Reader, rows: readonly WorkRow[]): Promise<WorkTask[]> {
  const amending = [
    ...new Set(rows.flatMap((row) => (row.previous_relation === 'amends' ? [row.plan_id] : []))),
  ]
  const updates = await loadUpdates(
    database,
    rows.map(({ id }) => id),
    amending,
  )
  return rows.map((row) => ({ ...taskOfRow(row), updates: updates.get(row.id) ?? [] }))
}

function taskOfRow(row: WorkRow): TaskOfPlan {
  return {
    id: row.id,
    text: row.text,
    timeText: row.time_text,
    schedule: scheduleOfRow(row),
    responsibleId: row.responsible_id,
    year: row.year,
    inForceFrom: dayInVietnam(row.issued_at ?? new Date(0)),
    commitment:
      row.commitment_id === null || row.commitment_text === null
        ? null
        : { id: row.commitment_id, text: row.commitment_text },
    plan: {
      id: row.plan_id,
      unitId: row.unit_id,
      title: row.title,
      state: oneOf(planStates, row.state),
      derivedFromId: row.derived_from_id,
    },
  }
}

/** A task of a plan that was ever issued; nothing more is reported on it once the plan is no longer in force. */
export async function findWork(database: Reader, taskId: TaskId): Promise<WorkTask | undefined> {
  return (await loadWork(database, everIssued(taskId)))[0]
}

/** The same without what happened with it: enough to ask who may see it and report on it. */
export async function findTask(database: Reader, taskId: TaskId): Promise<TaskOfPlan | undefined> {
  const row = await workQuery(database, everIssued(taskId)).executeTakeFirst()
  return row && taskOfRow(row)
}

/** Holds a task until the transaction ends, so that reports on it come one after the other. */
export async function holdWork(tx: Tx, taskId: TaskId): Promise<WorkTask | undefined> {
  const rows = await workQuery(tx, everIssued(taskId)).forUpdate('task').execute()
  return (await withUpdates(tx, rows))[0]
}

function everIssued(taskId: TaskId): WorkFilter {
  return { taskId, states: ['issued', 'replaced', 'closed'] }
}

interface UpdateRow {
  readonly id: string
  readonly task: TaskId
  readonly occurrence_on: LocalDate | null
  readonly kind: string
  readonly percent: number | null
  readonly text: string
  readonly author_id: PersonId | null
  readonly made_at: Date
  readonly sequence: number
}

/**
 * What happened with some tasks, the earliest first. Of a plan that amends another one, what happened under the
 * earlier plan counts as well: the same task is known by its lineage.
 */
async function loadUpdates(
  database: Reader,
  taskIds: readonly TaskId[],
  amending: readonly PlanId[],
): Promise<ReadonlyMap<TaskId, readonly TaskUpdate[]>> {
  if (taskIds.length === 0) return new Map()
  const own = await sql<UpdateRow>`
    select id, task_id as task, occurrence_on, kind, percent, text, author_id, made_at, sequence
    from plan.task_update where task_id = any(${[...taskIds]}::uuid[])`.execute(database)
  const earlier = amending.length === 0 ? [] : await earlierUpdates(database, taskIds, amending)
  const rows = [...own.rows, ...earlier].toSorted(
    (left, right) => left.made_at.getTime() - right.made_at.getTime() || left.sequence - right.sequence,
  )
  const files = await filesOf(
    database,
    rows.map(({ id }) => id),
  )
  const updates = rows.map((row) => ({
    task: row.task,
    update: {
      id: row.id,
      kind: oneOf(taskUpdateKinds, row.kind),
      percent: row.percent,
      text: row.text,
      authorId: row.author_id,
      madeAt: row.made_at,
      occurrenceOn: row.occurrence_on,
      files: files.get(row.id) ?? [],
    },
  }))
  return new Map(
    [...Map.groupBy(updates, ({ task }) => task)].map(([task, found]) => [
      task,
      found.map(({ update }) => update),
    ]),
  )
}

async function earlierUpdates(
  database: Reader,
  taskIds: readonly TaskId[],
  amending: readonly PlanId[],
): Promise<readonly UpdateRow[]> {
  const { rows } = await sql<UpdateRow>`
    with recursive chain (plan_id, earlier_id) as (
      select id, previous_plan_id from plan.plan
      where id = any(${[...amending]}::uuid[]) and previous_relation = 'amends'
      union
      select chain.plan_id, before.previous_plan_id
      from chain join plan.plan before on before.id = chain.earlier_id
      where before.previous_relation = 'amends'
    )
    select made.id, task.id as task, made.occurrence_on, made.kind, made.percent, made.text, made.author_id,
      made.made_at, made.sequence
    from plan.task task
    join chain on chain.plan_id = task.plan_id
    join plan.task earlier on earlier.plan_id = chain.earlier_id and earlier.lineage_id = task.lineage_id
    join plan.task_update made on made.task_id = earlier.id
    where task.id = any(${[...taskIds]}::uuid[])`.execute(database)
  return rows
}

async function filesOf(
  database: Reader,
  updateIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly id: FileId; readonly name: string }[]>> {
  if (updateIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('plan.task_update_file as shown')
    .innerJoin('platform.file as file', 'file.id', 'shown.file_id')
    .select(['shown.update_id', 'file.id', 'file.name'])
    .where('shown.update_id', '=', sql<string>`any(${[...updateIds]}::uuid[])`)
    .orderBy('file.name')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ update_id }) => update_id)].map(([id, found]) => [
      id,
      found.map((file) => ({ id: file.id, name: file.name })),
    ]),
  )
}

export async function insertUpdate(
  tx: Tx,
  taskId: TaskId,
  update: Omit<TaskUpdate, 'files'>,
  files: readonly FileId[],
): Promise<void> {
  await tx
    .insertInto('plan.task_update')
    .values({
      id: update.id,
      task_id: taskId,
      occurrence_on: update.occurrenceOn,
      kind: update.kind,
      percent: update.percent,
      text: update.text,
      author_id: update.authorId,
      made_at: update.madeAt,
    })
    .execute()
  if (files.length === 0) return
  await tx
    .insertInto('plan.task_update_file')
    .values(files.map((file_id) => ({ update_id: update.id, file_id })))
    .execute()
}

export async function setResponsible(tx: Tx, taskId: TaskId, personId: PersonId | null): Promise<void> {
  await tx.updateTable('plan.task').set({ responsible_id: personId }).where('id', '=', taskId).execute()
}

/** The units that have plans in force. */
export async function unitsWithWork(database: Reader): Promise<UnitId[]> {
  const rows = await database
    .selectFrom('plan.plan')
    .select('unit_id')
    .distinct()
    .where('state', '=', 'issued')
    .orderBy('unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
