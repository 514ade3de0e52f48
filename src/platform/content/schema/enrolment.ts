import { z } from 'zod'
import { Code, Day, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'

/** Classes into which children enter for the first time. */
export const enrolmentLevels = ['kindergarten', 'grade-1', 'grade-6'] as const
export type EnrolmentLevel = (typeof enrolmentLevels)[number]

/** How a child lives at the address: registered for good, registered for a time, or simply there. */
export const residences = ['permanent', 'temporary', 'actual'] as const
export type Residence = (typeof residences)[number]

/** Something that a family may claim and prove, and that the law or the plan gives precedence for. */
export const PriorityGroup = record({ code: Code, name: WordsSchema, proof: WordsSchema, source: Source })
export type PriorityGroup = z.infer<typeof PriorityGroup>

/**
 * One rank of the order in which places are given. A child belongs to the first rank of which it meets every
 * condition; a condition that is left out is met by everybody.
 */
export const EnrolmentRank = record({
  code: Code,
  name: WordsSchema,
  /** 1 is the school's own area, 2 the next one; `none`: outside of all. */
  zones: list(z.union([z.int().positive(), z.literal('none')])).optional(),
  residences: list(z.enum(residences)).optional(),
  /** Codes of groups of which one is enough. */
  anyGroup: list(Code).optional(),
})
export type EnrolmentRank = z.infer<typeof EnrolmentRank>

/** The order of ranks of one level, for the school years that begin while it is valid. */
export const EnrolmentRules = record({
  code: Code,
  level: z.enum(enrolmentLevels),
  validFrom: Day,
  validTo: Day.optional(),
  /** In calendar years, on 31 December of the year in which the school year begins. */
  age: record({ from: z.int().positive(), to: z.int().positive(), source: Source }),
  ranks: list(EnrolmentRank),
  source: Source,
})
export type EnrolmentRules = z.infer<typeof EnrolmentRules>

/** A step of the calendar of a campaign. */
export const EnrolmentStep = record({ code: Code, name: WordsSchema, explains: WordsSchema })
export type EnrolmentStep = z.infer<typeof EnrolmentStep>

/** A public source of chance that nobody who commits a draw can know or steer. */
export const SeedSource = record({
  code: Code,
  name: WordsSchema,
  explains: WordsSchema,
  /** What the value looks like when it is typed. */
  pattern: Text,
  example: Text,
  url: z.url().optional(),
  /** Of a beacon that speaks in rounds: when the first one was, in seconds since 1970, and the seconds between two. */
  rounds: record({ genesis: z.int(), period: z.int().positive(), chain: Text }).optional(),
  /** Of what is drawn on a day: when it is out in Việt Nam. */
  at: z
    .string()
    .regex(/^\d{2}:\d{2}$/u)
    .optional(),
  source: Source,
}).refine(
  ({ rounds, at }) => (rounds === undefined) !== (at === undefined),
  'a source speaks in rounds or on days',
)
export type SeedSource = z.infer<typeof SeedSource>

/** A file of what enrolment goes by; each holds one or more of these lists. */
export const EnrolmentFile = record({
  groups: list(PriorityGroup).default([]),
  rules: list(EnrolmentRules).default([]),
  steps: list(EnrolmentStep).default([]),
  seeds: list(SeedSource).default([]),
})
