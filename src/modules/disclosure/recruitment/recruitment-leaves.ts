import { sha256Of } from '../../../platform/files/sha256-of.ts'
import type { RecruitmentId } from '../../../platform/kernel/ids.ts'
import type { LogEntry } from '../../../platform/public-log/index.ts'

/** Which recruitment did something, and when. */
interface Happening {
  readonly id: RecruitmentId
  readonly unitCode: string
  readonly at: Date
}

/** Codes were dealt: the hash of the list of whose paper is whose, before the first mark. */
export function papersLeaf(
  happening: Happening,
  sealed: { readonly papers: number; readonly sha256: string },
): LogEntry {
  const fields = { papers: sealed.papers, sealed: sealed.sha256 }
  return { ...named(happening), type: 'score-commit', revision: 1, title: 'papers', fields }
}

/** Identities were opened: the hash of all marks, which nobody gives or changes any more. */
export function marksLeaf(happening: Happening, marksText: string): LogEntry {
  const fields = { marks: sha256Of(marksText) }
  return { ...named(happening), type: 'score-commit', revision: 2, title: 'marks', fields }
}

/** The ranking was fixed: everything from which anybody ranks again. */
export function rankingLeaf(happening: Happening, text: string): LogEntry {
  const files = [{ name: 'ranking.json', size: Buffer.byteLength(text), sha256: sha256Of(text) }]
  return { ...named(happening), type: 'decision', revision: 3, title: 'ranking', files }
}

function named({ id, unitCode, at }: Happening): Pick<LogEntry, 'id' | 'unit' | 'at'> {
  return { id, unit: unitCode, at }
}
