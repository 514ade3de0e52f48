import { type CaseType, isFinal, type StateOwner } from '../case-type.ts'
import { type Course, coursesOf, coursesThatEnd } from './courses.ts'
import { type DefinitionProblem, flawed } from './definition-problem.ts'

const ofOffice: readonly StateOwner[] = ['receiver', 'handler', 'head']

/** What can go wrong on some path; each flaw is told once for a state, with the path that shows it. */
export function courseProblems(type: CaseType): readonly DefinitionProblem[] {
  const courses = coursesOf(type)
  const ending = coursesThatEnd(type, courses)
  const found = new Map<string, DefinitionProblem>()
  const tell = (problem: DefinitionProblem, about: string, { path }: Course) => {
    const key = `${problem.flaw} ${about}`
    const by = path.length === 0 ? 'from its filing on' : `after ${path.join(', ')}`
    if (!found.has(key)) found.set(key, { ...problem, text: `${problem.text} (${by})` })
  }
  for (const [course, steps] of courses) {
    const { state } = course
    const isWaiting = waits(type, state)
    if (!ending.has(course)) tell(flawed('dead-end', `the state "${state}" leads to no end`), state, course)
    for (const problem of standingProblems(type, course)) tell(problem, problem.text, course)
    if (isWaiting && !steps.some(({ transition }) => isMadeByOffice(type, transition)))
      tell(flawed('waits-forever', `only others can end the state "${state}"`), state, course)
    for (const { transition, restarted, to } of steps)
      for (const clock of restarted.filter((name) => type.clocks[name]?.duty === 'office'))
        tell(
          flawed(
            'clock-restarted',
            `the transition "${transition}" starts the running clock "${clock}" anew`,
          ),
          transition + clock,
          to,
        )
  }
  return [...found.values(), ...neverProblems(type, courses)]
}

function standingProblems(type: CaseType, { state, clocks }: Course): DefinitionProblem[] {
  const office = Object.entries(clocks).filter(([clock]) => type.clocks[clock]?.duty === 'office')
  const left = office.filter(([, standing]) => standing !== 'ended')
  if (isFinal(type, state))
    return left.map(([clock]) =>
      flawed('clock-left-running', `the case ends in "${state}" and the clock "${clock}" goes on`),
    )
  if (!ofOffice.includes(type.states[state]?.owner ?? 'nobody')) return []
  const paused = office.filter(([, standing]) => standing === 'paused')
  return [
    ...paused.map(([clock]) =>
      flawed('pause-not-ended', `the office acts in "${state}" and the clock "${clock}" stands still`),
    ),
    ...(left.length === paused.length
      ? [flawed('clock-skipped', `the office must act in "${state}" and no clock of it runs`)]
      : []),
  ]
}

function neverProblems(type: CaseType, courses: ReturnType<typeof coursesOf>): DefinitionProblem[] {
  const states = new Set([...courses.keys()].map(({ state }) => state))
  const transitions = new Set([...courses.values()].flat().map(({ transition }) => transition))
  const clocks = new Set([...courses.keys()].flatMap((course) => Object.keys(course.clocks)))
  return [
    ...without(type.states, states).map((name) =>
      flawed('unreachable-state', `no path leads to the state "${name}"`),
    ),
    ...without(type.transitions, transitions).map((name) =>
      flawed('impossible-transition', `no path allows the transition "${name}"`),
    ),
    ...without(type.clocks, clocks).map((name) =>
      flawed('clock-never-starts', `no path starts the clock "${name}"`),
    ),
  ]
}

function without(all: object, met: ReadonlySet<string>): string[] {
  return Object.keys(all).filter((name) => !met.has(name))
}

function waits(type: CaseType, state: string): boolean {
  const owner = type.states[state]?.owner
  return owner === 'citizen' || owner === 'other-agency'
}

function isMadeByOffice(type: CaseType, transition: string): boolean {
  return type.transitions[transition]?.by.some((who) => who !== 'citizen') === true
}
