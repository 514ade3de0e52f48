import { z } from 'zod'
import { WordsSchema } from '../../../../platform/content/schema/building-blocks.ts'
import {
  DossierPart,
  onlineLevels,
  ProcedureStage,
  ProcedureTime,
  procedureApplicants,
  procedureChannels,
  procedureFields,
  procedurePlaces,
} from '../../../../platform/content/schema/procedure.ts'
import { SchoolKind } from '../../../../platform/content/schema/unit-kind.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { ProcedureId, UnitId } from '../../../../platform/kernel/ids.ts'

/**
 * What a procedure asks and gives, as it is kept with each version. What nobody confirmed stays absent, or is
 * named in `unconfirmed`; nothing is guessed.
 */
export const ProcedureDefinition = z.object({
  name: WordsSchema,
  legalBasis: z.string(),
  time: ProcedureTime,
  /** đồng, or words where the amount is set elsewhere. */
  fee: z.union([z.int().nonnegative(), z.string().min(1)]).optional(),
  sets: z.int().positive().optional(),
  parts: z.array(DossierPart).readonly(),
  /** Code of the fields that are filled in on line. */
  fields: z.string().optional(),
  result: z.string(),
  onlineLevel: z.enum(onlineLevels).optional(),
  channels: z.array(z.enum(procedureChannels)).readonly(),
  eligibility: z.array(WordsSchema).readonly(),
  applicants: z.array(z.enum(procedureApplicants)).readonly(),
  stages: z.array(ProcedureStage).readonly(),
  levels: z.array(SchoolKind).readonly(),
  place: z.enum(procedurePlaces),
  /** Who decides, in words. */
  authority: z.string().optional(),
  note: z.string().optional(),
  sources: z.array(z.string()).readonly(),
  unconfirmed: z.array(z.enum(procedureFields)).readonly(),
})
export type ProcedureDefinition = z.infer<typeof ProcedureDefinition>

/** A procedure as one unit does it from a day to a day. */
export interface ProcedureVersion extends Omit<ProcedureDefinition, 'name'> {
  readonly id: ProcedureId
  readonly unitId: UnitId
  readonly slug: string
  readonly code?: string | undefined
  readonly name: Words
  readonly standing: 'confirmed' | 'unconfirmed'
  readonly decision: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly publishedAt: Date | null
  /** Counts the changes of a draft, so that two people do not overwrite one another. */
  readonly revision: number
}

/** Confirmed only when nothing of it is unsure. */
export function standingOf({ unconfirmed }: Pick<ProcedureDefinition, 'unconfirmed'>) {
  return unconfirmed.length === 0 ? ('confirmed' as const) : ('unconfirmed' as const)
}
