import type { Insertable } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/schema.ts'

/** The tables of citizen reception in the order in which their rows may be inserted. */
const tables = [
  'cases.reception_place',
  'cases.reception_session',
  'cases.reception_cancellation',
  'cases.reception_held',
  'cases.reception_registration',
  'cases.reception_entry',
  'cases.reception_promise',
  'cases.reception_promise_action',
  'cases.reception_words',
] as const
type Table = (typeof tables)[number]

/** Rows of a story, by table. */
export type ReceptionRows = { readonly [T in Table]: Insertable<DB[T]>[] }

export function noRows(): ReceptionRows {
  return {
    'cases.reception_place': [],
    'cases.reception_session': [],
    'cases.reception_cancellation': [],
    'cases.reception_held': [],
    'cases.reception_registration': [],
    'cases.reception_entry': [],
    'cases.reception_promise': [],
    'cases.reception_promise_action': [],
    'cases.reception_words': [],
  }
}

/** PostgreSQL takes 65,535 values in a statement; no table here has more than twenty columns. */
const rowsAtOnce = 2_000

/** Inserts a story; days in the place of others come after those. */
export async function insertReceptionRows(tx: Tx, rows: ReceptionRows): Promise<void> {
  for (const table of tables) await insertAll(tx, table, rows[table])
}

async function insertAll<T extends Table>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute()
  }
}
