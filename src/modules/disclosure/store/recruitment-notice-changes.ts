import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, PublicationId, RecruitmentId } from '../../../platform/kernel/ids.ts'

/** A change of the notice, as it was published. */
export interface NoticeChange {
  /** From 1. */
  readonly number: number
  /** The whole conditions as they stand since. */
  readonly conditions: string
  readonly reason: string
  readonly decidedOn: LocalDate
  readonly publicationId: PublicationId
}

export async function insertNoticeChange(
  tx: Tx,
  id: RecruitmentId,
  change: NoticeChange & { readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_notice_change')
    .values({
      recruitment_id: id,
      number: change.number,
      conditions: change.conditions,
      reason: change.reason,
      decided_on: change.decidedOn,
      publication_id: change.publicationId,
      changed_at: change.at,
      changed_by: change.by,
    })
    .execute()
}

/** From the first to the last. */
export async function listNoticeChanges(reader: Reader, id: RecruitmentId): Promise<readonly NoticeChange[]> {
  return reader
    .selectFrom('disclosure.recruitment_notice_change')
    .select(['number', 'conditions', 'reason', 'decided_on as decidedOn', 'publication_id as publicationId'])
    .where('recruitment_id', '=', id)
    .orderBy('number')
    .execute()
}
