import { z } from 'zod'
import type { EventDefinition } from '../../platform/contracts/event.ts'
import { parseLocalDate } from '../../platform/kernel/dates.ts'
import { idSchema } from '../../platform/kernel/ids.ts'

const Day = z.string().transform((text, context) => {
  const day = parseLocalDate(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

export const PlanIssued = z.object({
  planId: idSchema('plan'),
  unitId: idSchema('unit'),
  year: z.int(),
  /** The office's plan of which this is a school's own version. */
  derivedFromId: idSchema('plan').nullable(),
  /** The plan that it took the place of. */
  replacesId: idSchema('plan').nullable(),
  /** By when reports are due, to whom is in the plan. */
  reportDueOn: Day.nullable(),
})
export type PlanIssued = z.infer<typeof PlanIssued>

/** A plan is in force: published, and its schools may make their versions of it. */
export const planIssued: EventDefinition<PlanIssued> = { type: 'plan.issued', payload: PlanIssued }
