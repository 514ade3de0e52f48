import type { Reader } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import type { LogEntry, LogSource } from '../../../platform/public-log/index.ts'
import { listMarks, listPaperCodes, listPapers } from '../store/recruitment-marking.ts'
import { type LoggedRound, loggedRoundsAfter } from '../store/recruitment-rounds.ts'
import { marksLeaf, papersLeaf, rankingLeaf } from './recruitment-leaves.ts'
import { marksText, sealedPapersText } from './seal-papers.ts'

const portion = 100

/** What every recruitment sealed, opened and ranked, as its leaves would be made now. */
export const recruitmentLogSource: LogSource = {
  name: 'disclosure.recruitments',
  types: ['score-commit', 'decision'],
  async *entries(reader) {
    const portions = inPortions<LoggedRound>((after) => loggedRoundsAfter(reader, after?.id, portion))
    for await (const rounds of portions) for (const round of rounds) yield* entriesOf(reader, round)
  },
}

async function* entriesOf(reader: Reader, round: LoggedRound): AsyncIterable<LogEntry> {
  const { id, unitCode, papersSealedAt, identityOpenedAt, rankingText, rankedAt } = round
  yield papersLeaf({ id, unitCode, at: papersSealedAt }, await sealedPapers(reader, round))
  if (identityOpenedAt !== null) {
    const marks = await listMarks(reader, id)
    yield marksLeaf({ id, unitCode, at: identityOpenedAt }, marksText(id, marks))
  }
  if (rankingText !== null && rankedAt !== null) {
    yield rankingLeaf({ id, unitCode, at: rankedAt }, rankingText)
  }
}

/** The list of papers is hashed anew once it may be read; before, its codes are counted. */
async function sealedPapers(reader: Reader, { id, papersSealed, identityOpenedAt }: LoggedRound) {
  if (identityOpenedAt === null) {
    return { papers: (await listPaperCodes(reader, id)).length, sha256: papersSealed }
  }
  const papers = await listPapers(reader, id)
  const again = sha256Of(sealedPapersText(id, papers))
  // Neither the papers nor the hash beside them may have been changed, each without the other.
  return { papers: papers.length, sha256: again === papersSealed ? again : 'differs' }
}
