import type { TaskId } from '../../../platform/kernel/ids.ts'
import { accepted, refused } from '../../../platform/kernel/result.ts'
import { normaliseText } from '../../../platform/kernel/text.ts'
import { type Corrected, type Draft, withoutMarks } from './draft.ts'
import { newTask, type Task } from './plan.ts'

/** What a person may correct of a task. */
export type TaskEdit = Partial<
  Pick<
    Task,
    | 'text'
    | 'commitmentId'
    | 'leadText'
    | 'coordinatingText'
    | 'timeText'
    | 'schedule'
    | 'leadUnitId'
    | 'coordinatingUnitIds'
  >
>

export function editTask(draft: Draft, id: TaskId, edit: TaskEdit): Corrected {
  const current = draft.tasks.find((task) => task.id === id)
  if (current === undefined || !knowsCommitment(draft, edit.commitmentId)) return refused('not-in-plan')
  if (edit.text !== undefined && normaliseText(edit.text) === '') return refused('text-empty')
  return accepted(replaceTask(draft, { ...current, ...edit }))
}

/** A task that the document's table did not have, or that the reader did not see; it stands last. */
export function addTask(
  draft: Draft,
  added: Required<TaskEdit> & Pick<Task, 'id' | 'sourceBlocks'>,
): Corrected {
  if (normaliseText(added.text) === '') return refused('text-empty')
  if (!knowsCommitment(draft, added.commitmentId)) return refused('not-in-plan')
  return accepted({
    ...draft,
    tasks: [...draft.tasks, newTask(added)],
    marks: withoutMarks(draft, added.sourceBlocks),
  })
}

/** Leaves a task out of the plan, or takes it back. */
export function removeTask(draft: Draft, id: TaskId, removed: boolean): Corrected {
  const current = draft.tasks.find((task) => task.id === id)
  return current === undefined
    ? refused('not-in-plan')
    : accepted(replaceTask(draft, { ...current, removed }))
}

function knowsCommitment(draft: Draft, id: Task['commitmentId'] | undefined): boolean {
  return id === undefined || id === null || draft.commitments.some((commitment) => commitment.id === id)
}

function replaceTask(draft: Draft, edited: Task): Draft {
  return { ...draft, tasks: draft.tasks.map((task) => (task.id === edited.id ? edited : task)) }
}
