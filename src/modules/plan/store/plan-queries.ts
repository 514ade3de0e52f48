import { type SelectQueryBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/schema.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { Plan } from '../domain/plan.ts'
import { planOfRow } from './plan-rows.ts'

/** Whose plans: those of offices and whatever a unit made by itself, or the schools' versions of them. */
export const planScopes = ['own', 'versions'] as const
export type PlanScope = (typeof planScopes)[number]

export interface PublicPlanFilter {
  readonly unitId?: UnitId | undefined
  readonly year?: number | undefined
  /** Part of the title, number or symbol; case and diacritics do not count. */
  readonly search?: string | undefined
  readonly scope: PlanScope
}

export interface ListedPlans {
  readonly plans: readonly Plan[]
  readonly total: number
}

/** Plans that anybody may read: everything that was ever issued, the newest first. */
export async function listPublicPlans(
  database: Reader,
  filter: PublicPlanFilter,
  paging: { readonly page: number; readonly perPage: number },
): Promise<ListedPlans> {
  const query = publicPlans(database, filter)
  const [rows, counted] = await Promise.all([
    query
      .selectAll()
      .orderBy('year', 'desc')
      .orderBy('issued_at', 'desc')
      .orderBy('id')
      .limit(paging.perPage)
      .offset((paging.page - 1) * paging.perPage)
      .execute(),
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { plans: rows.map(planOfRow), total: counted.total }
}

function publicPlans(
  database: Reader,
  { unitId, year, search, scope }: PublicPlanFilter,
): SelectQueryBuilder<DB, 'plan.plan', object> {
  let query = database.selectFrom('plan.plan').where('state', '<>', 'draft')
  query = query.where('derived_from_id', scope === 'own' ? 'is' : 'is not', null)
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId)
  if (year !== undefined) query = query.where('year', '=', year)
  const folded = search === undefined ? '' : foldText(search)
  if (folded === '') return query
  const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
  return query.where(
    sql<boolean>`unaccent(lower(title || ' ' || coalesce(number, '') || '/' || coalesce(symbol, ''))) like ${pattern}`,
  )
}

/** The units that have public plans, and the years of them: what a list may be narrowed by. */
export async function publicPlanChoices(
  database: Reader,
): Promise<{ readonly unitIds: readonly UnitId[]; readonly years: readonly number[] }> {
  const rows = await database
    .selectFrom('plan.plan')
    .select(['unit_id', 'year'])
    .distinct()
    .where('state', '<>', 'draft')
    .where('derived_from_id', 'is', null)
    .execute()
  return {
    unitIds: [...new Set(rows.map(({ unit_id }) => unit_id))],
    years: [...new Set(rows.map(({ year }) => year))].toSorted((left, right) => right - left),
  }
}

/** A plan that anybody may read. */
export async function findPublicPlan(database: Reader, id: PlanId): Promise<Plan | undefined> {
  const row = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
  return row && planOfRow(row)
}

/**
 * The plans that somebody may read inside, drafts first, then the newest: those that the units made by
 * themselves, and the versions of the reader's own units.
 */
export async function listDeskPlans(
  database: Reader,
  readable: readonly UnitId[],
  own: readonly UnitId[],
): Promise<Plan[]> {
  if (readable.length === 0) return []
  const rows = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('unit_id', '=', sql<UnitId>`any(${[...readable]}::uuid[])`)
    .where(({ or, eb }) =>
      or([eb('derived_from_id', 'is', null), eb('unit_id', '=', sql<UnitId>`any(${[...own]}::uuid[])`)]),
    )
    .orderBy(sql`state <> 'draft'`)
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(planOfRow)
}

/** Plans of units that a new one may begin from: in force or closed, the newest first. */
export async function listPlansToFollow(database: Reader, unitIds: readonly UnitId[]): Promise<Plan[]> {
  if (unitIds.length === 0) return []
  const rows = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .where('state', 'in', ['issued', 'closed'])
    .where('derived_from_id', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('issued_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(planOfRow)
}

/** How many schools carry out a version of their own that they have issued. */
export async function countAdoptions(
  database: Reader,
  planIds: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, number>> {
  if (planIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('plan.plan')
    .select(['derived_from_id', ({ fn }) => fn.countAll<number>().as('schools')])
    .where('derived_from_id', '=', sql<PlanId>`any(${[...planIds]}::uuid[])`)
    .where('state', 'in', ['issued', 'closed'])
    .groupBy('derived_from_id')
    .execute()
  return new Map(rows.flatMap((row) => (row.derived_from_id ? [[row.derived_from_id, row.schools]] : [])))
}

/** How many commitments some plans make, statements of purpose not counted. */
export async function countCommitments(
  database: Reader,
  planIds: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, number>> {
  if (planIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('plan.commitment')
    .select(['plan_id', ({ fn }) => fn.countAll<number>().as('commitments')])
    .where('plan_id', '=', sql<PlanId>`any(${[...planIds]}::uuid[])`)
    .where('removed', '=', false)
    .where('kind', '<>', 'purpose')
    .groupBy('plan_id')
    .execute()
  return new Map(rows.map((row) => [row.plan_id, row.commitments]))
}

/** The plans that were made from this one: its amendment and those of later years, drafts too. */
export async function plansAfter(database: Reader, id: PlanId): Promise<Plan[]> {
  const rows = await database
    .selectFrom('plan.plan')
    .selectAll()
    .where('previous_plan_id', '=', id)
    .orderBy('year')
    .orderBy('created_at')
    .execute()
  return rows.map(planOfRow)
}
