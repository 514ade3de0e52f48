import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type Id, idSchema, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import type { GiftId } from '../domain/donations/gift.ts'

export type OpinionId = Id<'donation-opinion'>

/** What a donor said of the works, and what became of it. */
export interface Opinion {
  readonly id: OpinionId
  readonly giftId: GiftId
  /** As it was typed; for the school alone. */
  readonly text: string
  readonly madeAt: Date
  readonly answerDueOn: LocalDate
  readonly answer: OpinionAnswer | null
}

export interface OpinionAnswer {
  /** The opinion as everybody may read it; empty when nothing of it may be. */
  readonly summary: string
  readonly answer: string
  readonly at: Date
}

export async function insertOpinion(
  tx: Tx,
  appealId: AppealId,
  opinion: Pick<Opinion, 'giftId' | 'text' | 'madeAt' | 'answerDueOn'>,
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_opinion')
    .values({
      id: newId('donation-opinion'),
      appeal_id: appealId,
      gift_id: opinion.giftId,
      text: opinion.text,
      made_at: opinion.madeAt,
      answer_due_on: opinion.answerDueOn,
    })
    .execute()
}

export async function insertOpinionAnswer(
  tx: Tx,
  opinionId: OpinionId,
  answer: OpinionAnswer & { readonly by: PersonId | null },
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_opinion_answer')
    .values({
      opinion_id: opinionId,
      summary: answer.summary,
      answer: answer.answer,
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .execute()
}

export async function loadOpinions(reader: Reader, appealId: AppealId): Promise<Opinion[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_opinion as opinion')
    .leftJoin('disclosure.donation_opinion_answer as answer', 'answer.opinion_id', 'opinion.id')
    .selectAll('opinion')
    .select(['answer.summary', 'answer.answer', 'answer.answered_at'])
    .where('opinion.appeal_id', '=', appealId)
    .orderBy('opinion.made_at')
    .execute()
  return rows.map((row) => ({
    id: idSchema('donation-opinion').parse(row.id),
    giftId: idSchema('donation-gift').parse(row.gift_id),
    text: row.text,
    madeAt: row.made_at,
    answerDueOn: row.answer_due_on,
    answer:
      row.summary === null || row.answer === null || row.answered_at === null
        ? null
        : { summary: row.summary, answer: row.answer, at: row.answered_at },
  }))
}
