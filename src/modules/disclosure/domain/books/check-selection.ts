import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import {
  type CouncilMember,
  hasMinutes,
  isMeeting,
  meetingOf,
  type Regime,
  type SelectionStep,
  type StepKind,
  sameSubject,
  stepsOf,
  type TextbookChoice,
} from './selection.ts'

/**
 * What the rules have to say. `stops`: the list does not go out like this. `explain`: it goes out with the principal's
 * explanation, which is public.
 */
export const selectionProblems = {
  'no-books': 'stops',
  twice: 'stops',
  'member-tied': 'stops',
  'step-missing': 'explain',
  'minutes-missing': 'explain',
  'votes-missing': 'explain',
  'too-few-votes': 'explain',
  'member-undeclared': 'explain',
  'council-small': 'explain',
  'out-of-order': 'explain',
  'other-set': 'explain',
} as const satisfies Record<string, 'stops' | 'explain'>
export type SelectionProblemCode = keyof typeof selectionProblems

export interface SelectionProblem {
  readonly code: SelectionProblemCode
  /** Of the book in the list, where it is about one. */
  readonly index?: number
  readonly step?: StepKind
}

export interface SelectionLaw {
  readonly regime: Regime
  /** Fewest members of the council; null where no rule says it. */
  readonly fewestMembers: number | null
  /** The part of the votes that a book needs, as numerator and denominator. */
  readonly votesNeeded: readonly [number, number]
  /** The one set of the whole country, from when there is one. */
  readonly nationalSet: string | null
}

export interface Selection {
  readonly choices: readonly TextbookChoice[]
  readonly steps: readonly SelectionStep[]
  readonly members: readonly CouncilMember[]
}

/** Everything that the rules have to say to a list of textbooks and to how it came about. */
export function checkSelection(selection: Selection, law: SelectionLaw): SelectionProblem[] {
  return [
    ...(selection.choices.length === 0 ? [{ code: 'no-books' as const }] : []),
    ...stepProblems(selection, law),
    ...memberProblems(selection, law),
    ...selection.choices.flatMap((choice, index) => bookProblems(choice, index, selection, law)),
  ]
}

/** Whether a list may go out: nothing stops it, and what must be explained is. */
export function mayGoOut(problems: readonly SelectionProblem[], explanation: string): boolean {
  return problems.every(({ code }) => selectionProblems[code] === 'explain' && explanation.trim() !== '')
}

function stepProblems({ steps }: Selection, { regime }: SelectionLaw): SelectionProblem[] {
  const needed: readonly StepKind[] = stepsOf[regime]
  const missing = needed
    .filter((kind) => !steps.some((step) => step.kind === kind))
    .map((step) => ({ code: 'step-missing' as const, step }))
  const silent = steps
    .filter((step) => isMeeting(step.kind) && !hasMinutes(step))
    .map(({ kind }) => ({ code: 'minutes-missing' as const, step: kind }))
  const days = needed.map((kind) => firstDay(steps, kind))
  const late = needed.flatMap((step, at) => {
    const day = days[at]
    const isEarly = days
      .slice(0, at)
      .some((earlier) => earlier !== undefined && day !== undefined && day < earlier)
    return isEarly ? [{ code: 'out-of-order' as const, step }] : []
  })
  return [...missing, ...silent, ...late]
}

function firstDay(steps: readonly SelectionStep[], kind: StepKind): LocalDate | undefined {
  return steps
    .filter((step) => step.kind === kind)
    .map(({ heldOn }) => heldOn)
    .sort()[0]
}

function memberProblems({ members }: Selection, { regime, fewestMembers }: SelectionLaw): SelectionProblem[] {
  if (regime !== 'school-council') return []
  const sitting = members.filter(({ leftOn }) => leftOn === null)
  return [
    ...(sitting.some(({ tie }) => tie !== 'none') ? [{ code: 'member-tied' as const }] : []),
    ...(sitting.some(({ declaredOn }) => declaredOn === null)
      ? [{ code: 'member-undeclared' as const }]
      : []),
    ...(fewestMembers !== null && sitting.length < fewestMembers ? [{ code: 'council-small' as const }] : []),
  ]
}

function bookProblems(
  choice: TextbookChoice,
  index: number,
  { choices, steps }: Selection,
  { regime, votesNeeded, nationalSet }: SelectionLaw,
): SelectionProblem[] {
  const isTwice = choices
    .slice(0, index)
    .some((other) => other.grade === choice.grade && sameSubject(other.subject, choice.subject))
  const twice: SelectionProblem[] = isTwice ? [{ code: 'twice', index }] : []
  if (regime === 'national-set') {
    const isOther = nationalSet !== null && !sameSubject(choice.series, nationalSet)
    return [...twice, ...(isOther ? [{ code: 'other-set' as const, index }] : [])]
  }
  const [part, whole] = votesNeeded
  const { voters, votes } = choice
  return [
    ...twice,
    ...(meetingOf(choice, steps) === undefined && steps.some(({ kind }) => kind === 'group-meeting')
      ? [{ code: 'minutes-missing' as const, index }]
      : []),
    ...(voters === null || votes === null ? [{ code: 'votes-missing' as const, index }] : []),
    ...(regime === 'school-council' && voters !== null && votes !== null && votes * whole < voters * part
      ? [{ code: 'too-few-votes' as const, index }]
      : []),
  ]
}
