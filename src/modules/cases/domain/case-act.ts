import { z } from 'zod'
import { parseLocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { caseOutcomes, confidentialities } from './case-type.ts'

const Instant = z.coerce.date()
const Day = z.string().transform((text, context) => {
  const day = parseLocalDate(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

/** Who acts on a case. */
export const CaseActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen') }),
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('staff'), personId: idSchema('person') }),
])
export type CaseActor = z.infer<typeof CaseActor>

const touched = { clock: z.string(), at: Instant }
/** What an act does to a clock; it carries what the fold needs, so that no law is looked up again. */
export const ClockChange = z.discriminatedUnion('change', [
  z.object({
    ...touched,
    change: z.literal('start'),
    /** Of content/law and the day since which it is in force; a procedure's own days have the code `procedure`. */
    ruleCode: z.string(),
    ruleVersion: Day,
    /** Days by the procedure, when they are not the rule's. */
    amount: z.int().optional(),
  }),
  z.object({ ...touched, change: z.enum(['pause', 'resume', 'stop', 'cancel']) }),
  z.object({ ...touched, change: z.literal('extend'), as: z.string(), reason: z.string() }),
  z.object({ ...touched, change: z.literal('reappoint'), on: Day }),
])
export type ClockChange = z.infer<typeof ClockChange>

export const caseRelations = [
  'linked',
  'duplicate',
  'merged-into',
  'appeal-of',
  'reclassified-from',
  'promise-of',
] as const
export type CaseRelation = (typeof caseRelations)[number]

const common = {
  sequence: z.int().positive(),
  at: Instant,
  actor: CaseActor,
  clocks: z.array(ClockChange).readonly(),
  /** Values of the transition's own fields. */
  data: z.record(z.string(), z.unknown()).readonly(),
}

/** Everything that can happen with a case, in the order of its sequence; its state is folded from these alone. */
export const CaseAct = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('filed'), state: z.string(), unitId: idSchema('unit') }),
  z.object({
    ...common,
    type: z.literal('moved'),
    transition: z.string(),
    from: z.string(),
    to: z.string(),
    /** What the citizen reads. */
    note: z.string(),
    outcome: z.enum(caseOutcomes).nullable(),
  }),
  z.object({ ...common, type: z.literal('assigned'), handlerId: idSchema('person'), reason: z.string() }),
  /** To a unit of the same installation that is competent; the clocks go on. */
  z.object({ ...common, type: z.literal('transferred'), unitId: idSchema('unit'), reason: z.string() }),
  /** Among staff; the citizen never reads it. */
  z.object({ ...common, type: z.literal('noted'), text: z.string() }),
  /** Between the citizen and staff, without moving the case. */
  z.object({ ...common, type: z.literal('said'), note: z.string() }),
  z.object({
    ...common,
    type: z.literal('linked'),
    otherId: idSchema('case'),
    relation: z.enum(caseRelations),
  }),
  z.object({ ...common, type: z.literal('rated'), score: z.int().min(1).max(5) }),
  z.object({
    ...common,
    type: z.literal('level-changed'),
    confidentiality: z.enum(confidentialities),
    reason: z.string(),
  }),
])
export type CaseAct = z.infer<typeof CaseAct>
