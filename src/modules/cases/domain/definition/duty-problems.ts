import {
  type CaseOutcome,
  type CaseType,
  isFinal,
  type StateOwner,
  type TransitionActor,
  type TransitionDefinition,
} from '../case-type.ts'
import { fieldsOf, type Widget } from '../fields/field.ts'
import { type DefinitionProblem, flawed } from './definition-problem.ts'

const staff = ['cases.receive', 'cases.handle', 'cases.decide'] as const
const actorsOf: Readonly<Record<StateOwner, readonly TransitionActor[]>> = {
  receiver: ['cases.receive'],
  handler: ['cases.handle'],
  head: ['cases.decide'],
  citizen: ['citizen'],
  'other-agency': staff,
  nobody: [],
}
const needReason: readonly CaseOutcome[] = ['refused', 'not-accepted', 'forwarded', 'merged', 'lapsed']

/** Somebody is responsible in every state, can do something about it, and says why. */
export function dutyProblems(type: CaseType): readonly DefinitionProblem[] {
  const transitions = Object.entries(type.transitions)
  return [
    ...(isFinal(type, type.initial)
      ? [flawed('no-owner', `nobody must act in the state "${type.initial}" in which it is filed`)]
      : []),
    ...Object.entries(type.states)
      .filter(([, { owner }]) => owner !== 'nobody')
      .filter(([name, { owner }]) => !transitions.some(([, each]) => leaves(each, name, actorsOf[owner])))
      .map(([name, { owner }]) =>
        flawed('owner-cannot-move', `whoever must act in the state "${name}" (${owner}) can do nothing`),
      ),
    ...transitions.flatMap(([name, transition]) => endProblems(type, name, transition)),
    ...transitions
      .filter(
        ([, { by, guards = [] }]) =>
          by.includes('system') && !guards.some(({ kind }) => kind === 'clock-overdue'),
      )
      .map(([name]) =>
        flawed('moved-at-once', `the system makes the transition "${name}" with no clock to wait for`),
      ),
    ...transitions
      .filter(
        ([, { clocks = [], note }]) =>
          note !== 'required' &&
          clocks.some(({ effect }) => effect === 'pause' || effect === 'extend' || effect === 'reappoint'),
      )
      .map(([name]) => flawed('no-reason', `the transition "${name}" moves a date and asks for no reason`)),
  ]
}

/** What is promised of names and of publication does not contradict what is asked. */
export function privacyProblems(type: CaseType): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  for (const [name, { guards = [] }] of Object.entries(type.transitions)) {
    if (type.anonymous === 'allowed' && guards.some(({ kind }) => kind === 'named-applicant'))
      problems.push(
        flawed('name-wanted-of-anonymous', `the transition "${name}" wants a name, which nobody must give`),
      )
  }
  if (type.publication.kind === 'never') return problems
  if (type.confidentiality === 'confidential')
    problems.push(flawed('publishes-personal-fields', 'what is confidential is published'))
  const identifying = fieldsOf(type.fields).filter(({ meta }) => identity.includes(meta.widget))
  problems.push(
    ...identifying.map(({ name }) =>
      flawed('publishes-personal-fields', `what is published asks for "${name}", which says who somebody is`),
    ),
  )
  if (!Object.values(type.transitions).some(({ isAnswer }) => isAnswer === true))
    problems.push(flawed('publishes-nothing', 'answers are published and no transition is an answer'))
  return problems
}

const identity: readonly Widget[] = ['citizen-id', 'phone', 'email', 'address']

function leaves(
  { from, to, by }: TransitionDefinition,
  state: string,
  actors: readonly TransitionActor[],
): boolean {
  return from.includes(state) && to !== state && by.some((who) => actors.includes(who))
}

function endProblems(type: CaseType, name: string, transition: TransitionDefinition): DefinitionProblem[] {
  const { to, outcome, note, isAnswer } = transition
  const problems: DefinitionProblem[] = []
  if (isFinal(type, to) && outcome === undefined)
    problems.push(flawed('no-outcome', `the transition "${name}" ends the case and does not say how`))
  if (!isFinal(type, to) && outcome !== undefined)
    problems.push(flawed('ends-nothing', `the transition "${name}" has an outcome and the case goes on`))
  if (note !== 'required' && (isAnswer === true || (outcome !== undefined && needReason.includes(outcome))))
    problems.push(flawed('no-reason', `the transition "${name}" asks for no reason or answer`))
  return problems
}
