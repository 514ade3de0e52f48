import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { dueDates } from '../domain/task-work-due.ts'

/** A plan that a board can be made of. */
export interface BoardPlan {
  readonly id: PlanId
  readonly unitId: UnitId
  readonly year: number
  readonly title: string
  readonly issuedAt: Date
}

/** The due days of every recurring rule that stands in a plan or in a version of it, as two columns. */
export interface DueDays {
  readonly rules: readonly string[]
  readonly days: readonly LocalDate[]
}

/** A plan that was issued and that a unit made by itself: what schools carry out is seen on its board. */
export async function findBoardPlan(database: Reader, id: PlanId): Promise<BoardPlan | undefined> {
  const row = await issuedPlans(database).where('id', '=', id).executeTakeFirst()
  return row && { ...row, unitId: row.unit_id, issuedAt: new Date(row.issued_at ?? 0) }
}

/** The plans of some units that a board can be made of, those in force first, then the newest. */
export async function listBoardPlans(database: Reader, unitIds: readonly UnitId[]): Promise<BoardPlan[]> {
  if (unitIds.length === 0) return []
  const rows = await issuedPlans(database)
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .orderBy(sql`state <> 'issued'`)
    .orderBy('year', 'desc')
    .orderBy('issued_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, unitId: row.unit_id, issuedAt: new Date(row.issued_at ?? 0) }))
}

function issuedPlans(database: Reader) {
  return database
    .selectFrom('plan.plan')
    .select(['id', 'unit_id', 'year', 'title', 'issued_at'])
    .where('issued_at', 'is not', null)
    .where('derived_from_id', 'is', null)
}

/**
 * The day on which a board stands: today, or the last day of a plan's year when that is over; never before the day
 * of issue, for whoever issues a plan after its year directs the units of that later day.
 */
export function boardDay(plan: Pick<BoardPlan, 'year' | 'issuedAt'>, today: LocalDate): LocalDate {
  const yearEnds = localDate(`${plan.year}-12-31`)
  const issued = dayInVietnam(plan.issuedAt)
  const wasIssuedAfter = yearEnds < issued
  const last = wasIssuedAfter ? issued : yearEnds
  return today < last ? today : last
}

/** Recurring work is due from the day the plan was issued until its year ends. */
export async function dueDaysOf(database: Reader, plan: BoardPlan): Promise<DueDays> {
  const { rows } = await sql<{ rule: string; year: number }>`
    select distinct task.recurrence as rule, plan.year from plan.task
    join plan.plan on plan.id = task.plan_id
    where task.recurrence is not null and plan.year = ${plan.year}
      and (plan.id = ${plan.id} or plan.derived_from_id = ${plan.id})
  `.execute(database)
  return dueDaysOfRules(rows, dayInVietnam(plan.issuedAt))
}

/** The days on which rules are due in the years of their plans; what goes on all the time has none. */
export function dueDaysOfRules(
  rules: readonly { readonly rule: string; readonly year: number }[],
  from: LocalDate,
): DueDays {
  const due = rules.flatMap(({ rule, year }) =>
    dueDates({ schedule: { kind: 'recurring', rule }, year, inForceFrom: from }).map((day) => ({
      rule,
      day,
    })),
  )
  return { rules: due.map(({ rule }) => rule), days: due.map(({ day }) => day) }
}
