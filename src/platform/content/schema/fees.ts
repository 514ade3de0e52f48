import { z } from 'zod'
import { Code, Day, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'

/** The levels of school, as organisations name them. */
export const feeLevels = ['MN', 'MG', 'TH', 'THCS'] as const

/** What an amount is asked for. */
export const feeUnits = ['day', 'month', 'term', 'year', 'once'] as const
export type FeeUnit = (typeof feeUnits)[number]

/**
 * What the law says of a collection in public schools. `may`: with the basis that it names. `free`: nobody pays
 * it any more. `forbidden`: not to be collected. `not-a-fee`: people may give, nobody may demand.
 * `not-the-schools`: paid to somebody else, who sets it; the school at most passes it on.
 */
export const feeStandings = ['may', 'free', 'forbidden', 'not-a-fee', 'not-the-schools'] as const
export type FeeStanding = (typeof feeStandings)[number]

const Dated = { validFrom: Day, validTo: Day.optional() }
const isInOrder = ({ validFrom, validTo }: { validFrom: string; validTo?: string | undefined }) =>
  validTo === undefined || validFrom <= validTo
const inOrder = 'it ends before it begins'

/** An amount in đồng, written in digits so that nobody reads it as a float. */
const Amount = z.string().regex(/^[1-9]\d{0,12}$/u, 'an amount is whole đồng, in digits')

/** How a collection stands at some levels, for a time. */
export const FeePeriod = record({
  ...Dated,
  levels: list(z.enum(feeLevels)),
  standing: z.enum(feeStandings),
  /** Whether a family has a choice; a choice may never be forced. */
  voluntary: z.boolean(),
  /** Whether it may be collected only as agreed with the parents. */
  agreed: z.boolean().default(false),
  /** Whether a decision of the province must allow it. */
  needsDecision: z.boolean().default(false),
  decidedBy: WordsSchema,
  law: Text,
  plain: WordsSchema,
  source: Source,
}).refine(isInOrder, inOrder)
export type FeePeriod = z.infer<typeof FeePeriod>

/** One kind of collection, with the other names under which it is asked for. */
export const FeeKind = record({
  code: Code,
  name: WordsSchema,
  alsoCalled: list(Text),
  unit: z.enum(feeUnits),
  periods: list(FeePeriod),
})
export type FeeKind = z.infer<typeof FeeKind>
export const FeeKindFile = record({ kinds: list(FeeKind) })

/** The most that may be asked. Without an amount: the act that sets it is known, its figure is not recorded. */
export const FeeCap = record({
  code: Code,
  kind: Code,
  /** Of content/provinces; absent when it holds everywhere. */
  province: Code.optional(),
  levels: list(z.enum(feeLevels)),
  /** Where the act tells town from country. */
  place: z.enum(['urban', 'rural']).optional(),
  /** To whom it applies, when not to all. */
  applies: WordsSchema.optional(),
  amount: Amount.optional(),
  per: z.enum(feeUnits),
  ...Dated,
  law: Text,
  source: Source,
}).refine(isInOrder, inOrder)
export type FeeCap = z.infer<typeof FeeCap>
export const FeeCapFile = record({ caps: list(FeeCap) })

export const collectors = ['school', 'homeroom-teacher', 'parents-board', 'other'] as const
export type Collector = (typeof collectors)[number]

/** What may never be collected, and by whom. */
export const ForbiddenCollection = record({
  code: Code,
  name: WordsSchema,
  alsoCalled: list(Text),
  by: list(z.enum(collectors)),
  ...Dated,
  law: Text,
  source: Source,
}).refine(isInOrder, inOrder)
export type ForbiddenCollection = z.infer<typeof ForbiddenCollection>
export const ForbiddenCollectionFile = record({ forbidden: list(ForbiddenCollection) })

/** A group that pays less or nothing of some kinds. */
export const FeeExemption = record({
  code: Code,
  name: WordsSchema,
  kinds: list(Code),
  levels: list(z.enum(feeLevels)),
  /** Of the amount, that need not be paid. */
  percent: z.int().min(1).max(100),
  ...Dated,
  law: Text,
  source: Source,
}).refine(isInOrder, inOrder)
export type FeeExemption = z.infer<typeof FeeExemption>
export const FeeExemptionFile = record({ exemptions: list(FeeExemption) })
