import { z } from 'zod'
import { idSchema } from '../../../../platform/kernel/ids.ts'

/** How somebody hands in one paper of a dossier. */
export const paperWays = ['upload', 'declared', 'later', 'not-needed'] as const
export type PaperWay = (typeof paperWays)[number]

export const DraftFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int().nonnegative(),
  /** The scanner was away when it came: nobody is given it, also whoever sent it, until it is found clean. */
  scanAwaited: z.boolean().default(false),
})
export type DraftFile = z.infer<typeof DraftFile>

const DraftPaper = z.object({ way: z.enum(paperWays), files: z.array(DraftFile).readonly() })
export type DraftPaper = z.infer<typeof DraftPaper>

const Typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** A dossier as far as somebody has prepared it: what was typed stays as it was typed until it is sent. */
export const ApplyDraft = z.object({
  kind: z.literal('dossier'),
  id: z.uuid(),
  /** With which it is taken up again on another device. */
  code: z.string(),
  procedureId: idSchema('procedure'),
  declaration: Typed,
  applicant: Typed,
  result: Typed,
  /** By the place of the paper in the procedure's list, from 1. */
  papers: z.record(z.string(), DraftPaper),
})
export type ApplyDraft = z.infer<typeof ApplyDraft>

/** Of all papers together. */
const mostFiles = 30
const mostBytes = 60 * 1024 * 1024
/** Of one photograph or file. */
export const largestDraftFile = 10 * 1024 * 1024

function allFiles({ papers }: Pick<ApplyDraft, 'papers'>): DraftFile[] {
  return Object.values(papers).flatMap(({ files }) => files)
}

/** Whether its files are too many, or too large together. */
export function holdsTooMuch(draft: Pick<ApplyDraft, 'papers'>): boolean {
  const files = allFiles(draft)
  return files.length > mostFiles || files.reduce((sum, { size }) => sum + size, 0) > mostBytes
}
