import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'

/** A public plan in which a figure is the evidence of promises. */
export interface Citation {
  readonly indicatorCode: string
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly title: string
  readonly year: number
  /** How many promises of the plan rest on the figure. */
  readonly commitments: number
  /** How many schools name it in their own versions. */
  readonly versions: number
}

interface CitationRow {
  readonly indicator_code: string
  readonly plan_id: PlanId
  readonly unit_id: UnitId
  readonly title: string
  readonly year: number
  readonly commitments: number
  readonly versions: number
}

/** Which plans in force rest on which figures; drafts and what was decided against are left out. */
export async function listCitations(database: Reader): Promise<Citation[]> {
  const { rows } = await sql<CitationRow>`
    with named as (
      select chosen.indicator_code, coalesce(plan.derived_from_id, plan.id) as plan_id,
        plan.derived_from_id is not null as version, plan.unit_id
      from plan.commitment_indicator chosen
      join plan.commitment on commitment.id = chosen.commitment_id and not commitment.removed
      join plan.plan on plan.id = commitment.plan_id and plan.state = 'issued'
      where chosen.state = 'confirmed'
    ), counted as (
      select indicator_code, plan_id, count(*) filter (where not version) as commitments,
        count(distinct unit_id) filter (where version) as versions
      from named group by 1, 2
    )
    select counted.*, plan.unit_id, plan.title, plan.year from counted
    join plan.plan on plan.id = counted.plan_id and plan.state = 'issued'
    where counted.commitments > 0
    order by plan.year desc, plan.issued_at desc
  `.execute(database)
  return rows.map((row) => ({
    indicatorCode: row.indicator_code,
    planId: row.plan_id,
    unitId: row.unit_id,
    title: row.title,
    year: row.year,
    commitments: row.commitments,
    versions: row.versions,
  }))
}
