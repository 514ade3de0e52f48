import { z } from 'zod'
import { everyPaper, Line, Moment } from './paper-parts.ts'

const HandedOver = z.strictObject({
  code: Line,
  procedure: Line,
  applicant: Line,
  /** Papers in it. */
  parts: z.int().min(0).max(9_999),
  dueAt: Moment.nullable(),
  note: Line.nullable().default(null),
})

/** Phiếu giao nhận of a batch of dossiers between office and Public Administration Service Centre, either way. */
export const HandoverNote = z.strictObject({
  kind: z.literal('handover-note'),
  ...everyPaper,
  batch: Line,
  /** dossiers: to be dealt with. results: to be given out. */
  what: z.enum(['dossiers', 'results']),
  from: Line,
  to: Line,
  handedAt: Moment,
  dossiers: z.array(HandedOver).min(1).max(1_000),
  givenBy: Line.nullable(),
  takenBy: Line.nullable(),
})
export type HandoverNote = z.infer<typeof HandoverNote>
