import type { Case } from '../case.ts'
import type { CaseType, TransitionDefinition } from '../case-type.ts'
import { unitAtTransition } from './transfer-refusal.ts'

export const deskRefusals = ['papers-unsigned', 'second-elsewhere', 'paper-not-listed'] as const
export type DeskRefusal = (typeof deskRefusals)[number]

/** A paper, as far as the order of work depends on it. */
export interface PaperStanding {
  readonly actSequence: number
  readonly needsSignature: boolean
  readonly isSigned: boolean
}

/**
 * What must be done before a transition that the definition itself would allow: the paper by which the case came to
 * where it is must be signed before the duty is met, and whoever decided first never takes the second complaint.
 */
export function deskRefusal(
  found: Case,
  type: CaseType,
  transition: TransitionDefinition,
  papers: readonly PaperStanding[],
): DeskRefusal | undefined {
  if (startsSecond(transition) && unitAtTransition(found.acts, 'decide') === found.standing.unitId)
    return 'second-elsewhere'
  const meetsDuty = (transition.clocks ?? []).some(
    ({ clock, effect }) => effect === 'stop' && type.clocks[clock]?.duty === 'office',
  )
  const entered = found.acts.findLast((act) => act.type === 'moved' && act.from !== act.to)
  const waiting = papers.some(
    ({ actSequence, needsSignature, isSigned }) =>
      actSequence === entered?.sequence && needsSignature && !isSigned,
  )
  return meetsDuty && waiting ? 'papers-unsigned' : undefined
}

function startsSecond({ clocks = [] }: TransitionDefinition): boolean {
  return clocks.some(({ clock, effect }) => effect === 'start' && clock === 'resolve-second')
}
