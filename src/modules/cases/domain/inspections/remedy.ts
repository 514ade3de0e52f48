import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

export const remedyStates = ['open', 'reported', 'accepted'] as const
export type RemedyState = (typeof remedyStates)[number]
export const remedyActions = ['report', 'accept', 'return'] as const
export type RemedyAction = (typeof remedyActions)[number]

/** The way of a remedy: the responsible unit reports, the inspectors accept or return it. */
export const remedySteps = {
  report: { from: 'open', to: 'reported', by: 'principal' },
  accept: { from: 'reported', to: 'accepted', by: 'inspector' },
  return: { from: 'reported', to: 'open', by: 'inspector' },
} as const satisfies Record<
  RemedyAction,
  { readonly from: RemedyState; readonly to: RemedyState; readonly by: 'principal' | 'inspector' }
>

export const remedyRefusals = ['not-now', 'not-yours', 'reason-missing', 'evidence-missing'] as const
export type RemedyRefusal = (typeof remedyRefusals)[number]

/** Whether a step may be taken: evidence is a file, a return says why. */
export function decideRemedy(
  state: RemedyState,
  command: { readonly action: RemedyAction; readonly text: string; readonly files: number },
  parties: ReadonlySet<string>,
): Result<RemedyState, RemedyRefusal> {
  const step = remedySteps[command.action]
  if (step.from !== state) return refused('not-now')
  if (!parties.has(step.by)) return refused('not-yours')
  if (command.action === 'report' && command.files === 0) return refused('evidence-missing')
  if (command.action === 'return' && command.text.trim() === '') return refused('reason-missing')
  return accepted(step.to)
}

export function foldRemedy(actions: readonly { readonly action: RemedyAction }[]): RemedyState {
  return actions.reduce<RemedyState>((_, { action }) => remedySteps[action].to, 'open')
}

/** Whether a remedy is not accepted although its day is over. */
export function isOverdue(
  { state, dueOn }: { readonly state: RemedyState; readonly dueOn: LocalDate | null },
  today: LocalDate,
): boolean {
  return state !== 'accepted' && dueOn !== null && dueOn < today
}
