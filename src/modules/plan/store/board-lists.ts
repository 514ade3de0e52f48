import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, PlanId, TaskId, UnitId } from '../../../platform/kernel/ids.ts'
import type { BoardColumn } from '../domain/board.ts'
import { type BoardQuestion, boardWork, ofColumn } from './board-work.ts'

export interface Paging {
  readonly page: number
  readonly perPage: number
}

export interface ListedWork {
  readonly taskId: TaskId
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly text: string
  readonly dueOn: LocalDate | null
  readonly done: boolean
  readonly late: boolean
  readonly blocked: boolean
  /** Why it waits, in the words of whoever does it. */
  readonly reason: string | null
}

export interface ListedPromise {
  readonly commitmentId: CommitmentId
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly text: string
}

export interface Listed<Item> {
  readonly items: readonly Item[]
  readonly total: number
}

interface WorkRow {
  readonly task_id: TaskId
  readonly plan_id: PlanId
  readonly unit_id: UnitId
  readonly text: string
  readonly due_on: LocalDate | null
  readonly done: boolean
  readonly late: boolean
  readonly blocked: boolean
  readonly reason: string | null
  readonly total: number
}

/** The work behind a number of the board, the longest overdue first. */
export async function listWork(
  database: Reader,
  question: BoardQuestion,
  which: 'late' | 'blocked' | 'all',
  column: BoardColumn | undefined,
  { page, perPage }: Paging,
): Promise<Listed<ListedWork>> {
  const { rows } = await sql<WorkRow>`
    ${boardWork(question)}
    select task_id, plan_id, unit_id, text, due_on, done, late, blocked, reason, count(*) over () as total
    from work
    where ${which === 'all' ? sql`true` : sql.ref(which)} ${ofColumn(column)}
    order by due_on nulls last, unit_id, task_id
    limit ${perPage} offset ${(page - 1) * perPage}
  `.execute(database)
  return {
    items: rows.map((row) => ({
      ...row,
      taskId: row.task_id,
      planId: row.plan_id,
      unitId: row.unit_id,
      dueOn: row.due_on,
    })),
    total: rows[0]?.total ?? 0,
  }
}

/** The promises that no confirmed figure stands behind, in the order of the plans. */
export async function listWithoutEvidence(
  database: Reader,
  question: BoardQuestion,
  column: BoardColumn | undefined,
  { page, perPage }: Paging,
): Promise<Listed<ListedPromise>> {
  const { rows } = await sql<{
    id: CommitmentId
    plan_id: PlanId
    unit_id: UnitId
    text: string
    total: number
  }>`
    ${boardWork(question)}
    select commitment.id, commitment.plan_id, carried.unit_id, commitment.text, count(*) over () as total
    from carried
    join plan.commitment on commitment.plan_id = carried.id
    where not commitment.removed and commitment.kind <> 'purpose' ${ofColumn(column)}
      and not exists (
        select from plan.commitment_indicator chosen
        where chosen.commitment_id = commitment.id and chosen.state = 'confirmed')
    order by (carried.id = ${question.planId}) desc, carried.unit_id, commitment.position
    limit ${perPage} offset ${(page - 1) * perPage}
  `.execute(database)
  return {
    items: rows.map((row) => ({
      commitmentId: row.id,
      planId: row.plan_id,
      unitId: row.unit_id,
      text: row.text,
    })),
    total: rows[0]?.total ?? 0,
  }
}
