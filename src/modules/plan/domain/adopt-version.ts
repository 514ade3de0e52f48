import type { UnitId } from '../../../platform/kernel/ids.ts'
import { isTaskOf } from './adopt.ts'
import type { NewIds } from './draft-of-reading.ts'
import type { Commitment, PlanBody, Task } from './plan.ts'

/** What a version was made from, when its superior's plan has been amended since. */
export interface EarlierVersion {
  /** The superior's plan as the school knew it. */
  readonly original: PlanBody
  readonly version: PlanBody
}

/**
 * A school's own version of its superior's plan: everything is taken over as adopted, each under its lineage. When
 * the plan amends one that the school carries out already, what the school had decided stays: its adaptations with
 * their reasons, its own commitments and tasks, and who is responsible; only the superior's changes come in.
 */
export function versionFor(
  unitId: UnitId,
  office: PlanBody,
  newIds: NewIds,
  earlier: EarlierVersion | undefined,
): PlanBody {
  const sectionOf = new Map(office.sections.map(({ id }) => [id, newIds.section()]))
  const kept = new Map(
    (earlier?.version.commitments ?? []).map((commitment) => [commitment.lineageId, commitment]),
  )
  const taken = office.commitments
    .filter(({ removed }) => !removed)
    .map((commitment): Commitment => {
      const own = kept.get(commitment.lineageId)
      const isAdapted = own?.adaptation === 'adapted'
      return {
        ...commitment,
        id: newIds.commitment(),
        sectionId: commitment.sectionId === null ? null : (sectionOf.get(commitment.sectionId) ?? null),
        sourceBlocks: [],
        responsibleId: own?.responsibleId ?? null,
        derivedFromId: commitment.id,
        text: isAdapted && !own.removed ? own.text : commitment.text,
        adaptation: isAdapted ? 'adapted' : 'adopted',
        adaptationReason: isAdapted ? own.adaptationReason : null,
        removed: isAdapted && own.removed,
      }
    })
  const added = (earlier?.version.commitments ?? [])
    .filter(({ adaptation }) => adaptation === 'added')
    .map((commitment): Commitment => ({ ...commitment, id: newIds.commitment(), sectionId: null }))
  const commitments = [...taken, ...added]
  const idOf = new Map(commitments.map(({ lineageId, id }) => [lineageId, id]))
  return {
    sections: office.sections.map((section) => ({
      ...section,
      id: sectionOf.get(section.id) ?? newIds.section(),
      sourceBlocks: [],
    })),
    commitments,
    tasks: tasksFor(unitId, office, newIds, earlier, (task, body) => {
      const commitment = body.commitments.find(({ id }) => id === task.commitmentId)
      return commitment === undefined ? null : (idOf.get(commitment.lineageId) ?? null)
    }).map((task) => ({ ...task, removed: task.removed || isUnder(task, commitments) })),
  }
}

function tasksFor(
  unitId: UnitId,
  office: PlanBody,
  newIds: NewIds,
  earlier: EarlierVersion | undefined,
  commitmentIn: (task: Task, body: PlanBody) => Task['commitmentId'],
): Task[] {
  const old = earlier?.version
  const kept = new Map((old?.tasks ?? []).map((task) => [task.lineageId, task]))
  const taken = office.tasks
    .filter((task) => !task.removed && isTaskOf(task, unitId))
    .map(
      (task): Task => ({
        ...task,
        id: newIds.task(),
        commitmentId: commitmentIn(task, office),
        leadUnitId: unitId,
        coordinatingUnitIds: [],
        responsibleId: kept.get(task.lineageId)?.responsibleId ?? null,
        derivedFromId: task.id,
        sourceBlocks: [],
      }),
    )
  if (old === undefined) return taken
  const own = old.tasks.filter(({ derivedFromId }) => derivedFromId === null)
  return [
    ...taken,
    ...own.map((task): Task => ({ ...task, id: newIds.task(), commitmentId: commitmentIn(task, old) })),
  ]
}

/** Whether a task belongs to a commitment that the school left out. */
function isUnder(task: Task, commitments: readonly Commitment[]): boolean {
  return commitments.some(({ id, removed }) => removed && id === task.commitmentId)
}

/** Commitments that the school had adapted and whose text its superior has changed since: worth another look. */
export function adaptedButChanged(
  { original, version }: EarlierVersion,
  office: PlanBody,
): ReadonlySet<string> {
  const before = new Map(original.commitments.map(({ lineageId, text }) => [lineageId, text]))
  const now = new Map(office.commitments.map(({ lineageId, text }) => [lineageId, text]))
  return new Set(
    version.commitments
      .filter(({ adaptation, lineageId }) => {
        return adaptation === 'adapted' && before.get(lineageId) !== now.get(lineageId)
      })
      .map(({ lineageId }) => lineageId),
  )
}
