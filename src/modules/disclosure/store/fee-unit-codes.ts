import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'

/** The codes under which units stand in addresses. */
export async function unitCodes(
  reader: Reader,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('organisations.unit')
    .select(['id', 'code'])
    .where('id', '=', sql<UnitId>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}
