import { z } from 'zod'
import { Code, Day, list, record, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'

/** What inspections may be about. */
export const inspectionTopics = [
  'extra-teaching',
  'collections',
  'food-hygiene',
  'school-hygiene',
  'recruitment',
  'anti-corruption',
] as const
export type InspectionTopic = (typeof inspectionTopics)[number]

const ChecklistItem = record({
  code: Code,
  text: WordsSchema,
  /** What to look at, whom to ask. */
  guidance: WordsSchema.optional(),
  source: Source,
  /** Whether the school passes only when this is met or does not apply. */
  required: z.boolean().default(true),
})

/** The questions of one topic, for the time for which the rules behind them are in force. */
const Checklist = record({
  code: Code,
  topic: z.enum(inspectionTopics),
  title: WordsSchema,
  validFrom: Day,
  validTo: Day.optional(),
  items: list(ChecklistItem),
})
  .refine(
    ({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo,
    'a checklist ends before it begins',
  )
  .refine(
    ({ items }) => new Set(items.map(({ code }) => code)).size === items.length,
    'an item of the checklist stands there twice',
  )

/** A term that no rule of content/law sets for its time: the platform's own, and shown as that. */
const HouseTerm = record({
  code: Code,
  title: WordsSchema,
  value: z.int().positive(),
  unit: z.enum(['working-day', 'calendar-day']),
  validFrom: Day,
  source: Source,
})

/** Checklists of a topic, and terms of the platform's own. */
export const InspectionFile = record({
  checklists: list(Checklist).prefault([]),
  terms: list(HouseTerm).prefault([]),
})
export type InspectionChecklist = z.infer<typeof Checklist>
export type InspectionChecklistItem = z.infer<typeof ChecklistItem>
export type InspectionHouseTerm = z.infer<typeof HouseTerm>
