import { z } from 'zod'
import { inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import type { EventDefinition } from '../../../platform/contracts/event.ts'
import { parseLocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

const Day = z.string().transform((text, context) => {
  const day = parseLocalDate(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

export const InspectionConcluded = z.object({
  /** The conclusion has the id of its inspection. */
  conclusionId: idSchema('inspection'),
  /** The school. */
  unitId: idSchema('unit'),
  issuerId: idSchema('unit'),
  topic: z.enum(inspectionTopics),
  signedOn: Day,
  /** False when it was signed, true when it was published. */
  public: z.boolean(),
})
export type InspectionConcluded = z.infer<typeof InspectionConcluded>

/** A conclusion was signed, and again when it was published. */
export const inspectionConcluded: EventDefinition<InspectionConcluded> = {
  type: 'inspection.concluded',
  payload: InspectionConcluded,
}

export const RemedyOverdue = z.object({
  remedyId: idSchema('inspection-remedy'),
  inspectionId: idSchema('inspection'),
  unitId: idSchema('unit'),
  issuerId: idSchema('unit'),
  dueOn: Day,
})
export type RemedyOverdue = z.infer<typeof RemedyOverdue>

/** The day of a remedy is over and it is not accepted; told once for each remedy. */
export const remedyOverdue: EventDefinition<RemedyOverdue> = {
  type: 'inspection.remedy-overdue',
  payload: RemedyOverdue,
}
