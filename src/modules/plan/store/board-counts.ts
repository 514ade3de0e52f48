import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { type BoardColumn, type BoardCounts, columnOf } from '../domain/board.ts'
import { type Dimension, dimensions } from '../domain/plan.ts'
import { type BoardQuestion, boardWork, ofColumn } from './board-work.ts'
import { oneOf } from './plan-rows.ts'

interface CountedRow {
  readonly unit_id: UnitId
  readonly dimension: string | null
  readonly tasks: number
  readonly done: number
  readonly late: number
  readonly blocked: number
  readonly commitments: number
  readonly with_evidence: number
}

export interface CountedCell {
  readonly unitId: UnitId
  readonly column: BoardColumn
  readonly counts: BoardCounts
}

/** The counts of every unit that carries the plan out; a unit that is missing has not adopted it. */
export async function countByUnit(
  database: Reader,
  question: BoardQuestion,
  column?: BoardColumn | undefined,
): Promise<ReadonlyMap<UnitId, BoardCounts>> {
  const rows = await count(database, question, sql`null::text`, column)
  return new Map(rows.map((row) => [row.unit_id, countsOf(row)]))
}

/** The same by dimension, for the units that are shown. */
export async function countByDimension(database: Reader, question: BoardQuestion): Promise<CountedCell[]> {
  const rows = await count(database, question, sql`dimension`)
  return rows.map((row) => ({
    unitId: row.unit_id,
    column: columnOf(dimensionOf(row.dimension)),
    counts: countsOf(row),
  }))
}

async function count(
  database: Reader,
  question: BoardQuestion,
  dimension: RawBuilder<unknown>,
  column?: BoardColumn | undefined,
) {
  const { rows } = await sql<CountedRow>`
    ${boardWork(question)}, counted_work as (
      select unit_id, ${dimension} as dimension, count(*) as tasks, count(*) filter (where done) as done,
        count(*) filter (where late) as late, count(*) filter (where blocked) as blocked
      from work where true ${ofColumn(column)} group by 1, 2
    ), counted_promises as (
      select carried.unit_id, ${dimension} as dimension, sum(promise_count.commitments)::int as commitments,
        sum(promise_count.with_evidence)::int as with_evidence
      from carried
      join plan.promise_count on promise_count.plan_id = carried.id
      where true ${ofColumn(column)}
      group by 1, 2
    ), every as (
      select unit_id, null::text as dimension from carried
      union select unit_id, dimension from counted_work
      union select unit_id, dimension from counted_promises
    )
    select every.unit_id, every.dimension, coalesce(tasks, 0) as tasks, coalesce(done, 0) as done,
      coalesce(late, 0) as late, coalesce(blocked, 0) as blocked,
      coalesce(commitments, 0) as commitments, coalesce(with_evidence, 0) as with_evidence
    from every
    left join counted_work on counted_work.unit_id = every.unit_id
      and counted_work.dimension is not distinct from every.dimension
    left join counted_promises on counted_promises.unit_id = every.unit_id
      and counted_promises.dimension is not distinct from every.dimension
  `.execute(database)
  return rows
}

function countsOf(row: CountedRow): BoardCounts {
  const { tasks, done, late, blocked, commitments } = row
  return { tasks, done, late, blocked, commitments, withEvidence: row.with_evidence }
}

function dimensionOf(text: string | null): Dimension | null {
  return text === null ? null : oneOf(dimensions, text)
}
