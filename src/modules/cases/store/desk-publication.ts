import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'

/** A question and its answer as everybody may read them. */
export interface StoredPublication {
  readonly question: string
  readonly answer: string
  readonly publishedAt: Date
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
}

export async function findPublication(
  reader: Reader,
  caseId: CaseId,
): Promise<StoredPublication | undefined> {
  const row = await reader
    .selectFrom('cases.publication')
    .select(['question', 'answer', 'published_at', 'withdrawn_at', 'withdrawn_reason'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    question: row.question,
    answer: row.answer,
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
  }
}

/** Publishes, or puts a corrected text in the place of one that was published or withdrawn before. */
export async function publishAnswer(
  tx: Tx,
  published: {
    readonly caseId: CaseId
    readonly kind: string
    readonly unitId: UnitId
    readonly question: string
    readonly answer: string
    readonly receivedOn: LocalDate
    readonly answeredOn: LocalDate
    readonly by: PersonId
    readonly at: Date
  },
): Promise<void> {
  const words = sql<string>`to_tsvector('simple', ${foldText(`${published.question} ${published.answer}`)})`
  await tx
    .insertInto('cases.publication')
    .values({
      case_id: published.caseId,
      kind: published.kind,
      unit_id: published.unitId,
      question: published.question,
      answer: published.answer,
      received_on: published.receivedOn,
      answered_on: published.answeredOn,
      published_at: published.at,
      published_by: published.by,
      words,
    })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet({
        question: published.question,
        answer: published.answer,
        words,
        withdrawn_at: null,
        withdrawn_reason: null,
      }),
    )
    .execute()
}

/** @returns false when nothing is published of the case */
export async function withdrawAnswer(
  tx: Tx,
  caseId: CaseId,
  withdrawn: { readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const updated = await tx
    .updateTable('cases.publication')
    .set({ withdrawn_at: withdrawn.at, withdrawn_reason: withdrawn.reason })
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
