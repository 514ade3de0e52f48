import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { superiorsOf } from '../../organisations/index.ts'
import type { Plan, PlanState } from '../domain/plan.ts'
import { planStates } from '../domain/plan.ts'
import { oneOf, planOfRow } from './plan-rows.ts'

/** All units above one on a day, near and far. */
export async function unitsAbove(database: Reader, unitId: UnitId, day: LocalDate): Promise<UnitId[]> {
  const found = new Set<UnitId>()
  let below: UnitId[] = [unitId]
  while (below.length > 0) {
    const ties = await Promise.all(below.map((id) => superiorsOf(database, id, day)))
    below = [...new Set(ties.flat().map(({ superiorId }) => superiorId))].filter((id) => !found.has(id))
    for (const id of below) found.add(id)
  }
  return [...found]
}

/** Plans in force that units made by themselves, the newest first. */
export async function issuedPlansOf(database: Reader, unitIds: readonly UnitId[]): Promise<Plan[]> {
  if (unitIds.length === 0) return []
  const rows = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .where('state', '=', 'issued')
    .where('derived_from_id', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('issued_at', 'desc')
    .execute()
  return rows.map(planOfRow)
}

/** The versions that units have of their superiors' plans, the newest first. */
export async function versionsOf(database: Reader, unitIds: readonly UnitId[]): Promise<Plan[]> {
  if (unitIds.length === 0) return []
  const rows = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .where('derived_from_id', 'is not', null)
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(planOfRow)
}

/** A unit's own version of a plan, in whatever state. */
export async function findVersion(
  database: Reader,
  planId: PlanId,
  unitId: UnitId,
): Promise<Plan | undefined> {
  const row = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('derived_from_id', '=', planId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row && planOfRow(row)
}

/** How one unit took over a plan. */
export interface Adoption {
  readonly unitId: UnitId
  readonly planId: PlanId
  readonly state: PlanState
  readonly issuedAt: Date | null
  readonly adopted: number
  readonly adapted: number
  readonly notApplicable: number
  readonly added: number
}

/** How far each unit that began a version of a plan has come, and what it changed. */
export async function adoptionsOf(database: Reader, planId: PlanId): Promise<Adoption[]> {
  const { rows } = await sql<Omit<Adoption, 'state'> & { state: string }>`
    select version.unit_id as "unitId", version.id as "planId", version.state, version.issued_at as "issuedAt",
      count(*) filter (where adaptation = 'adopted')::int as adopted,
      count(*) filter (where adaptation = 'adapted' and not removed)::int as adapted,
      count(*) filter (where adaptation = 'adapted' and removed)::int as "notApplicable",
      count(*) filter (where adaptation = 'added' and not removed)::int as added
    from plan.plan version
    left join plan.commitment commitment on commitment.plan_id = version.id and commitment.kind <> 'purpose'
    where version.derived_from_id = ${planId}::uuid
    group by version.id`.execute(database)
  return rows.map((row) => ({ ...row, state: oneOf(planStates, row.state) }))
}

/** One commitment that a unit changed or found not applicable. */
export interface AdaptedCommitment {
  readonly id: CommitmentId
  readonly unitId: UnitId
  readonly originalId: CommitmentId
  readonly originalText: string
  readonly text: string
  readonly reason: string
  readonly notApplicable: boolean
}

/** What units with issued versions changed of a plan and why, in the order of the plan. */
export async function adaptedCommitments(
  database: Reader,
  planId: PlanId,
  paging: { readonly page: number; readonly perPage: number },
): Promise<{ readonly found: readonly AdaptedCommitment[]; readonly total: number }> {
  const { rows } = await sql<AdaptedCommitment & { total: number }>`
    select changed.id, version.unit_id as "unitId", original.id as "originalId",
      original.text as "originalText", changed.text, changed.adaptation_reason as reason,
      changed.removed as "notApplicable", count(*) over ()::int as total
    from plan.plan version
    join plan.commitment changed on changed.plan_id = version.id and changed.adaptation = 'adapted'
    join plan.commitment original on original.id = changed.derived_from_id
    where version.derived_from_id = ${planId}::uuid and version.state <> 'draft'
    order by original.position, version.unit_id, changed.id
    limit ${paging.perPage} offset ${(paging.page - 1) * paging.perPage}`.execute(database)
  return { found: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
