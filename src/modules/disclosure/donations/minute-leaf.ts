import { type LogEntry, type LoggedFile, personal } from '../../../platform/public-log/index.ts'
import type { NewMinute } from '../store/donation-supervision.ts'

/** Minutes of the board with what belongs to them. */
export interface LoggedMinute {
  readonly appealNumber: number
  readonly unitCode: string
  readonly minute: Omit<NewMinute, 'leafHash' | 'replyDueOn'>
  /** Photographs and the signed minutes. */
  readonly files: readonly Pick<LoggedFile, 'size' | 'sha256'>[]
}

/** What the public log keeps of minutes. What was written can name somebody: only its commitment is public. */
export function minuteLeaf({ appealNumber, unitCode, minute, files }: LoggedMinute): LogEntry {
  const { id, stage, visitedOn, verdict, seen, recommendation, authorId, replacesId, madeAt } = minute
  return {
    type: 'decision',
    id,
    revision: 1,
    unit: unitCode,
    at: madeAt,
    title: `donation ${appealNumber} minutes of stage ${stage}`,
    files: files
      .toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
      .map(({ size, sha256 }, index) => ({ name: `${index + 1}`, size, sha256 })),
    fields: {
      appeal: String(appealNumber),
      stage,
      day: visitedOn,
      verdict,
      seen: personal(seen),
      ...(recommendation !== '' && { recommendation: personal(recommendation) }),
      ...(replacesId !== null && { replaces: replacesId }),
      author: personal(authorId),
    },
  }
}
