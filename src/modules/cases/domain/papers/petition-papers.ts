import { z } from 'zod'
import { Day, everyPaper, Line, PaperSignatory, Party, Prose } from './paper-parts.ts'

/** Denunciations pass from office to office on papers of their own, which name nobody: not these. */
export const sentOnMatters = ['complaint', 'petition', 'feedback'] as const
export type SentOnMatter = (typeof sentOnMatters)[number]

const petition = {
  ...everyPaper,
  matter: z.enum(sentOnMatters),
  /** Null when it was sent without a name. */
  sender: Party.nullable(),
  /** The day written on it, or on which it was filed. */
  writtenOn: Day,
  code: Line,
  content: Prose,
  signatory: PaperSignatory,
}

/** Phiếu chuyển đơn to the body that is competent, of which the sender gets a copy. */
export const PetitionTransfer = z.strictObject({
  kind: z.literal('petition-transfer'),
  ...petition,
  to: Line,
  /** Why that body, with the provision. */
  basis: Line,
  attachments: z.array(Line).max(100).default([]),
  /** "trong thời hạn quy định" or a day by which the sender is to be answered. */
  answerBy: Line.nullable().default(null),
})
export type PetitionTransfer = z.infer<typeof PetitionTransfer>

/** Phiếu hướng dẫn: where the sender has to turn. */
export const PetitionGuidance = z.strictObject({
  kind: z.literal('petition-guidance'),
  ...petition,
  sender: Party,
  /** The body or procedure, with its address. */
  to: Line,
  guidance: Prose,
  basis: Line,
  returned: z.array(Line).max(100).default([]),
})
export type PetitionGuidance = z.infer<typeof PetitionGuidance>

/** The answer to feedback, a petition or a question. */
export const CitizenAnswer = z.strictObject({
  kind: z.literal('citizen-answer'),
  ...everyPaper,
  matter: z.enum(['feedback', 'petition', 'question']),
  sender: Party.nullable(),
  code: Line,
  askedOn: Day,
  /** What was asked, in a few words, as it stands after "về việc". */
  subject: Line,
  answer: Prose,
  /** What was done and what will be done, by when. */
  measures: z.array(Line).max(20).default([]),
  /** What to do if one is not satisfied. */
  ifNotSatisfied: Line,
  signatory: PaperSignatory,
})
export type CitizenAnswer = z.infer<typeof CitizenAnswer>
