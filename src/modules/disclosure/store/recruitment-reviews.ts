import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CandidateId, RecruitmentId } from '../../../platform/kernel/ids.ts'

/** Who asked for a review of the mark, and when. */
export interface ReviewRequest {
  readonly candidateId: CandidateId
  readonly code: string
  readonly requestedAt: Date
}

/** Asks for a review of the mark; once. @returns whether it was the first time. @throws out of its time */
export async function requestReview(tx: Tx, id: CandidateId, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('disclosure.recruitment_review')
    .values({ candidate_id: id, requested_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('candidate_id')
    .executeTakeFirst()
  return row !== undefined
}

/** By the code of the candidate. */
export async function listReviewRequests(
  reader: Reader,
  id: RecruitmentId,
): Promise<readonly ReviewRequest[]> {
  return reader
    .selectFrom('disclosure.recruitment_review as review')
    .innerJoin('disclosure.recruitment_candidate as candidate', 'candidate.id', 'review.candidate_id')
    .select(['candidate.id as candidateId', 'candidate.code', 'review.requested_at as requestedAt'])
    .where('candidate.recruitment_id', '=', id)
    .orderBy('candidate.code')
    .execute()
}
