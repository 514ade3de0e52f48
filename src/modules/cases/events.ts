import { z } from 'zod'
import type { EventDefinition } from '../../platform/contracts/event.ts'
import { idSchema } from '../../platform/kernel/ids.ts'
import { caseKinds, caseOutcomes } from './domain/case-type.ts'

export const CaseFiled = z.object({
  caseId: idSchema('case'),
  kind: z.enum(caseKinds),
  unitId: idSchema('unit'),
})
export type CaseFiled = z.infer<typeof CaseFiled>

/** Somebody turned to a unit; nothing of what was said is told on. */
export const caseFiled: EventDefinition<CaseFiled> = { type: 'case.filed', payload: CaseFiled }

export const CaseMoved = z.object({
  caseId: idSchema('case'),
  kind: z.enum(caseKinds),
  unitId: idSchema('unit'),
  transition: z.string(),
  state: z.string(),
  outcome: z.enum(caseOutcomes).nullable(),
})
export type CaseMoved = z.infer<typeof CaseMoved>

/** A case went from one state to another. */
export const caseMoved: EventDefinition<CaseMoved> = { type: 'case.moved', payload: CaseMoved }
