import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, PersonId, PlanId, TaskId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Plan, Schedule } from '../domain/plan.ts'
import type { TaskUpdateKind } from '../domain/task-work.ts'
import { planOfRow, scheduleOfRow } from './plan-rows.ts'
import { inBatches } from './plan-store.ts'

/** Plans that units made by themselves and issued, the earliest first. */
export async function everIssuedPlans(tx: Tx): Promise<Plan[]> {
  const rows = await tx
    .selectFrom('plan.plan')
    .selectAll()
    .where('derived_from_id', 'is', null)
    .where('issued_at', 'is not', null)
    .orderBy('issued_at')
    .orderBy('number')
    .execute()
  return rows.map(planOfRow)
}

/** A version that a school of the example makes. */
export interface ExampleVersion {
  readonly plan: Plan
  /** Who may be responsible there; the commitments go round among them. */
  readonly people: readonly PersonId[]
  /** Where the round begins. */
  readonly salt: number
}

/** Versions that one statement copies; more could outlast the time that a statement may take. */
const versionsAtOnce = 200

/** Stores versions with everything of the original adopted, many schools in a few statements. */
export async function insertVersions(
  tx: Tx,
  originalId: PlanId,
  versions: readonly ExampleVersion[],
): Promise<void> {
  for (const batch of inBatches(versions, versionsAtOnce)) await copyToSchools(tx, originalId, batch)
}

async function copyToSchools(tx: Tx, originalId: PlanId, versions: readonly ExampleVersion[]): Promise<void> {
  await tx
    .insertInto('plan.plan')
    .values(
      versions.map(({ plan }) => ({
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
        derived_from_id: originalId,
        report_due_on: plan.reportDueOn,
        report_to_id: plan.reportToId,
        confirmed_at: plan.confirmedAt,
        example: true,
      })),
    )
    .execute()
  const ids = versions.map(({ plan }) => plan.id)
  const units = versions.map(({ plan }) => plan.unitId)
  const people = versions.map((version) => version.people.join(','))
  const salts = versions.map(({ salt }) => salt)
  const made = sql`unnest(${ids}::uuid[], ${units}::uuid[], ${people}::text[], ${salts}::int[])
    as made (id, unit_id, people, salt)`
  const chosen = (position: ReturnType<typeof sql.raw>) => sql`case when made.people = '' then null else
    (string_to_array(made.people, ','))[1 + (${position} + made.salt)
      % array_length(string_to_array(made.people, ','), 1)]::uuid end`
  await sql`
    insert into plan.section (id, plan_id, marker, heading, kind, dimension, position)
    select gen_random_uuid(), made.id, marker, heading, kind, dimension, position
    from plan.section section cross join ${made}
    where section.plan_id = ${originalId}::uuid`.execute(tx)
  await sql`
    insert into plan.commitment (id, plan_id, section_id, position, text, kind, dimension, responsible_id,
      derived_from_id, adaptation, lineage_id)
    select gen_random_uuid(), made.id, section.id, original.position, original.text, original.kind,
      original.dimension, ${chosen(sql.raw('original.position / 5'))}, original.id, 'adopted', original.lineage_id
    from plan.commitment original
    cross join ${made}
    left join plan.section above on above.id = original.section_id
    left join plan.section section on section.plan_id = made.id and section.position = above.position
    where original.plan_id = ${originalId}::uuid and not original.removed`.execute(tx)
  await sql`
    insert into plan.task (id, plan_id, commitment_id, position, text, lead_text, coordinating_text, time_text,
      schedule, due_on, recurrence, lead_unit_id, responsible_id, derived_from_id, lineage_id)
    select gen_random_uuid(), made.id, commitment.id, original.position, original.text, original.lead_text,
      original.coordinating_text, original.time_text, original.schedule, original.due_on, original.recurrence,
      made.unit_id, ${chosen(sql.raw('original.position'))}, original.id, original.lineage_id
    from plan.task original
    cross join ${made}
    left join plan.commitment commitment
      on commitment.plan_id = made.id and commitment.derived_from_id = original.commitment_id
    where original.plan_id = ${originalId}::uuid and not original.removed
      and (original.lead_unit_id is null or original.lead_unit_id = made.unit_id
        or exists (select from plan.task_coordination helping
          where helping.task_id = original.id and helping.unit_id = made.unit_id))`.execute(tx)
}

/** A commitment that a school changed, or found not applicable. */
export interface ExampleAdaptation {
  readonly planId: PlanId
  readonly originalId: CommitmentId
  readonly text: string
  readonly reason: string
  readonly notApplicable: boolean
}

export async function adaptCommitments(tx: Tx, adaptations: readonly ExampleAdaptation[]): Promise<void> {
  for (const batch of inBatches(adaptations)) {
    await sql`
      update plan.commitment as commitment
      set adaptation = 'adapted', text = changed.text, adaptation_reason = changed.reason, removed = changed.removed
      from unnest(${batch.map(({ planId }) => planId)}::uuid[], ${batch.map(({ originalId }) => originalId)}::uuid[],
        ${batch.map(({ text }) => text)}::text[], ${batch.map(({ reason }) => reason)}::text[],
        ${batch.map(({ notApplicable }) => notApplicable)}::bool[])
        as changed (plan_id, original_id, text, reason, removed)
      where commitment.plan_id = changed.plan_id and commitment.derived_from_id = changed.original_id`.execute(
      tx,
    )
  }
}

