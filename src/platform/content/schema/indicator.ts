import { z } from 'zod'
import { Code, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence } from './evidence.ts'

/** Who computes a figure: one of the modules, or `external` when it is entered from another system. */
export const indicatorModules = ['organisations', 'cases', 'disclosure', 'voice', 'plan', 'external'] as const

export const indicatorUnits = [
  'percent',
  'per-1000',
  'count',
  'calendar-days',
  'working-days',
  'working-hours',
  'types-per-teacher',
  'criteria-0-9',
  'score-1-5',
] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/**
 * Sub-dimensions as they are written in content: `6.2`; `5.*` for any of a dimension; `all` when the
 * figure serves the whole plan. `part` names the items meant, e.g. criterion 9 of the primary schools.
 */
export const PapiReference = record({
  code: z.string().regex(/^(?:[1-8]\.(?:[1-9]|\*)|all)$/u, 'a PAPI code is 1.1 … 8.3, 5.* or all'),
  part: WordsSchema.optional(),
})
export type PapiReference = z.infer<typeof PapiReference>

const LegalBasis = record({ text: WordsSchema, confidence: Confidence, seenIn: Text.optional() }).transform(
  (basis) =>
    Object.freeze({
      ...basis,
      /** Confirmed only when it was looked up somewhere that is named. */
      standing:
        basis.confidence === 'high' && basis.seenIn !== undefined
          ? ('confirmed' as const)
          : ('unconfirmed' as const),
    }),
)

/** Why a figure has no target and no colour: it depends on people reporting, so a target rewards silence. */
const NoTarget = z.literal('depends-on-reporting')

const shape = {
  code: Code,
  name: WordsSchema,
  unit: z.enum(indicatorUnits),
  /** A second value that is always shown beside the first, e.g. the money beside a count. */
  beside: WordsSchema.optional(),
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  core: z.boolean(),
  papi: list(PapiReference),
  module: z.enum(indicatorModules),
  /** Records that must exist before the figure can be computed. */
  data: list(WordsSchema),
  basis: list(LegalBasis).prefault([]),
  /** What a reader must know to read the figure rightly. */
  note: WordsSchema.optional(),
  /** Values that an authority may set, with the default. */
  settings: list(record({ code: Code, name: WordsSchema, default: z.number() })).prefault([]),
  noTarget: NoTarget.optional(),
  /** How a group of units is summed up: sum over sum, or the mean of the schools' own figures. */
  pooling: z.enum(['pooled', 'mean-of-units']).default('pooled'),
  /** The records are of people: cells with fewer than `suppressBelow` are not shown in public. */
  ofPeople: z.boolean().default(false),
  minimumDenominator: z.int().positive().default(10),
  suppressBelow: z.int().positive().default(5),
}

const Ratio = z.strictObject({
  ...shape,
  kind: z.literal('ratio'),
  numerator: WordsSchema,
  denominator: WordsSchema,
})
/** Anything that is not one number over another: a count, a median of durations, a weighted mean. */
const Measure = z.strictObject({
  ...shape,
  kind: z.enum(['count', 'duration', 'mean', 'survey']),
  formula: WordsSchema,
})

/** One operational figure: evidence on a cause, never a PAPI score. */
export const Indicator = z.discriminatedUnion('kind', [Ratio, Measure]).transform((indicator) => {
  const formula =
    indicator.kind === 'ratio'
      ? {
          vi: `${indicator.numerator.vi} ÷ ${indicator.denominator.vi}`,
          en: `${indicator.numerator.en} ÷ ${indicator.denominator.en}`,
        }
      : indicator.formula
  return Object.freeze({
    ...indicator,
    formula: Object.freeze(formula),
    /** Whether a target and a colour may be shown beside it. */
    targetAllowed: indicator.noTarget === undefined,
  })
})
export type IndicatorEntry = z.infer<typeof Indicator>

export const IndicatorFile = record({ indicators: list(Indicator) })
