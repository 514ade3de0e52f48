import { z } from 'zod'
import { Code, Day, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence, Evidence, standing } from './evidence.ts'

/** Units whose value is a number. */
export const countedUnits = [
  'calendar-day',
  'working-day',
  'hour',
  'month',
  'year',
  'times',
  'persons',
  'per-year',
  'day-per-month',
  'day-per-week',
  'days',
  'immediate',
  'VND',
  'year-of-age',
] as const
const describedUnits = [
  'boolean',
  'enum',
  'policy',
  'month-day',
  'hour-of-day',
  'weekday',
  'mixed',
  'form',
  'points-min',
  'map',
  'levels',
  'org',
  'unknown',
] as const

const Value = z.union([
  z.number(),
  z.boolean(),
  Text,
  list(z.union([z.number(), Text])),
  z.record(z.string(), z.union([z.number(), Text, list(z.number())])).readonly(),
  z.null(),
])

/**
 * A rule that a law sets, for the time for which it is in force. Code looks a rule up by its code and the
 * day of the event, and a case keeps the rule under which it ran.
 */
const LawRuleShape = record({
  code: Code,
  title: WordsSchema,
  /** Only where the rule is cited otherwise than by the name of its file's law. */
  citation: Text.optional(),
  article: Text,
  validFrom: Day,
  validTo: Day.optional(),
  unit: z.enum([...countedUnits, ...describedUnits]),
  value: Value,
  valueByCase: z.record(z.string(), z.number()).readonly().optional(),
  extension: record({
    value: z.number(),
    unit: z.enum(['calendar-day', 'working-day']).optional(),
  }).optional(),
  extensions: z.record(z.string(), list(z.number())).readonly().optional(),
  /** `before`: the term runs back from the event. */
  direction: z.enum(['after', 'before']).default('after'),
  /** Codes of the rules in whose place this one stands since `validFrom`. */
  replaces: list(Code).optional(),
  /** Code of the rule that says as what a receipt out of hours counts; without it the day itself counts. */
  offHours: Code.optional(),
  note: Text.optional(),
  confidence: Confidence,
  evidence: Evidence,
}).refine(
  ({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo,
  'a rule ends before it begins',
)

export const LawRule = LawRuleShape.transform((rule) =>
  Object.freeze({ ...rule, standing: standing(rule.confidence, rule.evidence) }),
)
export type LawRule = z.infer<typeof LawRule>

/** One law, decree, circular or decision, and the rules that are taken from it. */
export const Law = record({ code: Code, name: Text, rules: list(LawRule) })
export type Law = z.infer<typeof Law>
