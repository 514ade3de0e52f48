import { type Commitment, isPromise, type PlanBody, type Task } from './plan.ts'

/** What is different in a plan from the one before it; the same thing is known by its lineage. */
export interface PlanDifference {
  readonly added: readonly Commitment[]
  readonly left: readonly Commitment[]
  readonly changed: readonly { readonly before: Commitment; readonly after: Commitment }[]
  readonly unchanged: number
  readonly tasksAdded: readonly Task[]
  readonly tasksLeft: readonly Task[]
  readonly tasksChanged: readonly { readonly before: Task; readonly after: Task }[]
}

export function comparePlans(before: PlanBody, after: PlanBody): PlanDifference {
  const commitments = compareByLineage(
    before.commitments.filter(isPromise),
    after.commitments.filter(isPromise),
    (old, now) => old.text !== now.text || old.dimension !== now.dimension,
  )
  const tasks = compareByLineage(
    before.tasks.filter(({ removed }) => !removed),
    after.tasks.filter(({ removed }) => !removed),
    (old, now) => old.text !== now.text || JSON.stringify(old.schedule) !== JSON.stringify(now.schedule),
  )
  return {
    ...commitments,
    tasksAdded: tasks.added,
    tasksLeft: tasks.left,
    tasksChanged: tasks.changed,
  }
}

function compareByLineage<Item extends { readonly lineageId: string }>(
  before: readonly Item[],
  after: readonly Item[],
  isChanged: (old: Item, now: Item) => boolean,
) {
  const old = new Map(before.map((item) => [item.lineageId, item]))
  const kept = new Set(after.map(({ lineageId }) => lineageId))
  const pairs = after.flatMap((now) => {
    const earlier = old.get(now.lineageId)
    return earlier === undefined ? [] : [{ before: earlier, after: now }]
  })
  const changed = pairs.filter((pair) => isChanged(pair.before, pair.after))
  return {
    added: after.filter(({ lineageId }) => !old.has(lineageId)),
    left: before.filter(({ lineageId }) => !kept.has(lineageId)),
    changed,
    unchanged: pairs.length - changed.length,
  }
}
