import type { PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'

/** A report is owed, written, looked at by who signs it, sent; then corrected or accepted. */
export const reportStates = [
  'expected',
  'draft',
  'awaiting-approval',
  'sent',
  'returned',
  'accepted',
] as const
export type ReportState = (typeof reportStates)[number]

export const reportActions = ['start', 'submit', 'send-back', 'send', 'return', 'accept'] as const
export type ReportAction = (typeof reportActions)[number]

/** As whom somebody acts: who writes it, who signs for the unit, who receives it. One person may be several. */
export const reportParties = ['writer', 'signer', 'recipient'] as const
export type ReportParty = (typeof reportParties)[number]

/** The whole way of a report: where each action leads from each state; null where it is not possible. */
export const reportTransitions = {
  expected: { start: 'draft', submit: null, 'send-back': null, send: null, return: null, accept: null },
  draft: {
    start: null,
    submit: 'awaiting-approval',
    'send-back': null,
    send: null,
    return: null,
    accept: null,
  },
  'awaiting-approval': {
    start: null,
    submit: null,
    'send-back': 'draft',
    send: 'sent',
    return: null,
    accept: null,
  },
  sent: {
    start: null,
    submit: null,
    'send-back': null,
    send: null,
    return: 'returned',
    accept: 'accepted',
  },
  returned: { start: 'draft', submit: null, 'send-back': null, send: null, return: null, accept: null },
  accepted: { start: null, submit: null, 'send-back': null, send: null, return: null, accept: null },
} as const satisfies Record<ReportState, Record<ReportAction, ReportState | null>>

/** Who takes each step. */
export const partyOfAction = {
  start: 'writer',
  submit: 'writer',
  'send-back': 'signer',
  send: 'signer',
  return: 'recipient',
  accept: 'recipient',
} as const satisfies Record<ReportAction, ReportParty>

export const reportRefusals = [
  'not-your-step',
  'already-begun',
  'not-begun',
  'waiting-for-signature',
  'not-submitted',
  'not-sent',
  'already-sent',
  'already-accepted',
  'reason-missing',
] as const
export type ReportRefusal = (typeof reportRefusals)[number]

export interface ReportCommand {
  readonly action: ReportAction
  /** Needed to send something back, else empty. */
  readonly reason: string
}

/** What one step of the way left behind. */
export interface ReportStep {
  readonly action: ReportAction
  readonly actorId: PersonId | null
  readonly reason: string
  readonly at: Date
}

export interface ReportHistory {
  readonly state: ReportState
  readonly firstSentAt: Date | null
  readonly lastSentAt: Date | null
  readonly sendings: number
  /** Why the recipient wants it corrected; null once it was sent again. */
  readonly openReturn: ReportStep | null
  /** Why the signer gave it back to the writer; null once it was submitted again. */
  readonly openSendBack: ReportStep | null
}

/** Whether the state of the report and the part that somebody has in it allow a step now. */
export function decideReport(
  state: ReportState,
  command: ReportCommand,
  parties: ReadonlySet<ReportParty>,
  at: Date,
  actorId: PersonId | null,
): Result<{ readonly step: ReportStep; readonly state: ReportState }, ReportRefusal> {
  const { action } = command
  if (!parties.has(partyOfAction[action])) return refused('not-your-step')
  const next = reportTransitions[state][action]
  if (next === null) return refused(whyNot(state, action))
  const reason = command.reason.trim()
  if (needsReason(action) && reason === '') return refused('reason-missing')
  return accepted({ step: { action, actorId, reason, at }, state: next })
}

export function needsReason(action: ReportAction): boolean {
  return action === 'send-back' || action === 'return'
}

/** The steps that somebody may take now. */
export function availableSteps(state: ReportState, parties: ReadonlySet<ReportParty>): ReportAction[] {
  return reportActions.filter(
    (action) => reportTransitions[state][action] !== null && parties.has(partyOfAction[action]),
  )
}

/** Whether the text may still be changed; what waits for a signature is given back first. */
export function mayWrite(state: ReportState): boolean {
  return state === 'expected' || state === 'draft' || state === 'returned'
}

function whyNot(state: ReportState, action: ReportAction): ReportRefusal {
  if (state === 'accepted') return 'already-accepted'
  switch (action) {
    case 'start':
      return state === 'sent' ? 'already-sent' : state === 'draft' ? 'already-begun' : 'waiting-for-signature'
    case 'submit':
      if (state === 'sent') return 'already-sent'
      return state === 'awaiting-approval' ? 'waiting-for-signature' : 'not-begun'
    case 'send-back':
    case 'send':
      return state === 'sent' ? 'already-sent' : 'not-submitted'
    case 'return':
    case 'accept':
      return 'not-sent'
  }
}

/**
 * The report as its steps made it, oldest first.
 * @throws RangeError when a step was not possible where it stands: the record was tampered with
 */
export function foldReport(steps: readonly ReportStep[]): ReportHistory {
  const start: ReportHistory = {
    state: 'expected',
    firstSentAt: null,
    lastSentAt: null,
    sendings: 0,
    openReturn: null,
    openSendBack: null,
  }
  return steps.reduce(afterStep, start)
}

function afterStep(history: ReportHistory, step: ReportStep): ReportHistory {
  const state = reportTransitions[history.state][step.action]
  if (state === null) throw new RangeError(`${step.action} is not possible in ${history.state}`)
  switch (step.action) {
    case 'send':
      return {
        ...history,
        state,
        firstSentAt: history.firstSentAt ?? step.at,
        lastSentAt: step.at,
        sendings: history.sendings + 1,
        openReturn: null,
        openSendBack: null,
      }
    case 'return':
      return { ...history, state, openReturn: step }
    case 'send-back':
      return { ...history, state, openSendBack: step }
    case 'submit':
      return { ...history, state, openSendBack: null }
    default:
      return { ...history, state }
  }
}
