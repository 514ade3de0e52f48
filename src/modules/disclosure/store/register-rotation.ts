import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type {
  PersonId,
  PublicationId,
  RegisterEntryId,
  RotationPlanId,
  UnitId,
} from '../../../platform/kernel/ids.ts'
import type { RotationLine, RotationPlan } from '../domain/registers/rotation.ts'
import type { Recorded } from './register-declarations.ts'
import { insertRegisterPeople } from './register-people.ts'

/** A post of a new plan, with whoever holds it. */
export interface PlannedPost extends Omit<RotationLine, 'outcome' | 'line'> {
  readonly personId: PersonId
  readonly position: string
}

export interface NewRotationPlan extends Omit<RotationPlan, 'lines'> {
  readonly publicationId: PublicationId
  readonly posts: readonly PlannedPost[]
}

export async function insertRotationPlan(
  tx: Tx,
  { id, unitId, year, number, issuedOn, publicationId, posts }: NewRotationPlan,
  { by, at, example = false }: Recorded & { readonly example?: boolean },
): Promise<void> {
  await tx
    .insertInto('disclosure.rotation_plan')
    .values({
      id,
      unit_id: unitId,
      year,
      number,
      issued_on: issuedOn,
      publication_id: publicationId,
      issued_at: at,
      issued_by: by,
      example,
    })
    .execute()
  await insertRegisterPeople(
    tx,
    posts.map(({ id: subjectId, personId, position }) => ({
      subjectId,
      register: 'rotation',
      groupId: id,
      unitId,
      personId,
      position,
    })),
  )
  await tx
    .insertInto('disclosure.rotation_line')
    .values(
      posts.map((post, index) => ({
        id: post.id,
        rotation_id: id,
        unit_id: unitId,
        line: index + 1,
        position_code: post.positionCode,
        due_on: post.dueOn,
        planned_on: post.plannedOn,
      })),
    )
    .execute()
}

export interface RotationOutcome {
  readonly kind: 'done' | 'excepted'
  readonly on: LocalDate
  /** The number of the decision. */
  readonly decision: string
  /** Why somebody stays for now; confidential. */
  readonly exception: string | null
}

/** What became of a post of the plan, once. */
export async function insertRotationOutcome(
  tx: Tx,
  { lineId, unitId }: { readonly lineId: RegisterEntryId; readonly unitId: UnitId },
  { kind, on, decision, exception }: RotationOutcome,
  { by, at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('disclosure.rotation_outcome')
    .values({
      line_id: lineId,
      outcome: kind,
      happened_on: on,
      decision,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
  if (exception === null) return
  await tx
    .insertInto('disclosure.rotation_exception')
    .values({ line_id: lineId, unit_id: unitId, reason_code: exception })
    .execute()
}

export interface ListedPlan extends RotationPlan {
  readonly publicationId: PublicationId
}

/** The plans of some units as known at an instant, the newest first, without who holds the posts. */
export async function listRotationPlans(
  reader: Reader,
  unitIds: readonly UnitId[],
  asAt: Date,
): Promise<readonly ListedPlan[]> {
  const { rows: plans } = await sql<Omit<ListedPlan, 'lines'>>`
    select id, unit_id as "unitId", year, number, issued_on as "issuedOn", publication_id as "publicationId"
    from disclosure.rotation_plan
    where unit_id = any(${[...unitIds]}::uuid[]) and issued_at <= ${asAt}
    order by year desc, id`.execute(reader)
  const { rows } = await sql<RotationLine & { readonly planId: RotationPlanId }>`
    select line.id, line.rotation_id as "planId", line.line, line.position_code as "positionCode", line.due_on as "dueOn",
      line.planned_on as "plannedOn", case when outcome.line_id is not null
        then json_build_object('kind', outcome.outcome, 'on', outcome.happened_on) end as outcome
    from disclosure.rotation_line line
    left join disclosure.rotation_outcome outcome on outcome.line_id = line.id and outcome.recorded_at <= ${asAt}
    where line.rotation_id = any(${plans.map(({ id }) => id)}::uuid[])
    order by line.line`.execute(reader)
  const lines = Map.groupBy(rows, ({ planId }) => planId)
  return plans.map((plan) => ({ ...plan, lines: lines.get(plan.id) ?? [] }))
}

export async function findRotationPlan(
  reader: Reader,
  id: RotationPlanId,
  asAt: Date,
): Promise<ListedPlan | undefined> {
  const { rows } = await sql<{ unitId: UnitId }>`
    select unit_id as "unitId" from disclosure.rotation_plan where id = ${id}`.execute(reader)
  const plans = await listRotationPlans(
    reader,
    rows.map(({ unitId }) => unitId),
    asAt,
  )
  return plans.find((plan) => plan.id === id)
}

/** Why people of a plan stay for now, as far as the reader of the transaction may know. */
export async function rotationExceptions(
  reader: Reader,
  lineIds: readonly RegisterEntryId[],
): Promise<ReadonlyMap<RegisterEntryId, string>> {
  const { rows } = await sql<{ id: RegisterEntryId; reason: string }>`
    select line_id as id, reason_code as reason from disclosure.rotation_exception
    where line_id = any(${[...lineIds]}::uuid[])`.execute(reader)
  return new Map(rows.map(({ id, reason }) => [id, reason]))
}
