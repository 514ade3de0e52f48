import { createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/database.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { canonicalJson } from '../../../platform/kernel/canonical-json.ts'
import type { CandidateId, PersonId } from '../../../platform/kernel/ids.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { happenedOf, type Pass, passState, type Recruitment } from '../domain/recruitment/round.ts'
import { dealSecretCodes, isMarkingFinished, type Mark } from '../domain/recruitment/sealed-marking.ts'
import { listCandidates } from '../store/recruitment-candidates.ts'
import {
  type DealtPaper,
  insertPapers,
  letterOf,
  listMarks,
  listPanel,
  listPaperCodes,
} from '../store/recruitment-marking.ts'
import { listReviewRequests } from '../store/recruitment-reviews.ts'
import { absentCodes, listAttendance } from '../store/recruitment-rooms.ts'
import { openPass, sealPass } from '../store/recruitment-rounds.ts'
import { publishSealedReview } from './publish-step.ts'
import { marksLeaf, papersLeaf } from './recruitment-leaves.ts'

/**
 * The list of whose paper is whose as it is hashed into the public log before the first mark: for each paper a
 * commitment with a salt of its own, so that the list tells nothing until the salts are shown.
 */
export function sealedPapersText(recruitmentId: string, papers: readonly DealtPaper[]): string {
  return canonicalJson({
    v: 1,
    recruitment: recruitmentId,
    papers: papers
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, candidateId, salt }) => ({ paper: code, c: commitmentOf(salt, candidateId) })),
  })
}

function commitmentOf(salt: Buffer, candidateId: CandidateId): string {
  return createHmac('sha256', salt).update(`minhbach-paper-1\0${candidateId}`).digest('hex')
}

/** Who seals or opens, and when. */
export interface Sealing {
  readonly unitCode: string
  readonly by: PersonId | null
  readonly at: Date
}

export type DealRefusal = 'dealt-already' | 'not-held' | 'nobody' | 'dealer-marks'

/**
 * Deals a secret code to the paper of each candidate who sat the examination, or in a review of each who asked for
 * one, and seals the list. The recruitment is locked, and the transaction acts as a dealer. Whoever deals marks
 * nothing and opens nothing afterwards.
 */
export async function dealPapers(
  tx: Tx,
  recruitment: Recruitment,
  pass: Pass,
  { unitCode, by, at }: Sealing,
): Promise<DealRefusal | null> {
  if (passState(recruitment, pass).sealed !== null) return 'dealt-already'
  if (happenedOf(recruitment)[pass === 1 ? 'exam-held' : 'review-closed'] === undefined) return 'not-held'
  const panel = await listPanel(tx, recruitment.id)
  const marks = panel.some(
    ({ personId, part }) => personId === by && (part === 'marker' || part === 'reviewer'),
  )
  if (marks) return 'dealer-marks'
  const candidates = pass === 1 ? await present(tx, recruitment) : await askedForReview(tx, recruitment)
  if (candidates.length === 0) return 'nobody'
  const dealt = dealSecretCodes(candidates, randomBytes(candidates.length * 4), letterOf[pass])
  const papers = candidates.flatMap((candidateId): DealtPaper[] => {
    const code = dealt.get(candidateId)
    return code === undefined ? [] : [{ code, candidateId, salt: randomBytes(32) }]
  })
  await insertPapers(tx, recruitment.id, papers, pass)
  const sealed = { papers: papers.length, sha256: sha256Of(sealedPapersText(recruitment.id, papers)) }
  await sealPass(tx, recruitment.id, pass, { sealed: sealed.sha256, by, at })
  if (pass === 1) await appendToLog(tx, papersLeaf({ id: recruitment.id, unitCode, at }, sealed))
  else await publishSealedReview(tx, recruitment, { ...sealed, by, at })
  return null
}

async function present(tx: Tx, { id }: Recruitment): Promise<CandidateId[]> {
  const absent = absentCodes(await listAttendance(tx, id))
  const candidates = await listCandidates(tx, id)
  return candidates.flatMap((one) => (one.eligible === true && !absent.has(one.code) ? [one.id] : []))
}

async function askedForReview(tx: Tx, { id }: Recruitment): Promise<CandidateId[]> {
  return (await listReviewRequests(tx, id)).map(({ candidateId }) => candidateId)
}

export type OpenRefusal = 'not-dealt' | 'open-already' | 'unfinished' | 'dealer-opens'

/**
 * Opens whose paper is whose, once every paper has its mark. The marks of the first marking go into the public log
 * with it; from then on the database takes no further one.
 */
export async function openPapers(
  tx: Tx,
  recruitment: Recruitment,
  pass: Pass,
  { unitCode, by, at }: Sealing,
): Promise<OpenRefusal | null> {
  const { sealed, dealtBy, openedAt } = passState(recruitment, pass)
  if (sealed === null) return 'not-dealt'
  if (openedAt !== null) return 'open-already'
  if (by !== null && by === dealtBy) return 'dealer-opens'
  const papers = await listPaperCodes(tx, recruitment.id, pass)
  const marks = await listMarks(tx, recruitment.id, pass)
  const rules = { differenceForThird: recruitment.differenceForThird }
  if (!isMarkingFinished({ papers, marks, identityOpen: false }, rules)) return 'unfinished'
  await openPass(tx, recruitment.id, pass, { by, at })
  if (pass === 1) {
    const happening = { id: recruitment.id, unitCode, at }
    await appendToLog(tx, marksLeaf(happening, marksText(recruitment.id, marks)))
  }
  return null
}

/** All marks as they are hashed; the markers by number, for their names are nobody's business. */
export function marksText(recruitmentId: string, marks: readonly Mark[]): string {
  const markers = [...new Set(marks.map(({ marker }) => marker))].toSorted()
  return canonicalJson({
    v: 1,
    recruitment: recruitmentId,
    marks: marks
      .map(({ paper, marker, hundredths }) => ({ paper, marker: markers.indexOf(marker) + 1, hundredths }))
      .toSorted((a, b) => (a.paper === b.paper ? a.marker - b.marker : a.paper < b.paper ? -1 : 1)),
  })
}
