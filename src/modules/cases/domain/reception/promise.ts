import { endOfDay, type LocalDate } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

export const promiseActionKinds = ['kept', 'withdrawn', 'reopened'] as const
export type PromiseActionKind = (typeof promiseActionKinds)[number]

export interface PromiseAction {
  readonly kind: PromiseActionKind
  readonly hasEvidence: boolean
  readonly madeAt: Date
}

export const promiseStates = ['open', 'late', 'kept', 'closed-without-evidence', 'withdrawn'] as const
export type PromiseState = (typeof promiseStates)[number]

/** What has become of a promise, folded from what was done, in the order in which it was done. */
export function promiseState(dueOn: LocalDate, actions: readonly PromiseAction[], now: Date): PromiseState {
  const last = actions.at(-1)
  if (last?.kind === 'kept') return last.hasEvidence ? 'kept' : 'closed-without-evidence'
  if (last?.kind === 'withdrawn') return 'withdrawn'
  return endOfDay(dueOn) <= now ? 'late' : 'open'
}

/** What may be done with a promise in each state. */
export const promiseChoices = {
  open: ['kept', 'withdrawn'],
  late: ['kept', 'withdrawn'],
  kept: ['reopened'],
  'closed-without-evidence': ['reopened'],
  withdrawn: ['reopened'],
} as const satisfies Record<PromiseState, readonly PromiseActionKind[]>

export const promiseRefusals = ['not-now', 'needs-reason'] as const
export type PromiseRefusal = (typeof promiseRefusals)[number]

/**
 * Whether something may be done with a promise. Withdrawing and reopening need a reason. It may be closed without
 * evidence, but does not count as kept then.
 */
export function decidePromise(
  state: PromiseState,
  action: { readonly kind: PromiseActionKind; readonly reason: string },
): Result<null, PromiseRefusal> {
  const choices: readonly PromiseActionKind[] = promiseChoices[state]
  if (!choices.includes(action.kind)) return refused('not-now')
  return action.kind !== 'kept' && action.reason === '' ? refused('needs-reason') : accepted(null)
}
