import { z } from 'zod'
import { Code, list, record, Text, WordsSchema } from './building-blocks.ts'
import { PapiReference } from './indicator.ts'

/**
 * A paragraph of a PAPI plan as such plans are commonly written (a1 … h9 are the paragraphs of its eight
 * areas in their order, PL1 … the rows of its annex, III the implementation), with what it is about.
 * Material for suggestions: nobody may take them for granted.
 */
export const PlanParagraph = record({
  code: z.string().regex(/^(?:[abcdđegh]\d{1,2}|PL\d|III)$/u, 'a paragraph is a1 … h9, PL1 … or III'),
  about: Text,
  papi: list(PapiReference),
  figures: list(Code),
  note: WordsSchema.optional(),
})
export type PlanParagraph = z.infer<typeof PlanParagraph>

export const ParagraphFile = record({ paragraphs: list(PlanParagraph) })
