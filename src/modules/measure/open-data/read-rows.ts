import type { Dataset, DatasetRow, DatasetWish } from '../../../platform/contracts/dataset.ts'
import type { Reader } from '../../../platform/database/database.ts'

/** More rows than this are not put into one file: it says so, and the years and the interface have them all. */
export const mostRowsInFile = 200_000
const rowsAtOnce = 5_000

export interface WholeRows {
  readonly rows: readonly DatasetRow[]
  /** Whether rows were left off. */
  readonly isCut: boolean
}

/** All rows of a dataset, page after page. */
export async function readRows(
  reader: Reader,
  dataset: Dataset,
  wish: Omit<DatasetWish, 'after' | 'most'>,
): Promise<WholeRows> {
  const rows: DatasetRow[] = []
  let after: string | undefined
  while (rows.length < mostRowsInFile) {
    const page = await dataset.page(reader, { ...wish, after, most: rowsAtOnce })
    rows.push(...page.rows)
    if (page.next === null) return { rows, isCut: false }
    after = page.next
  }
  return { rows: rows.slice(0, mostRowsInFile), isCut: true }
}
