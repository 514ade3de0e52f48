import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Listed, Paging } from './board-lists.ts'
import { type BoardQuestion, boardWork } from './board-work.ts'
import { oneOf } from './plan-rows.ts'

/** What can have happened: with a piece of work, with a report, or a unit has adopted the plan. */
export const changeKinds = [
  'started',
  'progress',
  'comment',
  'blocked',
  'unblocked',
  'done',
  'reopened',
  'report-start',
  'report-submit',
  'report-send-back',
  'report-send',
  'report-return',
  'report-accept',
  'adopted',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface Change {
  readonly kind: ChangeKind
  readonly at: Date
  readonly unitId: UnitId
  readonly planId: PlanId
  /** The work that it was about; null for reports and adoptions. */
  readonly about: string | null
}

interface ChangeRow {
  readonly kind: string
  readonly at: Date
  readonly unit_id: UnitId
  readonly plan_id: PlanId
  readonly about: string | null
  readonly total: number
}

/** What happened since an instant in the plan and in the schools' versions, the latest first. */
export async function listChanges(
  database: Reader,
  question: BoardQuestion,
  since: Date,
  until: Date,
  { page, perPage }: Paging,
): Promise<Listed<Change>> {
  const { units } = question
  const ofUnits = units === undefined ? sql`` : sql`and report.unit_id = any(${[...units]}::uuid[])`
  const { rows } = await sql<ChangeRow>`
    ${boardWork(question)}, happened as (
      select made.kind, made.made_at as at, carried.unit_id, task.plan_id, task.text as about
      from plan.task_update made
      join plan.task on task.id = made.task_id
      join ancestry on ancestry.plan_id = task.plan_id
      join carried on carried.id = ancestry.carried_id
      where made.made_at > ${since} and made.made_at <= ${until}
      union all
      select 'report-' || made.action, made.made_at, report.unit_id, report.plan_id, null
      from plan.report_action made
      join plan.report on report.id = made.report_id
      where report.plan_id = ${question.planId} and made.made_at > ${since} and made.made_at <= ${until} ${ofUnits}
      union all
      select 'adopted', carried.issued_at, carried.unit_id, carried.id, null
      from carried
      where carried.id <> ${question.planId} and carried.issued_at > ${since} and carried.issued_at <= ${until}
    )
    select *, count(*) over () as total from happened
    order by at desc, unit_id
    limit ${perPage} offset ${(page - 1) * perPage}
  `.execute(database)
  return {
    items: rows.map((row) => ({
      kind: oneOf(changeKinds, row.kind),
      at: row.at,
      unitId: row.unit_id,
      planId: row.plan_id,
      about: row.about,
    })),
    total: rows[0]?.total ?? 0,
  }
}
