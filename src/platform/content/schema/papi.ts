import { z } from 'zod'
import { Code, list, record, Text, WordsSchema, Year } from './building-blocks.ts'
import { Confidence } from './evidence.ts'

/**
 * `verified`: checked against a named source. `recalled`: a paraphrase from memory, which must never be
 * shown as the official question or name.
 */
const Standing = z.discriminatedUnion('kind', [
  record({ kind: z.literal('verified'), sources: list(z.string().regex(/^S\d$/u)) }),
  record({ kind: z.literal('recalled'), confidence: Confidence }),
])

const Range = z.tuple([z.number(), z.number()]).readonly()
const SubDimensionCode = z.string().regex(/^[1-8]\.[1-9]$/u)

/** What residents are asked about, in this project's words and under this project's own code. */
const SurveyItem = record({
  code: Code,
  wording: WordsSchema,
  unit: WordsSchema,
  /** The ends of the raw scale; null where it is bounded by the sample and not by its meaning. */
  raw: z.tuple([z.number().nullable(), z.number().nullable()]).readonly(),
  direction: z.enum(['positive', 'negative']),
  kind: z.enum(['factual', 'perception']),
  standing: Standing,
  note: Text.optional(),
})

const SubDimension = record({
  code: SubDimensionCode,
  name: WordsSchema,
  active: z.boolean(),
  officialPosition: Text,
  range: Range,
  nameStanding: Text,
  items: list(SurveyItem),
})

/** One of the eight dimensions of PAPI. */
export const PapiDimension = record({
  code: z.string().regex(/^D[1-8]$/u),
  name: WordsSchema,
  since: Year,
  range: Range,
  change: Text.optional(),
  nameStanding: Text,
  subDimensions: list(SubDimension),
})
export type PapiDimension = z.infer<typeof PapiDimension>
export const PapiDimensionFile = record({ dimension: PapiDimension })

const Statement = record({ text: WordsSchema, standing: Standing })

/** How PAPI is made and may be read: scoring, sample, suppression, the sources of all that stands here. */
export const PapiMethod = record({
  title: WordsSchema,
  validFrom: Year,
  validTo: Year,
  codesNote: WordsSchema,
  scoring: list(Statement),
  sample: list(Statement),
  respondents: record({
    byYear: z.record(z.string().regex(/^\d{4}$/u), z.int().positive()).readonly(),
    standing: Standing,
  }),
  publication: list(Statement),
  quality: record({ about: WordsSchema, standing: Standing, items: list(WordsSchema) }),
  primaryCriteria: record({ about: WordsSchema, standing: Standing, items: list(WordsSchema) }),
  education: list(WordsSchema),
  cautions: list(WordsSchema),
  sources: z.record(z.string().regex(/^S\d$/u), Text).readonly(),
  scoreSources: z.record(z.string().regex(/^[A-D]$/u), Text).readonly(),
  scoreNotes: list(WordsSchema),
})
export type PapiMethod = z.infer<typeof PapiMethod>

export const scoreLevels = ['dimension', 'sub-dimension', 'total-6-dimensions', 'total-8-dimensions'] as const

/** One published score of a province in a year. A score that was withheld has no row: it is never 0. */
export const PapiScore = record({
  province: Text,
  year: Year,
  code: z
    .string()
    .regex(/^(?:D[1-8]|[1-8]\.[1-9]|TOTAL)$/u, 'a score is of D1 … D8, a sub-dimension or TOTAL'),
  level: z.enum(scoreLevels),
  name: Text,
  score: z.number().min(0).max(80),
  status: z.enum(['verified']),
  /** Letters of `scoreSources`. */
  sources: list(z.enum(['A', 'B', 'C', 'D'])),
})
export type PapiScore = z.infer<typeof PapiScore>
