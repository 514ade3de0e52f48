import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, FileId } from '../../../platform/kernel/ids.ts'

/** The receipt of a case that was filed just now, as far as the database knows it: its code is sealed. */
export interface FiledForm {
  readonly caseId: CaseId
  readonly sealed: Buffer
}

export async function insertFiledForm(
  tx: Tx,
  filed: { readonly ticket: string; readonly caseId: CaseId; readonly sealed: Buffer; readonly until: Date },
): Promise<void> {
  const { ticket, caseId, sealed, until } = filed
  await tx.insertInto('cases.filed_form').values({ ticket, case_id: caseId, sealed, until }).execute()
}

export async function findFiledForm(
  reader: Reader,
  ticket: string,
  now: Date,
): Promise<FiledForm | undefined> {
  const row = await reader
    .selectFrom('cases.filed_form')
    .select(['case_id', 'sealed'])
    .where('ticket', '=', ticket)
    .where('until', '>', now)
    .executeTakeFirst()
  return row && { caseId: row.case_id, sealed: row.sealed }
}

/** A draft under the keyed digest of its code; saving it again replaces what was saved. */
export async function saveDraft(
  tx: Tx,
  draft: { readonly lookup: Buffer; readonly sealed: Buffer; readonly until: Date },
): Promise<void> {
  const { lookup, sealed, until } = draft
  await tx
    .insertInto('cases.draft')
    .values({ lookup, sealed, until })
    .onConflict((conflict) => conflict.column('lookup').doUpdateSet({ sealed, until }))
    .execute()
}

export async function findDraft(reader: Reader, lookup: Buffer, now: Date): Promise<Buffer | undefined> {
  const row = await reader
    .selectFrom('cases.draft')
    .select('sealed')
    .where('lookup', '=', lookup)
    .where('until', '>', now)
    .executeTakeFirst()
  return row?.sealed
}

export async function deleteDraft(tx: Tx, lookup: Buffer): Promise<void> {
  await tx.deleteFrom('cases.draft').where('lookup', '=', lookup).execute()
}

/** Deletes what has outlived its purpose. */
export async function deleteExpiredForms(reader: Reader, now: Date): Promise<void> {
  await reader.deleteFrom('cases.filed_form').where('until', '<=', now).execute()
  await reader.deleteFrom('cases.draft').where('until', '<=', now).execute()
}

/** Adds a file that whoever filed the case sent, in the transaction of the act that brought it. */
export async function attachCitizenFile(
  tx: Tx,
  attached: {
    readonly caseId: CaseId
    readonly fileId: FileId
    readonly actSequence: number
    readonly part: string
  },
): Promise<void> {
  await tx
    .insertInto('cases.attachment')
    .values({
      id: crypto.randomUUID(),
      case_id: attached.caseId,
      file_id: attached.fileId,
      act_sequence: attached.actSequence,
      part: attached.part,
      by_citizen: true,
      for_citizen: true,
    })
    .execute()
}
