import type { RawBuilder } from 'kysely'
import type { Figure } from '../contracts/indicator.ts'
import type { Reader } from './database.ts'

/** The one row of a query that counts; sums of đồng come as text and stay far below what a number holds exactly. */
export interface CountedRow {
  /** Whether there are records of this sort at all. */
  readonly known: boolean
  readonly numerator: string | number | null
  readonly denominator: string | number | null
}

/** The figure that a row says; null when there are no such records yet. */
export function countedFigure({ rows }: { readonly rows: readonly CountedRow[] }): Figure | null {
  const [row] = rows
  if (row?.known !== true) return null
  return {
    numerator: Number(row.numerator ?? 0),
    denominator: row.denominator === null ? null : Number(row.denominator),
  }
}

/** The figure that a counting query gives. */
export async function countedBy(database: Reader, query: RawBuilder<CountedRow>): Promise<Figure | null> {
  return countedFigure(await query.execute(database))
}
