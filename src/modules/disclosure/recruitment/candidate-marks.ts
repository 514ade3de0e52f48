import type { Reader } from '../../../platform/database/database.ts'
import type { CandidateId } from '../../../platform/kernel/ids.ts'
import { type ReviewOutcome, reviewOutcome } from '../domain/recruitment/review.ts'
import { type Pass, passState, type Recruitment } from '../domain/recruitment/round.ts'
import { finalMark } from '../domain/recruitment/sealed-marking.ts'
import { listMarks, listPapers } from '../store/recruitment-marking.ts'

/** The mark of a candidate once identities are open. */
export interface CandidateMark {
  /** The one that counts, in hundredths of a point. */
  readonly mark: number
  /** What came of the review, when there was one and it was opened. */
  readonly review: ReviewOutcome | null
}

/** The marks of those who sat the examination; nobody's before identities are open. */
export async function candidateMarks(
  reader: Reader,
  recruitment: Recruitment,
): Promise<ReadonlyMap<CandidateId, CandidateMark>> {
  const first = await openedMarks(reader, recruitment, 1)
  const reviewed = await openedMarks(reader, recruitment, 2)
  return new Map(
    [...first].map(([candidateId, before]) => {
      const again = reviewed.get(candidateId)
      const rule = { changeFrom: recruitment.reviewChangeFrom }
      const review = again === undefined ? null : reviewOutcome(before, again, rule)
      return [candidateId, { mark: review?.after ?? before, review }]
    }),
  )
}

async function openedMarks(
  reader: Reader,
  recruitment: Recruitment,
  pass: Pass,
): Promise<ReadonlyMap<CandidateId, number>> {
  if (passState(recruitment, pass).openedAt === null) return new Map()
  const papers = await listPapers(reader, recruitment.id, pass)
  const marks = Map.groupBy(await listMarks(reader, recruitment.id, pass), ({ paper }) => paper)
  const rules = { differenceForThird: recruitment.differenceForThird }
  return new Map(
    papers.flatMap(({ code, candidateId }) => {
      const made = finalMark(marks.get(code) ?? [], rules)
      return made.state === 'final' ? [[candidateId, made.hundredths] as const] : []
    }),
  )
}
