import type { PlanId } from '../../platform/kernel/ids.ts'

/** The public list of plans: issued, replaced, adopted. */
export const plansTopic = 'plan.plans'

/** Everything that the public page of one plan says, the number of schools that adopted it included. */
export function planTopic(id: PlanId): string {
  return `plan.plan:${id}`
}
