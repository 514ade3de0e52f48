import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { canonicalJson } from '../../../platform/kernel/canonical-json.ts'
import type { CandidateId } from '../../../platform/kernel/ids.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { rankingText } from '../domain/recruitment/ranking.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import {
  dealSecretCodes,
  finalMark,
  isMarkingFinished,
  type Mark,
} from '../domain/recruitment/sealed-marking.ts'
import { listCandidates } from '../store/recruitment-candidates.ts'
import { type DealtPaper, insertPapers, listMarks, listPapers } from '../store/recruitment-marking.ts'
import { setOnce } from '../store/recruitment-rounds.ts'

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

export type DealRefusal = 'dealt-already' | 'unchecked' | 'nobody'

/**
 * Deals a secret code to each eligible candidate and seals the list. The recruitment is locked, and the
 * transaction acts as a dealer.
 */
export async function dealPapers(
  tx: Tx,
  recruitment: Recruitment,
  { unitCode, at }: { readonly unitCode: string; readonly at: Date },
): Promise<DealRefusal | null> {
  if (recruitment.papersSealed !== null) return 'dealt-already'
  const candidates = await listCandidates(tx, recruitment.id)
  if (candidates.some(({ eligible }) => eligible === null)) return 'unchecked'
  const eligible = candidates.filter((candidate) => candidate.eligible === true)
  if (eligible.length === 0) return 'nobody'
  const dealt = dealSecretCodes(
    eligible.map(({ id }) => id),
    randomBytes(eligible.length * 4),
  )
  const papers = eligible.flatMap(({ id }): DealtPaper[] => {
    const code = dealt.get(id)
    return code === undefined ? [] : [{ code, candidateId: id, salt: randomBytes(32) }]
  })
  await insertPapers(tx, recruitment.id, papers)
  const papersSealed = sha256(sealedPapersText(recruitment.id, papers))
  await setOnce(tx, recruitment.id, { papersSealed })
  await appendToLog(tx, {
    type: 'score-commit',
    id: recruitment.id,
    revision: 1,
    unit: unitCode,
    at,
    title: 'papers',
    fields: { papers: papers.length, sealed: papersSealed },
  })
  return null
}

export type OpenRefusal = 'not-dealt' | 'open-already' | 'unfinished'

/**
 * Opens whose paper is whose, once every paper that was handed in has its mark, and fixes everything from which the
 * result follows. The marks go into the public log with it; from then on the database takes no further one.
 * @param absent  papers that nobody handed in
 */
export async function openIdentities(
  tx: Tx,
  recruitment: Recruitment,
  {
    unitCode,
    at,
    absent,
  }: { readonly unitCode: string; readonly at: Date; readonly absent: readonly string[] },
): Promise<OpenRefusal | null> {
  if (recruitment.papersSealed === null) return 'not-dealt'
  if (recruitment.identityOpenedAt !== null) return 'open-already'
  const papers = await listPapers(tx, recruitment.id)
  const marks = await listMarks(tx, recruitment.id)
  const rules = { differenceForThird: recruitment.differenceForThird }
  const handedIn = papers.filter(
    ({ code }) => !absent.includes(code) || marks.some(({ paper }) => paper === code),
  )
  const marking = { papers: handedIn.map(({ code }) => code), marks, identityOpen: false }
  if (!isMarkingFinished(marking, rules)) return 'unfinished'
  await setOnce(tx, recruitment.id, { identityOpenedAt: at })
  await appendToLog(tx, {
    type: 'score-commit',
    id: recruitment.id,
    revision: 2,
    unit: unitCode,
    at,
    title: 'marks',
    fields: { marks: sha256(marksText(recruitment.id, marks)) },
  })
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

/** Everything from which the result follows, from what is in the database once identities are open. */
export async function rankingOf(reader: Reader, recruitment: Recruitment): Promise<string> {
  const [candidates, papers, marks] = [
    await listCandidates(reader, recruitment.id),
    await listPapers(reader, recruitment.id),
    await listMarks(reader, recruitment.id),
  ]
  const paperOf = new Map(papers.map(({ code, candidateId }) => [candidateId, code]))
  const rules = { differenceForThird: recruitment.differenceForThird }
  return rankingText({
    round: recruitment.id,
    passMark: recruitment.passMark,
    posts: recruitment.posts.map(({ code, places }) => ({ code, places })),
    candidates: candidates
      .filter(({ eligible }) => eligible === true)
      .map(({ id, code, post, priority }) => {
        const made = finalMark(
          marks.filter(({ paper }) => paper === paperOf.get(id)),
          rules,
        )
        return { code, post, mark: made.state === 'final' ? made.hundredths : null, priority: priority ?? 0 }
      }),
    chosen: [...recruitment.chosen],
  })
}

/** Fixes the ranking, with its digest in the public log. */
export async function fixRanking(
  tx: Tx,
  recruitment: Recruitment,
  { unitCode, at }: { readonly unitCode: string; readonly at: Date },
): Promise<string> {
  const text = await rankingOf(tx, recruitment)
  await setOnce(tx, recruitment.id, { rankingText: text })
  await appendToLog(tx, {
    type: 'decision',
    id: recruitment.id,
    revision: 3,
    unit: unitCode,
    at,
    title: 'ranking',
    files: [{ name: 'ranking.json', size: Buffer.byteLength(text), sha256: sha256(text) }],
  })
  return text
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
