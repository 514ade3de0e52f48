import { dayInVietnam } from '../../../../platform/kernel/dates.ts'
import type { CaseType } from '../case-type.ts'
import { type Deadline, deadlineOf, findClockRule } from '../clock/clock.ts'
import type { CaseWorld } from '../world.ts'

/** A clock that will run, with the last day to which it can lead. */
export interface ComingDeadline {
  readonly clock: string
  readonly deadline: Deadline
}

/** Whether the duty of a clock is met by the answer itself, and not by a step before it. */
export function endsWithAnswer(type: CaseType, clock: string): boolean {
  return Object.values(type.transitions).some(
    ({ isAnswer, from, clocks = [] }) =>
      isAnswer === true &&
      !from.includes(type.initial) &&
      clocks.some((effect) => effect.clock === clock && effect.effect === 'stop'),
  )
}

/**
 * By when an answer comes at the latest, where the law counts its term only from the step after filing: when that step
 * is taken on its own last day and nothing stands still after it. Undefined where no one term follows.
 * @param first  the date by which the first step must be taken
 */
export function answerBy(type: CaseType, first: Deadline, world: CaseWorld): ComingDeadline | undefined {
  const started = new Set(
    Object.values(type.transitions)
      .filter(({ from }) => from.includes(type.initial))
      .flatMap(({ clocks = [] }) => clocks)
      .filter(({ effect, clock }) => effect === 'start' && type.clocks[clock]?.duty === 'office')
      .map(({ clock }) => clock),
  )
  const [clock, ...others] = [...started]
  if (clock === undefined || others.length > 0 || !endsWithAnswer(type, clock)) return undefined
  const rule = findClockRule(world.laws, type.clocks[clock]?.rule ?? '', dayInVietnam(first.dueAt))
  if (rule === undefined || rule.amountIsGiven === true) return undefined
  const deadline = deadlineOf({ rule, startedAt: first.dueAt, pauses: [] }, world.calendar, world.now)
  return { clock, deadline }
}
