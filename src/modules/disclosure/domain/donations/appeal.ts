import type { Id } from '../../../../platform/kernel/ids.ts'

export type AppealId = Id<'donation-appeal'>

/** What an appeal is for. The first two are works, which have stages and are watched over. */
export const appealKinds = ['new-building', 'repair', 'equipment', 'activity'] as const
export type AppealKind = (typeof appealKinds)[number]

export function isWorks(kind: AppealKind): boolean {
  return kind === 'new-building' || kind === 'repair'
}

export const appealStates = [
  'draft',
  'sent',
  'returned',
  'approved',
  'open',
  'closed',
  'works',
  'settled',
  'finished',
  'withdrawn',
] as const
export type AppealState = (typeof appealStates)[number]

export const appealActions = [
  'send',
  'approve',
  'return',
  'open',
  'close',
  'start-works',
  'settle',
  'finish',
  'withdraw',
] as const
export type AppealAction = (typeof appealActions)[number]

/** Who somebody is in an appeal: of the school, its head, the office that approves, its People's Inspection Board. */
export const appealParties = ['clerk', 'principal', 'office', 'board'] as const
export type AppealParty = (typeof appealParties)[number]

interface Step {
  readonly from: readonly AppealState[]
  readonly to: AppealState
  readonly by: AppealParty
  readonly needsReason: boolean
}

/** The way of an appeal: the authority approves before anybody is asked for anything (Circular 16/2018, Article 5). */
export const appealSteps = {
  send: { from: ['draft', 'returned'], to: 'sent', by: 'principal', needsReason: false },
  approve: { from: ['sent'], to: 'approved', by: 'office', needsReason: false },
  return: { from: ['sent'], to: 'returned', by: 'office', needsReason: true },
  open: { from: ['approved'], to: 'open', by: 'principal', needsReason: false },
  close: { from: ['open'], to: 'closed', by: 'principal', needsReason: false },
  'start-works': { from: ['closed'], to: 'works', by: 'principal', needsReason: false },
  settle: { from: ['works'], to: 'settled', by: 'principal', needsReason: false },
  finish: { from: ['settled'], to: 'finished', by: 'office', needsReason: false },
  withdraw: {
    from: ['draft', 'returned', 'approved', 'open'],
    to: 'withdrawn',
    by: 'principal',
    needsReason: true,
  },
} as const satisfies Record<AppealAction, Step>

export interface AppealEntry {
  readonly action: AppealAction
  readonly at: Date
}

/** The state that follows from what was done, in its order. @throws RangeError when it could not be done so */
export function stateOf(entries: readonly { readonly action: AppealAction }[]): AppealState {
  let state: AppealState = 'draft'
  for (const { action } of entries) {
    const step: Step = appealSteps[action]
    if (!step.from.includes(state)) throw new RangeError(`an appeal that is ${state} cannot ${action}`)
    state = step.to
  }
  return state
}

/** Whether the plan can still be written. */
export function isBeingWritten(state: AppealState): boolean {
  return state === 'draft' || state === 'returned'
}

/** Whether everybody may know of it: from the approval on. */
export function isPublic(state: AppealState, wasApproved: boolean): boolean {
  return wasApproved && !isBeingWritten(state) && state !== 'sent'
}

/** Whether gifts of money and things are taken; work is also given while it is built. */
export function takesGifts(state: AppealState, form: 'money' | 'in-kind' | 'labour'): boolean {
  return state === 'open' || (form === 'labour' && (state === 'closed' || state === 'works'))
}

/** Whether money is spent. */
export function spends(state: AppealState): boolean {
  return state === 'open' || state === 'closed' || state === 'works'
}
