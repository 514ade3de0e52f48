import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { PlanId } from '../../../platform/kernel/ids.ts'
import { unitsTopic } from '../../organisations/index.ts'
import { planTopic } from '../topics.ts'

/** Into how many parts the database splits the topic of a plan's progress (migration 0012). */
export const progressParts = 32

/**
 * Everything that the public progress of a plan is made from: the plan, the work on it and on its versions,
 * which the database notes itself, the names of units, and the day, for what is late changes overnight.
 */
export function progressTopics(planId: PlanId, now: Date): string[] {
  const parts = Array.from({ length: progressParts }, (_, part) => `plan.progress:${planId}:${part}`)
  return [planTopic(planId), unitsTopic, `plan.progress-on:${dayInVietnam(now)}`, ...parts]
}
