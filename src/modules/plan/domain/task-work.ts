import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { FileId, PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'

/** What may happen with a task; its state is folded from these and never set by hand. */
export const taskUpdateKinds = [
  'started',
  'progress',
  'comment',
  'blocked',
  'unblocked',
  'done',
  'reopened',
] as const
export type TaskUpdateKind = (typeof taskUpdateKinds)[number]

export const taskStates = ['not-started', 'in-progress', 'blocked', 'done'] as const
export type TaskState = (typeof taskStates)[number]

/** What may be reported of a task in each state, the likeliest first. */
export const allowedTaskUpdates = {
  'not-started': ['started', 'progress', 'done', 'blocked', 'comment'],
  'in-progress': ['progress', 'done', 'blocked', 'comment'],
  blocked: ['unblocked', 'comment'],
  done: ['comment', 'reopened'],
} as const satisfies Record<TaskState, readonly TaskUpdateKind[]>

export interface TaskUpdate {
  readonly id: string
  readonly kind: TaskUpdateKind
  /** From 0 to 100; only of progress. */
  readonly percent: number | null
  readonly text: string
  readonly authorId: PersonId | null
  readonly madeAt: Date
  /** Which date of a recurring task is meant. */
  readonly occurrenceOn: LocalDate | null
  readonly files: readonly { readonly id: FileId; readonly name: string }[]
}

/** How far a task is. */
export interface TaskProgress {
  readonly state: TaskState
  readonly percent: number
  /** Why it does not go on, while it is blocked. */
  readonly blockedReason: string | null
  readonly doneAt: Date | null
  readonly lastAt: Date | null
}

export const untouched: TaskProgress = {
  state: 'not-started',
  percent: 0,
  blockedReason: null,
  doneAt: null,
  lastAt: null,
}

type Happened = Pick<TaskUpdate, 'kind' | 'percent' | 'text' | 'madeAt'>

/** The state of a task from everything that happened with it, the earliest first. */
export function foldTask(updates: readonly Happened[]): TaskProgress {
  return updates.reduce(afterUpdate, untouched)
}

function afterUpdate(before: TaskProgress, { kind, percent, text, madeAt }: Happened): TaskProgress {
  const now = { ...before, lastAt: madeAt }
  switch (kind) {
    case 'started':
    case 'unblocked':
      return { ...now, state: 'in-progress', blockedReason: null }
    case 'progress':
      return { ...now, state: 'in-progress', percent: percent ?? before.percent }
    case 'blocked':
      return { ...now, state: 'blocked', blockedReason: text }
    case 'done':
      return { ...now, state: 'done', percent: 100, blockedReason: null, doneAt: madeAt }
    case 'reopened':
      return { ...now, state: 'in-progress', percent: Math.min(before.percent, 90), doneAt: null }
    case 'comment':
      return now
  }
}

/** Why a report on a task is not taken. */
export const updateRefusals = ['not-now', 'reason-missing', 'text-missing', 'percent-missing'] as const
export type UpdateRefusal = (typeof updateRefusals)[number]

export interface UpdateWish {
  readonly kind: TaskUpdateKind
  readonly percent: number | null
  readonly text: string
  readonly hasFiles: boolean
}

/** Whether something may be reported of a task that stands like this. */
export function decideUpdate(
  { state }: Pick<TaskProgress, 'state'>,
  wish: UpdateWish,
): Result<UpdateWish, UpdateRefusal> {
  const allowed: readonly TaskUpdateKind[] = allowedTaskUpdates[state]
  if (!allowed.includes(wish.kind)) return refused('not-now')
  const isSilent = wish.text.trim() === ''
  if ((wish.kind === 'blocked' || wish.kind === 'reopened') && isSilent) return refused('reason-missing')
  if (wish.kind === 'comment' && isSilent && !wish.hasFiles) return refused('text-missing')
  if (wish.kind === 'progress' && wish.percent === null) return refused('percent-missing')
  return accepted({ ...wish, percent: wish.kind === 'progress' ? wish.percent : null })
}
