import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import type { BoardColumn } from '../domain/board.ts'
import type { DueDays } from './board-plan.ts'

/** Of which plan, seen on which day, and of which units when not of all. */
export interface BoardQuestion {
  readonly planId: PlanId
  readonly today: LocalDate
  readonly due: DueDays
  readonly units?: readonly UnitId[] | undefined
}

/**
 * Common table expressions for all that a board tells, to be followed by a `select`:
 * `carried` the plan that each unit carries out: the asked one itself, and of each school its own version,
 * also of a plan that the asked one amends; `work` one row for each piece of work and due day with its state.
 */
export function boardWork({ planId, today, due, units }: BoardQuestion): RawBuilder<unknown> {
  const ofUnits = units === undefined ? sql`` : sql`and plan.unit_id = any(${[...units]}::uuid[])`
  return sql`
    with recursive chain (id) as (
      select ${planId}::uuid
      union
      select plan.previous_plan_id from chain
      join plan.plan on plan.id = chain.id
      where plan.previous_relation = 'amends'
    ), carried as (
      select distinct on (plan.unit_id) plan.id, plan.unit_id, plan.issued_at
      from plan.plan
      where (plan.id = ${planId}
          or (plan.derived_from_id in (select id from chain) and plan.state in ('issued', 'closed')))
        ${ofUnits}
      order by plan.unit_id, (plan.id = ${planId}) desc, plan.issued_at desc
    ), ancestry (plan_id, carried_id) as (
      select id, id from carried
      union
      select plan.previous_plan_id, ancestry.carried_id from ancestry
      join plan.plan on plan.id = ancestry.plan_id
      where plan.previous_relation = 'amends'
    ), recurring as (
      select * from unnest(${due.rules}::text[], ${due.days}::date[]) as recurring (rule, day)
    ), piece as (
      select carried.unit_id, task.id as task_id, task.lineage_id, task.plan_id, task.text, task.schedule,
        commitment.dimension, case task.schedule when 'recurring' then recurring.day else task.due_on end as due_on
      from carried
      join plan.task on task.plan_id = carried.id and not task.removed
      left join plan.commitment on commitment.id = task.commitment_id
      left join recurring on task.schedule = 'recurring' and recurring.rule = task.recurrence
    ), fact as (
      select distinct on (1, 2) own.id as task_id,
        case own.schedule when 'recurring' then made.occurrence_on end as occurrence_on,
        made.kind, made.made_at, made.text as reason
      from ancestry
      join plan.task done on done.plan_id = ancestry.plan_id
      join plan.task own on own.plan_id = ancestry.carried_id and own.lineage_id = done.lineage_id
      join plan.task_update made on made.task_id = done.id
      where made.kind in ('blocked', 'unblocked', 'done', 'reopened')
      order by 1, 2, made.made_at desc, made.sequence desc
    ), work as (
      select piece.*, fact.made_at as last_at, fact.reason,
        coalesce(fact.kind = 'done', false) as done,
        coalesce(fact.kind = 'blocked', false) as blocked,
        coalesce(fact.kind <> 'done', true) and coalesce(piece.due_on < ${today}::date, false) as late
      from piece
      left join fact on fact.task_id = piece.task_id
        and (piece.schedule <> 'recurring' or fact.occurrence_on is not distinct from piece.due_on)
    )`
}

/** Narrows to what belongs to one dimension, or to none. */
export function ofColumn(column: BoardColumn | undefined): RawBuilder<unknown> {
  if (column === undefined) return sql``
  return column === 'none' ? sql`and dimension is null` : sql`and dimension = ${column}`
}
