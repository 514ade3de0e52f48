import { z } from 'zod'
import type { EventDefinition } from '../../../platform/contracts/event.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

export const ReportSent = z.object({
  reportId: idSchema('report'),
  planId: idSchema('plan'),
  unitId: idSchema('unit'),
  recipientId: idSchema('unit'),
  /** Whether it had been sent before and was returned. */
  again: z.boolean(),
})
export type ReportSent = z.infer<typeof ReportSent>

/** A unit has sent its report on a plan. */
export const reportSent: EventDefinition<ReportSent> = { type: 'plan.report-sent', payload: ReportSent }
