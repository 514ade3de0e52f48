import type { RawBuilder } from 'kysely'
import type { Figure } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'

export interface CountedRow {
  /** Whether there are records of this sort at all. */
  readonly known: boolean
  readonly numerator: number | null
  readonly denominator: number | null
}

/** The figure in the one row of a query; null when there are no such records yet. */
export async function countedBy(database: Reader, query: RawBuilder<CountedRow>): Promise<Figure | null> {
  const { rows } = await query.execute(database)
  const [row] = rows
  return row?.known === true ? { numerator: row.numerator ?? 0, denominator: row.denominator } : null
}
