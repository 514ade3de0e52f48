import type { CommitmentId, PersonId, TaskId, UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { normaliseText } from '../../../platform/kernel/text.ts'
import type { Commitment, Dimension, PlanBody, Schedule, Task } from './plan.ts'

/** What a school may do with a commitment of its superior's plan. */
export const adoptChoices = ['adopt', 'adapt', 'not-applicable'] as const
export type AdoptChoice = (typeof adoptChoices)[number]

/** Why a change of a school's version is not made. */
export const adoptRefusals = [
  'not-in-plan',
  'own-commitment',
  'not-own',
  'reason-missing',
  'text-missing',
  'nothing-changed',
] as const
export type AdoptRefusal = (typeof adoptRefusals)[number]

export type Adopted = Result<PlanBody, AdoptRefusal>

/** Which tasks of its superior's plan are a school's to do: those that it leads or helps with, and those of nobody. */
export function isTaskOf(task: Task, unitId: UnitId): boolean {
  return task.leadUnitId === null || task.leadUnitId === unitId || task.coordinatingUnitIds.includes(unitId)
}

/**
 * Decides on one commitment of a version. What is not applicable stays in the version, marked and with its reason,
 * and takes its tasks with it; taking the commitment back brings them back.
 * @param original  the commitment of the superior's plan that it comes from
 */
export function decideCommitment(
  body: PlanBody,
  id: CommitmentId,
  original: Commitment | undefined,
  wish: { readonly choice: AdoptChoice; readonly text: string; readonly reason: string },
): Adopted {
  const current = body.commitments.find((commitment) => commitment.id === id)
  if (current === undefined) return refused('not-in-plan')
  if (original === undefined) return refused('own-commitment')
  const reason = wish.reason.trim()
  if (wish.choice === 'adopt') {
    return accepted(
      withCommitment(body, {
        ...current,
        text: original.text,
        adaptation: 'adopted',
        adaptationReason: null,
        removed: false,
      }),
    )
  }
  if (reason === '') return refused('reason-missing')
  const adapted = { ...current, adaptation: 'adapted', adaptationReason: reason } as const
  if (wish.choice === 'not-applicable') {
    return accepted(withCommitment(body, { ...adapted, text: original.text, removed: true }))
  }
  const text = wish.text.trim()
  if (text === '') return refused('text-missing')
  if (normaliseText(text) === normaliseText(original.text)) return refused('nothing-changed')
  return accepted(withCommitment(body, { ...adapted, text, removed: false }))
}

/** A commitment of the school's own; it stands last. */
export function addOwnCommitment(
  body: PlanBody,
  added: {
    readonly id: CommitmentId
    readonly text: string
    readonly dimension: Dimension | null
    readonly responsibleId: PersonId | null
  },
): Adopted {
  if (added.text.trim() === '') return refused('text-missing')
  const commitment: Commitment = {
    ...added,
    text: added.text.trim(),
    sectionId: null,
    kind: 'content',
    sourceBlocks: [],
    derivedFromId: null,
    adaptation: 'added',
    adaptationReason: null,
    lineageId: added.id,
    removed: false,
  }
  return accepted({ ...body, commitments: [...body.commitments, commitment] })
}

/** A task of the school's own, under one of its commitments or by itself. */
export function addOwnTask(
  body: PlanBody,
  added: {
    readonly id: TaskId
    readonly text: string
    readonly commitmentId: CommitmentId | null
    readonly schedule: Schedule
    readonly leadUnitId: UnitId
    readonly responsibleId: PersonId | null
  },
): Adopted {
  if (added.text.trim() === '') return refused('text-missing')
  const { commitmentId } = added
  const isKnown =
    commitmentId === null || body.commitments.some(({ id, removed }) => id === commitmentId && !removed)
  if (!isKnown) return refused('not-in-plan')
  const task: Task = {
    ...added,
    text: added.text.trim(),
    leadText: '',
    coordinatingText: '',
    timeText: '',
    coordinatingUnitIds: [],
    derivedFromId: null,
    sourceBlocks: [],
    lineageId: added.id,
    removed: false,
  }
  return accepted({ ...body, tasks: [...body.tasks, task] })
}

/** Leaves out what the school itself added, or takes it back; what comes from its superior cannot be left out so. */
export function leaveOutOwn(body: PlanBody, id: string, removed: boolean): Adopted {
  const commitment = body.commitments.find((candidate) => candidate.id === id)
  const task = body.tasks.find((candidate) => candidate.id === id)
  if (commitment === undefined && task === undefined) return refused('not-in-plan')
  if (commitment !== undefined) {
    return commitment.adaptation === 'added'
      ? accepted(withCommitment(body, { ...commitment, removed }))
      : refused('not-own')
  }
  if (task === undefined || task.derivedFromId !== null) return refused('not-own')
  return accepted({
    ...body,
    tasks: body.tasks.map((other) => (other.id === id ? { ...other, removed } : other)),
  })
}

/**
 * Names who is responsible for several commitments and tasks at once, or nobody. The tasks of a commitment that have
 * nobody yet go to the same person.
 */
export function assign(body: PlanBody, ids: ReadonlySet<string>, personId: PersonId | null): PlanBody {
  return {
    ...body,
    commitments: body.commitments.map((commitment) =>
      ids.has(commitment.id) ? { ...commitment, responsibleId: personId } : commitment,
    ),
    tasks: body.tasks.map((task) => {
      const isHeir = task.responsibleId === null && task.commitmentId !== null && ids.has(task.commitmentId)
      return ids.has(task.id) || isHeir ? { ...task, responsibleId: personId } : task
    }),
  }
}

/** How many commitments of a version were taken as they are, changed, found not applicable, and added. */
export function countAdaptations(commitments: readonly Commitment[]) {
  const all = commitments.filter(({ kind }) => kind !== 'purpose')
  const count = (holds: (commitment: Commitment) => boolean) => all.filter(holds).length
  return {
    adopted: count(({ adaptation }) => adaptation === 'adopted'),
    adapted: count(({ adaptation, removed }) => adaptation === 'adapted' && !removed),
    notApplicable: count(({ adaptation, removed }) => adaptation === 'adapted' && removed),
    added: count(({ adaptation, removed }) => adaptation === 'added' && !removed),
  }
}

function withCommitment(body: PlanBody, changed: Commitment): PlanBody {
  return {
    ...body,
    commitments: body.commitments.map((commitment) => (commitment.id === changed.id ? changed : commitment)),
    tasks: body.tasks.map((task) =>
      task.commitmentId === changed.id ? { ...task, removed: changed.removed } : task,
    ),
  }
}
