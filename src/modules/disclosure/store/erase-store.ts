import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'

/** What stands in the place of a reason that was erased; an act without one would be none. */
const erasedReason = 'Đã xóa theo quy định của pháp luật'

/** Takes the words of versions away; the database lets nothing else be changed. */
export async function eraseVersionWords(
  tx: Tx,
  publicationId: PublicationId,
  versions: readonly number[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable('disclosure.publication_version')
    .set({
      title: '',
      content: null,
      salt: null,
      reason: sql<string>`case when reason = '' then '' else ${erasedReason} end`,
      redacted_at: at,
    })
    .where('publication_id', '=', publicationId)
    .where('version', 'in', [...versions])
    .where('redacted_at', 'is', null)
    .execute()
}

/** Takes away what was prepared for a publication: the same words, before they were public. */
export async function eraseDraftWords(tx: Tx, publicationId: PublicationId): Promise<void> {
  await tx
    .updateTable('disclosure.draft')
    .set({
      title: erasedReason,
      content: '{}',
      correction_reason: sql<string>`case when correction_reason = '' then '' else ${erasedReason} end`,
    })
    .where(({ or, eb }) =>
      or([eb('publication_id', '=', publicationId), eb('correction_of', '=', publicationId)]),
    )
    .where('state', 'in', ['published', 'discarded'])
    .execute()
}
