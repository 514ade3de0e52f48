import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'

/** The draft of this lookup, kept for this transaction so that two uploads at a time do not lose one another. */
export async function lockDraft(tx: Tx, lookup: Buffer, now: Date): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('cases.draft')
    .select('sealed')
    .where('lookup', '=', lookup)
    .where('until', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row?.sealed
}

export async function insertDraftFile(
  tx: Tx,
  file: { readonly id: string; readonly lookup: Buffer; readonly sealed: Buffer },
): Promise<void> {
  await tx.insertInto('cases.draft_file').values(file).execute()
}

export async function findDraftFile(reader: Reader, lookup: Buffer, id: string): Promise<Buffer | undefined> {
  const row = await reader
    .selectFrom('cases.draft_file')
    .select('sealed')
    .where('lookup', '=', lookup)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sealed
}

export async function deleteDraftFiles(tx: Tx, lookup: Buffer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('cases.draft_file')
    .where('lookup', '=', lookup)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}
