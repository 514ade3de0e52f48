import type { z } from 'zod'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'

/** What people may turn to an office or a school with. Denunciations are protected apart. */
export const caseKinds = [
  'dossier',
  'feedback',
  'petition',
  'complaint',
  'information-request',
  'question',
  'voter-petition',
  'incident',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** Who must act while a case is in a state; `nobody` only where it has ended. */
export const stateOwners = ['receiver', 'handler', 'head', 'citizen', 'other-agency', 'nobody'] as const
export type StateOwner = (typeof stateOwners)[number]

/** Rights by which staff move a case; see permissions.ts. */
export const casePermissions = ['cases.receive', 'cases.handle', 'cases.decide'] as const
export type CasePermission = (typeof casePermissions)[number]

/** Who may make a transition: whoever filed the case, the clock itself, or staff with a right in its unit. */
export type TransitionActor = 'citizen' | 'system' | CasePermission

/**
 * Who may read what was written: `open` its unit and those who oversee it, `restricted` its unit alone,
 * `confidential` its handler and whoever decides, each reading being audited.
 */
export const confidentialities = ['open', 'restricted', 'confidential'] as const
export type Confidentiality = (typeof confidentialities)[number]

export interface StateDefinition {
  readonly words: Words
  readonly owner: StateOwner
  /** How a citizen is told of this state, in plain words. */
  readonly forCitizen: Words
}

/** How a transition touches a clock. */
export type ClockEffect<Clock extends string = string> =
  /**
   * Starts at the moment of the transition; of filing, at the receipt. `since` another clock: when that one
   * started, so that sorting a case late does not make its term longer.
   */
  | { readonly clock: Clock; readonly effect: 'start'; readonly since?: Clock }
  | { readonly clock: Clock; readonly effect: 'pause' | 'resume' }
  /** The duty is met. */
  | { readonly clock: Clock; readonly effect: 'stop' }
  /** The duty falls away (withdrawn, not competent); a clock that was overdue stays counted as late. */
  | { readonly clock: Clock; readonly effect: 'cancel' }
  /** Longer, as the rule itself allows: by its extension, or as one of its cases (`complex`). */
  | { readonly clock: Clock; readonly effect: 'extend'; readonly as: 'extension' | string }
  /** A new day is promised after the term ran out; the term itself does not move. */
  | { readonly clock: Clock; readonly effect: 'reappoint' }

/** A condition of a transition; all must hold. */
export type Guard<Clock extends string = string> =
  /** This transition was made fewer times than this. `rule` is the code of the law's limit. */
  | { readonly kind: 'at-most'; readonly times: number; readonly rule?: string }
  | { readonly kind: 'clock-running'; readonly clock: Clock }
  | { readonly kind: 'clock-overdue'; readonly clock: Clock }
  | { readonly kind: 'clock-not-overdue'; readonly clock: Clock }
  /** Somebody is responsible. */
  | { readonly kind: 'assigned' }
  /** Whoever decides is not whoever handled it. */
  | { readonly kind: 'four-eyes' }
  /** Whoever filed it gave a name: what the law does not allow to the anonymous. */
  | { readonly kind: 'named-applicant' }

export interface TransitionDefinition<State extends string = string, Clock extends string = string> {
  readonly words: Words
  readonly from: readonly State[]
  readonly to: State
  readonly by: readonly TransitionActor[]
  readonly guards?: readonly Guard<Clock>[]
  readonly clocks?: readonly ClockEffect<Clock>[]
  /** Text that the citizen reads; `required` where the law wants a reason or an answer. */
  readonly note: 'required' | 'optional' | 'none'
  /** What else is asked for, from one zod schema as a case's own fields. */
  readonly fields?: z.ZodObject
  /** Papers that are made: kinds of domain/papers. */
  readonly papers?: readonly string[]
  /** The citizen is told of it. Default true. */
  readonly tellsCitizen?: boolean
  /** Ends the case for good, with or without what was asked for. */
  readonly outcome?: CaseOutcome
  /** The case goes to the unit above in the same moment: a second instance is never its own judge. */
  readonly handsOver?: 'superior'
  /** The note is the answer that is published when the kind publishes answers. */
  readonly isAnswer?: boolean
}

/** How a case ended. */
export const caseOutcomes = [
  'granted',
  'answered',
  'refused',
  'not-accepted',
  'withdrawn',
  'forwarded',
  'merged',
  'lapsed',
] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

export interface ClockDefinition {
  readonly words: Words
  /** A code of content/law, or `procedure`: the days that the case's procedure names. */
  readonly rule: string
  /** Whose duty it is; a citizen's term (to supplement, to lodge an appeal) is no figure against the office. */
  readonly duty: 'office' | 'citizen'
  /** How often it may stand still, when the law limits it. */
  readonly atMostPauses?: number
}

/** What becomes public of a case, and when; never what `personal` fields hold. */
export type Publication =
  | { readonly kind: 'never' }
  /** The question and its answer, once answered and with a redacted text that a person has looked over. */
  | { readonly kind: 'question-and-answer'; readonly consent: 'not-needed' | 'asked' }

/** One kind of case as a whole; every screen, check, clock and figure follows from it. */
export interface CaseTypeOf<State extends string, Transition extends string, Clock extends string> {
  readonly code: CaseKind
  /** Goes up with each change; a running case keeps the version under which it was filed. */
  readonly version: number
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate
  readonly words: Words
  readonly description: Words
  /** Two or three capitals before the number of a case. */
  readonly prefix: string
  /** Laws and rules by which it runs, as a citizen reads them. */
  readonly legalBasis: Words
  readonly anonymous: 'allowed' | 'not-allowed'
  readonly confidentiality: Confidentiality
  readonly fields: z.ZodObject
  readonly initial: State
  readonly filing: { readonly clocks: readonly ClockEffect<Clock>[]; readonly papers: readonly string[] }
  readonly states: Readonly<Record<State, StateDefinition>>
  readonly transitions: Readonly<Record<Transition, TransitionDefinition<State, Clock>>>
  readonly clocks: Readonly<Record<Clock, ClockDefinition>>
  readonly publication: Publication
}
export type CaseType = CaseTypeOf<string, string, string>

/** Writes a definition with its names checked against one another by the compiler. */
export function defineCaseType<
  const State extends string,
  const Transition extends string,
  const Clock extends string,
>(definition: CaseTypeOf<State, Transition, Clock>): CaseType {
  return definition
}

/** @throws RangeError when the definition has no such state */
export function stateOf(type: CaseType, state: string): StateDefinition {
  const found = type.states[state]
  if (found === undefined) throw new RangeError(`${type.code} ${type.version} has no state ${state}`)
  return found
}

/** @throws RangeError when the definition has no such transition */
export function transitionOf(type: CaseType, transition: string): TransitionDefinition {
  const found = type.transitions[transition]
  if (found === undefined)
    throw new RangeError(`${type.code} ${type.version} has no transition ${transition}`)
  return found
}

/** @throws RangeError when the definition has no such clock */
export function clockOf(type: CaseType, clock: string): ClockDefinition {
  const found = type.clocks[clock]
  if (found === undefined) throw new RangeError(`${type.code} ${type.version} has no clock ${clock}`)
  return found
}

export function isFinal(type: CaseType, state: string): boolean {
  return stateOf(type, state).owner === 'nobody'
}
