import { sentencesOf } from '../../../src/modules/plan/domain/draft-commitments.ts'
import { loadPlanBody } from '../../../src/modules/plan/store/plan-store.ts'
import type { Database } from '../../../src/platform/database/database.ts'
import type { PlanId } from '../../../src/platform/kernel/ids.ts'

/** The parts of a draft that the story needs by name: addresses of pages carry identifiers that no page shows. */
export async function draftOf(database: Database, planId: PlanId) {
  const { commitments, tasks } = await loadPlanBody(database, planId)
  const promises = commitments.filter(({ kind, removed }) => kind !== 'purpose' && !removed)
  const divisible = promises.find(({ text }) => sentencesOf(text).length > 1)
  const [task] = tasks
  const promise = promises.find(({ dimension }) => dimension === 'D1')
  if (divisible === undefined || task === undefined || promise === undefined) throw new RangeError(planId)
  return {
    live: commitments.filter(({ removed }) => !removed).length,
    divisible: divisible.id,
    promise: promise.id,
    firstTask: task.id,
  }
}
