import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { PlanId } from '../../../platform/kernel/ids.ts'
import { unitsTopic } from '../../organisations/index.ts'
import { planTopic } from '../topics.ts'

/**
 * Everything that the public progress of a plan is made from: the plan, the work on it and on its versions,
 * which the database notes itself (migration 0032), the names of units, and the day, for what is late changes
 * overnight.
 */
export function progressTopics(planId: PlanId, now: Date): string[] {
  return [planTopic(planId), unitsTopic, `plan.progress-on:${dayInVietnam(now)}`, `plan.progress:${planId}`]
}
