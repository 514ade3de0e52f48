import { z } from 'zod'
import { roleCodes } from '../../contracts/access.ts'
import { Code, Day, list, MonthDay, record, Text, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'
import { UnitKind } from './unit-kind.ts'

/** By what somebody is meant: the role held, where, and words of the position when the role alone says too little. */
export const PostHolder = record({
  role: z.enum(roleCodes),
  position: Text.optional(),
  unitKinds: list(UnitKind),
})
export type PostHolder = z.infer<typeof PostHolder>

export const declarationKinds = ['first', 'yearly', 'supplementary', 'for-post'] as const
export type DeclarationKind = (typeof declarationKinds)[number]

/** A sort of declaration of assets and income. `by`: the day of the year; without it the unit names the day. */
export const DeclarationRule = record({
  kind: z.enum(declarationKinds),
  name: WordsSchema,
  explains: WordsSchema,
  by: MonthDay.optional(),
  /** Who is put on the list to begin with. */
  holders: list(PostHolder),
  source: Source,
})
export type DeclarationRule = z.infer<typeof DeclarationRule>

/** A position that nobody holds for longer than its term. */
export const RotationPosition = record({
  code: Code,
  name: WordsSchema,
  termYears: z.int().min(2).max(5),
  validFrom: Day,
  validTo: Day.optional(),
  holders: list(PostHolder),
  source: Source,
})
export type RotationPosition = z.infer<typeof RotationPosition>

/** Something that has a code and words, and rests on a law. */
const Sourced = record({ code: Code, name: WordsSchema, source: Source })
export const RotationException = Sourced
export type RotationException = z.infer<typeof RotationException>

export const appointmentKinds = ['appoint', 'reappoint', 'transfer'] as const
export type AppointmentKind = (typeof appointmentKinds)[number]
export const AppointmentStep = record({
  code: Code,
  name: WordsSchema,
  kinds: list(z.enum(appointmentKinds)),
  source: Source,
})
export type AppointmentStep = z.infer<typeof AppointmentStep>

export const conflictMeasures = ['none', 'supervise', 'suspend', 'transfer'] as const
export type ConflictMeasure = (typeof conflictMeasures)[number]
export const ConflictMatter = record({ code: Code, name: WordsSchema })
export type ConflictMatter = z.infer<typeof ConflictMatter>

/** A file of what the integrity registers go by; each holds one or more of these lists. */
export const IntegrityFile = record({
  declarations: list(DeclarationRule).default([]),
  rotation: list(RotationPosition).default([]),
  exceptions: list(RotationException).default([]),
  appointmentSteps: list(AppointmentStep).default([]),
  /** Whom a head may not place where. */
  relation: record({ about: WordsSchema, source: Source }).optional(),
  conflictMatters: list(ConflictMatter).default([]),
  conflictMeasures: list(
    record({ code: z.enum(conflictMeasures), name: WordsSchema, source: Source }),
  ).default([]),
})
