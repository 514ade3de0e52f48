import type { CaseChannel } from '../case.ts'
import type { CaseKind } from '../case-type.ts'

/** Which terms of the office a figure looks at. */
export interface DutyScope {
  readonly kinds: readonly CaseKind[]
  /** Names of clocks of these kinds; a case has kept its word when each of them was kept. */
  readonly clocks: readonly string[]
  /**
   * Clocks of which each run has its own date. Any other that runs again, because the case was opened again, goes on
   * from its first date: an answer that was no answer has not stopped it.
   */
  readonly ownDates?: readonly string[]
  /** Clocks that lead to the listed ones: they count only when the case ended hollow at them, so that refusing late gains nothing. */
  readonly gates?: readonly string[]
  readonly channel?: CaseChannel
  /** Only incidents of these sorts. */
  readonly incidents?: readonly string[]
}

/** By which terms each share of what was done in time is counted. */
export const onTimeScopes = {
  'dossier-on-time-rate': { kinds: ['dossier'], clocks: ['process', 'delivery'] },
  'feedback-on-time-rate': {
    kinds: ['feedback', 'petition'],
    clocks: ['process', 'answer'],
  },
  'complaint-acceptance-on-time-rate': {
    kinds: ['complaint'],
    clocks: ['accept', 'accept-second'],
  },
  'complaint-resolved-in-legal-time-rate': {
    kinds: ['complaint'],
    clocks: ['resolve', 'resolve-second'],
    gates: ['accept', 'accept-second'],
  },
  'information-request-on-time-rate': {
    kinds: ['information-request'],
    clocks: [
      'notice',
      'in-person-simple',
      'in-person-complex',
      'online-simple',
      'online-complex',
      'post-simple',
      'post-complex',
    ],
    ownDates: ['notice'],
  },
  'voter-petition-on-time-rate': { kinds: ['voter-petition'], clocks: ['answer'] },
  'portal-question-on-time-rate': {
    kinds: ['question'],
    clocks: ['answer'],
    channel: 'online',
  },
  'environment-report-closed-rate': {
    kinds: ['incident'],
    clocks: ['acknowledge', 'protect', 'resolve'],
    incidents: ['environment'],
  },
} as const satisfies Readonly<Record<string, DutyScope>>

/** Sorts of incidents that are violence against a pupil. */
export const violence = ['bullying', 'abuse'] as const

/** Everything that an office must do in time with a dossier, a letter or a report. */
export const everyDuty: DutyScope = {
  kinds: [
    'dossier',
    'feedback',
    'petition',
    'complaint',
    'information-request',
    'question',
    'voter-petition',
    'incident',
  ],
  clocks: [
    'process',
    'delivery',
    'answer',
    'accept',
    'resolve',
    'accept-second',
    'resolve-second',
    ...onTimeScopes['information-request-on-time-rate'].clocks,
    'acknowledge',
    'protect',
  ],
  ownDates: ['notice'],
}

export const petitionDuty: DutyScope = {
  kinds: ['petition', 'complaint'],
  clocks: ['process', 'answer', 'accept', 'resolve', 'accept-second', 'resolve-second'],
}

export const dossierDuty: DutyScope = { kinds: ['dossier'], clocks: ['process'] }

/** Transitions by which a result is put into the hands of whoever asked. */
export const handedOver = ['return-post', 'return-counter', 'collected', 'hand-over-kept'] as const