/** Puts versions into force at their moments, and ends those whose year is over. */
export async function issueVersions(
  tx: Tx,
  issued: readonly { readonly planId: PlanId; readonly at: Date; readonly closedAt: Date | null }[],
): Promise<void> {
  for (const batch of inBatches(issued)) {
    await sql`
      update plan.plan as plan
      set state = case when issued.closed_at is null then 'issued' else 'closed' end,
        issued_at = issued.at, closed_at = issued.closed_at, version = 2
      from unnest(${batch.map(({ planId }) => planId)}::uuid[],
        ${batch.map(({ at }) => at.toISOString())}::timestamptz[],
        ${batch.map(({ closedAt }) => closedAt?.toISOString() ?? null)}::timestamptz[])
        as issued (id, at, closed_at)
      where plan.id = issued.id`.execute(tx)
  }
}

/** A task of a version, as far as the example tells what happened with it. */
export interface ExampleTask {
  readonly id: TaskId
  readonly planId: PlanId
  readonly position: number
  readonly schedule: Schedule
  readonly responsibleId: PersonId | null
}

export async function tasksOfPlans(tx: Tx, planIds: readonly PlanId[]): Promise<ExampleTask[]> {
  if (planIds.length === 0) return []
  const rows = await tx
    .selectFrom('plan.task')
    .select(['id', 'plan_id', 'position', 'schedule', 'due_on', 'recurrence', 'responsible_id'])
    .where('plan_id', '=', sql<PlanId>`any(${[...planIds]}::uuid[])`)
    .where('removed', '=', false)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('lead_unit_id', 'is', null),
        eb(
          'lead_unit_id',
          '=',
          selectFrom('plan.plan').select('unit_id').whereRef('plan.plan.id', '=', 'plan_id'),
        ),
      ]),
    )
    .orderBy('plan_id')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    position: row.position,
    schedule: scheduleOfRow(row),
    responsibleId: row.responsible_id,
  }))
}

/** Names those responsible for some tasks of plans in force. */
export async function nameResponsible(
  tx: Tx,
  named: readonly { readonly taskId: TaskId; readonly personId: PersonId }[],
): Promise<void> {
  for (const batch of inBatches(named)) {
    await sql`
      update plan.task as task set responsible_id = named.person_id
      from unnest(${batch.map(({ taskId }) => taskId)}::uuid[], ${batch.map(({ personId }) => personId)}::uuid[])
        as named (task_id, person_id)
      where task.id = named.task_id`.execute(tx)
  }
}

export interface ExampleUpdate {
  readonly id: string
  readonly taskId: TaskId
  readonly occurrenceOn: LocalDate | null
  readonly kind: TaskUpdateKind
  readonly percent: number | null
  readonly text: string
  readonly authorId: PersonId | null
  readonly at: Date
}

export async function insertUpdates(tx: Tx, updates: readonly ExampleUpdate[]): Promise<void> {
  for (const batch of inBatches(updates, 10_000)) {
    await sql`
      insert into plan.task_update (id, task_id, occurrence_on, kind, percent, text, author_id, made_at)
      select * from unnest(${batch.map(({ id }) => id)}::uuid[], ${batch.map(({ taskId }) => taskId)}::uuid[],
        ${batch.map(({ occurrenceOn }) => occurrenceOn)}::date[], ${batch.map(({ kind }) => kind)}::text[],
        ${batch.map(({ percent }) => percent)}::int[], ${batch.map(({ text }) => text)}::text[],
        ${batch.map(({ authorId }) => authorId)}::uuid[],
        ${batch.map(({ at }) => at.toISOString())}::timestamptz[])`.execute(tx)
  }
}

/** A commitment of a school's own with one task to carry it out. */
export interface ExampleOwnWork {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly commitmentId: CommitmentId
  readonly taskId: TaskId
  readonly commitment: string
  readonly dimension: string
  readonly task: string
  readonly dueOn: LocalDate
  readonly responsibleId: PersonId | null
}

/** Positions far behind those of any original. */
const ownPosition = 100_000

export async function insertOwnWork(tx: Tx, works: readonly ExampleOwnWork[]): Promise<void> {
  for (const batch of inBatches(works)) {
    await tx
      .insertInto('plan.commitment')
      .values(
        batch.map((work) => ({
          id: work.commitmentId,
          plan_id: work.planId,
          position: ownPosition,
          text: work.commitment,
          kind: 'content',
          dimension: work.dimension,
          responsible_id: work.responsibleId,
          adaptation: 'added',
          lineage_id: work.commitmentId,
        })),
      )
      .execute()
    await tx
      .insertInto('plan.task')
      .values(
        batch.map((work) => ({
          id: work.taskId,
          plan_id: work.planId,
          commitment_id: work.commitmentId,
          position: ownPosition,
          text: work.task,
          schedule: 'date',
          due_on: work.dueOn,
          lead_unit_id: work.unitId,
          responsible_id: work.responsibleId,
          lineage_id: work.taskId,
        })),
      )
      .execute()
  }
}
