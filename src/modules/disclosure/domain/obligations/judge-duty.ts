import { dayInVietnam, daysBetween, endOfDay, type LocalDate } from '../../../../platform/kernel/dates.ts'
import type { Stretch } from './showing.ts'

export const dutyStates = ['met', 'late', 'open', 'overdue', 'gap', 'taken-down', 'expired'] as const
/**
 * met: public in time, and still. late: public, after its day or with a break. open: its day has not come.
 * overdue: its day is over. gap: must exist at all times and does not. taken-down: public for less time than it must
 * be. expired: it was public for as long as it had to be, and is no longer.
 */
export type DutyState = (typeof dutyStates)[number]

/** Until when: a day, without end, or not known from the law. */
export type KeptUntil = LocalDate | 'forever' | null

export interface Judgement {
  readonly state: DutyState
  /** Public by its day and without a break since; null when there is no day to keep. */
  readonly timely: boolean | null
  /** Since when it is public as the duty asks. */
  readonly shownAt: Date | null
  readonly keptUntil: KeptUntil
  /** Days on which it was not public although it had been already. */
  readonly brokenDays: number
}

export interface Question {
  /** Null when the law names no day. */
  readonly due: LocalDate | null
  /** Must exist at all times. */
  readonly always: boolean
  readonly stretches: readonly Stretch[]
  /** Until when it must stay, counted from the day on which it became public. */
  readonly keptFrom: (shown: LocalDate) => KeptUntil
  readonly now: Date
}

/**
 * What became of one time of a duty. What was taken down again before its day never counted: only what is public at
 * the end of that day was public in time, so that nothing is gained by a publication that is withdrawn at once.
 */
export function judgeDuty(question: Question): Judgement {
  const { due, always, stretches, keptFrom, now } = question
  const ends = due === null ? null : endOfDay(due)
  const first = stretches.findIndex((stretch) => counts(stretch, ends, keptFrom))
  const fulfilling = stretches[first]
  if (fulfilling === undefined) return notThere(always, ends, now)

  const shownOn = dayInVietnam(fulfilling.from)
  const keptUntil = always ? 'forever' : keptFrom(shownOn)
  const brokenDays = daysMissing(stretches.slice(first), keptUntil)
  const last = stretches.at(-1) ?? fulfilling
  const inTime = ends === null ? null : fulfilling.from < ends
  const state = stateOf({ always, keptUntil, last, isGood: inTime !== false && brokenDays === 0 })
  return {
    state,
    timely: inTime === null ? null : inTime && brokenDays === 0 && state !== 'taken-down',
    shownAt: always && last.to === null ? last.from : fulfilling.from,
    keptUntil,
    brokenDays,
  }
}

function counts(stretch: Stretch, ends: Date | null, keptFrom: Question['keptFrom']): boolean {
  const { from, to, endedBy } = stretch
  if (ends === null || to === null || to >= ends) return true
  const until = keptFrom(dayInVietnam(from))
  if (until === null) return endedBy === 'expired'
  return until !== 'forever' && to >= endOfDay(until)
}

function notThere(always: boolean, ends: Date | null, now: Date): Judgement {
  const isOver = ends !== null && now >= ends
  const state = always ? 'gap' : isOver ? 'overdue' : 'open'
  return { state, timely: isOver ? false : null, shownAt: null, keptUntil: null, brokenDays: 0 }
}

function stateOf(known: {
  readonly always: boolean
  readonly keptUntil: KeptUntil
  readonly last: Stretch
  readonly isGood: boolean
}): DutyState {
  const { always, keptUntil, last, isGood } = known
  if (last.to === null) return isGood || always ? 'met' : 'late'
  if (always) return 'gap'
  if (keptUntil === 'forever') return 'taken-down'
  if (keptUntil === null) return last.endedBy === 'expired' ? 'expired' : 'taken-down'
  return last.to >= endOfDay(keptUntil) ? 'expired' : 'taken-down'
}

/** What is taken away and put back on the same day was not missing. */
function daysMissing(stretches: readonly Stretch[], keptUntil: KeptUntil): number {
  return stretches.slice(1).reduce((sum, next, index) => {
    const gone = stretches[index]?.to
    if (gone === null || gone === undefined) return sum
    const from = dayInVietnam(gone)
    const back = dayInVietnam(next.from)
    const to = keptUntil !== null && keptUntil !== 'forever' && keptUntil < back ? keptUntil : back
    return sum + Math.max(0, daysBetween(from, to))
  }, 0)
}
