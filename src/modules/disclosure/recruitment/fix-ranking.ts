import type { Reader, Tx } from '../../../platform/database/database.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { rankingText } from '../domain/recruitment/ranking.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import { listCandidates } from '../store/recruitment-candidates.ts'
import { setOnce } from '../store/recruitment-rounds.ts'
import { candidateMarks } from './candidate-marks.ts'
import { rankingLeaf } from './recruitment-leaves.ts'

/** Everything from which the result follows, from what is in the database once identities are open. */
export async function rankingOf(reader: Reader, recruitment: Recruitment): Promise<string> {
  const candidates = await listCandidates(reader, recruitment.id)
  const marks = await candidateMarks(reader, recruitment)
  return rankingText({
    round: recruitment.id,
    passMark: recruitment.passMark,
    posts: recruitment.posts.map(({ code, places }) => ({ code, places })),
    candidates: candidates
      .filter(({ eligible }) => eligible === true)
      .map(({ id, code, post, priority }) => ({
        code,
        post,
        mark: marks.get(id)?.mark ?? null,
        priority: priority ?? 0,
      })),
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
  await setOnce(tx, recruitment.id, { rankingText: text, at })
  await appendToLog(tx, rankingLeaf({ id: recruitment.id, unitCode, at }, text))
  return text
}
