import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { FileId } from '../../../platform/kernel/ids.ts'
import type { ApplicationId } from '../domain/enrolment/campaign.ts'

export async function attachPaper(tx: Tx, id: ApplicationId, fileId: FileId, at: Date): Promise<void> {
  await tx
    .insertInto('disclosure.enrolment_paper')
    .values({ application_id: id, file_id: fileId, added_at: at })
    .execute()
}

export async function listPapers(
  reader: Reader,
  id: ApplicationId,
): Promise<readonly { readonly fileId: FileId; readonly name: string; readonly size: number }[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_paper as paper')
    .innerJoin('platform.file as file', 'file.id', 'paper.file_id')
    .select(['paper.file_id', 'file.name', 'file.size'])
    .where('paper.application_id', '=', id)
    .orderBy('paper.added_at')
    .orderBy('paper.file_id')
    .execute()
  return rows.map(({ file_id, name, size }) => ({ fileId: file_id, name, size }))
}
