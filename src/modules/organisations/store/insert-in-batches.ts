import type { Insertable } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/schema.ts'

/** PostgreSQL takes at most 65 535 values in one statement; no table here has more than thirty columns. */
const rowsPerStatement = 2_000

/** Inserts any number of rows in as few statements as the server takes. */
export async function insertInBatches<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + rowsPerStatement))
      .execute()
  }
}
