import type { Dataset, DatasetRow, DatasetWish } from '../../../platform/contracts/dataset.ts'
import type { Reader } from '../../../platform/database/database.ts'

const rowsAtOnce = 2_000

/**
 * All rows of a dataset, some at a time: nobody holds more than these. Each part is a query of its own, so that a
 * slow reader holds no transaction open; what changes meanwhile is in it or not, and the order by keys sees to it
 * that no row comes twice.
 */
export async function* rowsInParts(
  reader: Reader,
  dataset: Dataset,
  wish: Omit<DatasetWish, 'after' | 'most'>,
): AsyncGenerator<readonly DatasetRow[]> {
  let after: string | undefined
  do {
    const { rows, next } = await dataset.page(reader, { ...wish, after, most: rowsAtOnce })
    yield rows
    after = next ?? undefined
  } while (after !== undefined)
}
