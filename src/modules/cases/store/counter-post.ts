import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'

export interface PostBatch {
  readonly id: string
  readonly code: string
  readonly unitId: UnitId
  readonly sentAt: Date
  readonly personId: PersonId
}

export interface PostItem {
  readonly caseId: CaseId
  readonly trackingNumber: string
}

export async function insertPostBatch(
  tx: Tx,
  batch: PostBatch & { readonly items: readonly PostItem[] },
): Promise<void> {
  await tx
    .insertInto('cases.post_batch')
    .values({
      id: batch.id,
      code: batch.code,
      unit_id: batch.unitId,
      sent_at: batch.sentAt,
      person_id: batch.personId,
    })
    .execute()
  await tx
    .insertInto('cases.post_item')
    .values(
      batch.items.map(({ caseId, trackingNumber }) => ({
        case_id: caseId,
        batch_id: batch.id,
        tracking_number: trackingNumber,
      })),
    )
    .execute()
}

export async function findPostBatch(
  reader: Reader,
  id: string,
): Promise<(PostBatch & { readonly items: readonly PostItem[] }) | undefined> {
  const row = await reader.selectFrom('cases.post_batch').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const items = await reader
    .selectFrom('cases.post_item')
    .select(['case_id', 'tracking_number'])
    .where('batch_id', '=', id)
    .orderBy('tracking_number')
    .execute()
  return {
    id: row.id,
    code: row.code,
    unitId: row.unit_id,
    sentAt: row.sent_at,
    personId: row.person_id,
    items: items.map(({ case_id, tracking_number }) => ({
      caseId: case_id,
      trackingNumber: tracking_number,
    })),
  }
}

export async function listPostBatches(
  reader: Reader,
  unitId: UnitId,
): Promise<readonly (PostBatch & { readonly count: number })[]> {
  const rows = await reader
    .selectFrom('cases.post_batch as batch')
    .selectAll('batch')
    .select(sql<number>`(select count(*)::int from cases.post_item where batch_id = batch.id)`.as('count'))
    .where('batch.unit_id', '=', unitId)
    .orderBy('batch.sent_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    unitId: row.unit_id,
    sentAt: row.sent_at,
    personId: row.person_id,
    count: row.count,
  }))
}

/** Which of some numbers of the post are in use already. */
export async function usedTrackingNumbers(reader: Reader, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const rows = await reader
    .selectFrom('cases.post_item')
    .select('tracking_number')
    .where('tracking_number', 'in', [...numbers])
    .execute()
  return rows.map(({ tracking_number }) => tracking_number)
}
