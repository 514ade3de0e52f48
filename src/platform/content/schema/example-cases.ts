import { z } from 'zod'
import { Code, list, record, Text } from './building-blocks.ts'

/** A text with places that are filled in for each case: `{lop}` a class, `{ngay}` a day, `{tien}` an amount. */
const Template = Text
const MaybeTemplate = z.union([Template, z.literal('')])

/** Something that people of the example turn to a school or an office with, and what they hear. */
export const ExampleMatter = record({
  title: Text,
  /** Whose business it is. */
  about: z.enum(['school', 'office']),
  /** Only at schools of these levels. */
  levels: list(z.enum(['MN', 'MG', 'TH', 'THCS'])).optional(),
  /** Only in these months. */
  months: list(z.int().min(1).max(12)).optional(),
  /** Values of the kind's other fields. */
  fields: z.record(z.string(), Text).readonly().optional(),
  texts: list(Template),
  wishes: list(MaybeTemplate).optional(),
  reasons: list(MaybeTemplate).optional(),
  answers: list(Template),
  /** What may be asked back, and what is answered to that. */
  asks: list(Template).optional(),
  supplements: list(Template).optional(),
})
export const ExampleMatters = record({ kind: Code, matters: list(ExampleMatter) })
/** What is written with the transitions of a case, by their names, and with ratings. */
export const ExampleCaseNotes = record({
  notes: z.record(Code, list(Template)).readonly(),
  comments: list(Text),
})
export type ExampleMatter = z.infer<typeof ExampleMatter>
export type ExampleMatters = z.infer<typeof ExampleMatters>
export type ExampleCaseNotes = z.infer<typeof ExampleCaseNotes>
