import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseAct } from './case-act.ts'
import type { CaseKind, CaseOutcome, Confidentiality } from './case-type.ts'
import type { ProcedureDays } from './procedure-rule.ts'

/** By which way a case came. */
export const caseChannels = [
  'online',
  'counter',
  'post',
  'hotline',
  'email',
  'reception',
  'passed-on',
] as const
export type CaseChannel = (typeof caseChannels)[number]

export type ClockState = 'running' | 'paused' | 'met' | 'cancelled'

/** A clock of a case as its acts leave it. */
export interface ClockStanding {
  readonly clock: string
  /** 1 for the first time that it runs; a reopened case starts it again. */
  readonly run: number
  readonly ruleCode: string
  readonly ruleVersion: LocalDate
  readonly amount: number | null
  /** One of the rule's own cases, after an extension to it. */
  readonly ruleCase: string | null
  readonly extension: { readonly reason: string } | null
  readonly startedAt: Date
  readonly pauses: readonly { readonly from: Date; readonly to: Date | null }[]
  readonly stoppedAt: Date | null
  readonly state: ClockState
  /** The day promised after the term ran out. */
  readonly reappointedOn: LocalDate | null
}

/** A case as its acts leave it. */
export interface CaseStanding {
  readonly sequence: number
  readonly state: string
  readonly unitId: UnitId
  readonly handlerId: PersonId | null
  readonly confidentiality: Confidentiality | null
  readonly clocks: Readonly<Record<string, ClockStanding>>
  /** How often each transition was made. */
  readonly taken: Readonly<Record<string, number>>
  /** Who moved it by each transition last. */
  readonly movedBy: Readonly<Record<string, PersonId | null>>
  readonly outcome: CaseOutcome | null
  readonly closedAt: Date | null
}

/** What stands of a case beside its acts and never changes, or only with an act. */
export interface CaseHead {
  readonly id: CaseId
  readonly code: string
  readonly kind: CaseKind
  readonly definitionVersion: number
  readonly receivedUnitId: UnitId
  readonly channel: CaseChannel
  readonly anonymous: boolean
  readonly confidentiality: Confidentiality
  readonly procedureId: ProcedureId | null
  readonly procedureDays: ProcedureDays | null
  /** The moment from which the law counts. */
  readonly receivedAt: Date
  /** Which unit it is about, when it is not the one that answers. */
  readonly aboutUnitId: UnitId | null
}

export interface Case extends CaseHead {
  readonly standing: CaseStanding
  readonly acts: readonly CaseAct[]
}

/** Why something may not be done with a case; words in case-words.ts. */
export const caseRefusals = [
  'not-from-here',
  'not-allowed',
  'too-often',
  'clock-not-running',
  'not-overdue',
  'already-overdue',
  'not-assigned',
  'four-eyes',
  'anonymous',
  'note-missing',
  'pause-not-allowed',
  'extension-not-in-law',
  'day-missing',
  'already-ended',
  'stale',
] as const
export type CaseRefusal = (typeof caseRefusals)[number]
