import type { Dataset } from '../../../platform/contracts/dataset.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { readFamilyVersion } from '../../../platform/public-pages/topics.ts'

/**
 * Changes whenever a row of a dataset may have: with what its rows are made from, and with the day, for what is late
 * by now was not yesterday. Undefined where nobody says what changes.
 */
export async function datasetVersion(
  reader: Reader,
  { topics }: Pick<Dataset, 'topics'>,
  today: string,
): Promise<string | undefined> {
  if (topics === undefined) return undefined
  return `${await readFamilyVersion(reader, topics)} ${today}`
}
