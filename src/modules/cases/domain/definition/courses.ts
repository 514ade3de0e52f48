import {
  type CaseType,
  type ClockEffect,
  type Guard,
  isFinal,
  type TransitionDefinition,
} from '../case-type.ts'

/** How a clock may be found; one that is not listed has never run. */
export type CourseClock = 'running' | 'paused' | 'ended'

/** One way in which a case of a type can stand: reached by some path, and told apart by all that decides how it can go on. */
export interface Course {
  readonly state: string
  readonly clocks: Readonly<Record<string, CourseClock>>
  /** Times that each limited transition was made. */
  readonly taken: Readonly<Record<string, number>>
  /** Pauses and extensions used up, by clock. */
  readonly used: Readonly<Record<string, readonly string[]>>
  /** The transitions by which it is reached first. */
  readonly path: readonly string[]
}

export interface CourseStep {
  readonly transition: string
  readonly to: Course
  /** Clocks that the step starts although they run. */
  readonly restarted: readonly string[]
}

/** Every way in which a case can stand, the filing first, with the steps out of each. Whether a clock is overdue is left open. */
export function coursesOf(type: CaseType): ReadonlyMap<Course, readonly CourseStep[]> {
  const filed = afterFiling(type)
  const known = new Map<string, Course>([[keyOf(filed), filed]])
  const steps = new Map<Course, readonly CourseStep[]>()
  const waiting = [filed]
  for (let course = waiting.pop(); course !== undefined; course = waiting.pop()) {
    const out: CourseStep[] = []
    for (const [name, transition] of Object.entries(type.transitions)) {
      const step = stepOf(type, course, name, transition)
      if (step === undefined) continue
      const key = keyOf(step.to)
      const met = known.get(key)
      if (met === undefined) {
        known.set(key, step.to)
        waiting.push(step.to)
      }
      out.push({ ...step, to: met ?? step.to })
    }
    steps.set(course, out)
  }
  return steps
}

/** The courses from which a final state can still be reached. */
export function coursesThatEnd(
  type: CaseType,
  courses: ReadonlyMap<Course, readonly CourseStep[]>,
): ReadonlySet<Course> {
  const before = new Map<Course, Course[]>()
  for (const [course, steps] of courses)
    for (const { to } of steps) before.set(to, [...(before.get(to) ?? []), course])
  const ending = new Set([...courses.keys()].filter(({ state }) => isFinal(type, state)))
  const waiting = [...ending]
  for (let course = waiting.pop(); course !== undefined; course = waiting.pop()) {
    for (const earlier of before.get(course) ?? []) {
      if (ending.has(earlier)) continue
      ending.add(earlier)
      waiting.push(earlier)
    }
  }
  return ending
}

function afterFiling(type: CaseType): Course {
  const started = type.filing.clocks.flatMap(({ clock, effect }) => (effect === 'start' ? [clock] : []))
  const clocks = Object.fromEntries(started.map((clock) => [clock, 'running' as const]))
  return { state: type.initial, clocks, taken: {}, used: {}, path: [] }
}

function stepOf(
  type: CaseType,
  course: Course,
  name: string,
  transition: TransitionDefinition,
): CourseStep | undefined {
  if (!transition.from.includes(course.state) || !guardsCanHold(course, name, transition)) return undefined
  let { clocks, used } = course
  const restarted: string[] = []
  for (const effect of transition.clocks ?? []) {
    const { clock } = effect
    if (effect.effect === 'start' && (clocks[clock] === 'running' || clocks[clock] === 'paused'))
      restarted.push(clock)
    const changed = changedBy(type, effect, clocks[clock], used[clock] ?? [])
    if (changed === undefined) return undefined
    if (changed.now !== undefined) clocks = { ...clocks, [clock]: changed.now }
    used = { ...used, [clock]: changed.used }
  }
  const isLimited = transition.guards?.some(({ kind }) => kind === 'at-most') === true
  const taken = isLimited ? { ...course.taken, [name]: (course.taken[name] ?? 0) + 1 } : course.taken
  return {
    transition: name,
    to: { state: transition.to, clocks, taken, used, path: [...course.path, name] },
    restarted,
  }
}

function guardsCanHold(course: Course, name: string, { guards = [] }: TransitionDefinition): boolean {
  return guards.every((guard) => canHold(course, name, guard))
}

function canHold({ taken, clocks }: Course, name: string, guard: Guard): boolean {
  switch (guard.kind) {
    case 'at-most':
      return (taken[name] ?? 0) < guard.times
    case 'clock-running':
      return clocks[guard.clock] === 'running'
    case 'clock-overdue':
      return clocks[guard.clock] === 'running' || clocks[guard.clock] === 'ended'
    case 'clock-not-overdue':
    case 'assigned':
    case 'four-eyes':
    case 'named-applicant':
      return true
  }
}

/** How the clock stands after the effect, and what it used up; undefined when the engine would refuse it. */
function changedBy(
  type: CaseType,
  effect: ClockEffect,
  now: CourseClock | undefined,
  used: readonly string[],
): { readonly now: CourseClock | undefined; readonly used: readonly string[] } | undefined {
  switch (effect.effect) {
    case 'start':
      return { now: 'running', used: [] }
    case 'pause': {
      const limit = type.clocks[effect.clock]?.atMostPauses
      if (now !== 'running') return undefined
      if (limit === undefined) return { now: 'paused', used }
      if (used.filter((what) => what === 'pause').length >= limit) return undefined
      return { now: 'paused', used: [...used, 'pause'] }
    }
    case 'resume':
      return { now: now === 'paused' ? 'running' : now, used }
    case 'stop':
    case 'cancel':
      return { now: now === undefined ? undefined : 'ended', used }
    case 'extend': {
      const slot = effect.as === 'extension' ? 'extension' : 'case'
      if (now !== 'running' || used.includes(slot)) return undefined
      return { now, used: [...used, slot] }
    }
    case 'reappoint':
      return now === undefined ? undefined : { now, used }
  }
}

function keyOf({ state, clocks, taken, used }: Course): string {
  const sorted = (record: object) =>
    Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const uses = sorted(used).map(([clock, what]) => [clock, [...what].toSorted()])
  return JSON.stringify([state, sorted(clocks), sorted(taken), uses.filter(([, what]) => what?.length !== 0)])
}
