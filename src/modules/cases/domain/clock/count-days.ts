import type { DayTable, TableDay } from '../../../../platform/calendar/day-table.ts'
import type { DeadlineStep } from './deadline-step.ts'
import type { PausedDays } from './pauses.ts'

/** A part of a term that was counted: its last day by number, and what led there. */
export interface CountedTerm {
  readonly end: number
  readonly steps: readonly DeadlineStep[]
  readonly predicted: boolean
}

export interface WorkingDayTerm {
  /** The day of the event by its number; it is not counted. */
  readonly from: number
  readonly amount: number
  /** Days that an earlier part has counted already. */
  readonly counted: number
  readonly pauses: readonly PausedDays[]
  /** Nothing follows: the last day that is counted is the last day of the term. */
  readonly last: boolean
}

/**
 * Counts working days forward from a day. Days that stand still are not counted. When the clock is stopped on
 * what would be its last day, that day is not over: it is had again, on the day on which the clock runs on.
 */
export function countWorkingDays(table: DayTable, term: WorkingDayTerm): CountedTerm {
  const { from, amount, counted, pauses, last } = term
  const steps: DeadlineStep[] = []
  const stoppedOnLastDay = new Set<PausedDays>()
  let predicted = false
  let day = amount === 0 ? from - 1 : from
  let left = Math.max(amount, 1)
  while (left > 0) {
    day += 1
    const entry = table(day)
    predicted ||= entry.status.predicted
    if (!entry.status.working) {
      steps.push(skippedStep(entry))
      continue
    }
    let pause = pauses.length === 0 ? undefined : pauseOver(pauses, day, stoppedOnLastDay)
    if (pause === undefined && left === 1 && last) {
      pause = pauses.find((candidate) => candidate.from === day && !stoppedOnLastDay.has(candidate))
      if (pause !== undefined) stoppedOnLastDay.add(pause)
    }
    if (pause !== undefined) {
      steps.push({ kind: 'suspended', day: entry.day, pause: pause.pause })
      continue
    }
    left -= 1
    if (amount > 0) steps.push(countedStep(entry, counted + amount - left))
    else if (day !== from) steps.push({ kind: 'rolled', day: entry.day })
  }
  return { end: day, steps, predicted }
}

/** Counts working days back from an event: the last day on which something is still done so long before. */
export function countWorkingDaysBack(table: DayTable, event: number, amount: number): CountedTerm {
  const steps: DeadlineStep[] = []
  let predicted = false
  let day = event
  for (let count = 0; count < amount; ) {
    day -= 1
    const entry = table(day)
    predicted ||= entry.status.predicted
    if (entry.status.working) count += 1
    steps.push(entry.status.working ? countedStep(entry, count) : skippedStep(entry))
  }
  return { end: day, steps, predicted }
}

/**
 * The day itself when the offices work on it, else the next working day (Civil Code 2015, Article 148.5);
 * looking back, the one before, for what must be done ahead of an event must not come later.
 */
export function rollToWorkingDay(table: DayTable, from: number, direction: 1 | -1): CountedTerm {
  const steps: DeadlineStep[] = []
  let predicted = false
  for (let day = from; ; day += direction) {
    const entry = table(day)
    predicted ||= entry.status.predicted
    if (entry.status.working) {
      if (day !== from) steps.push({ kind: 'rolled', day: entry.day })
      return { end: day, steps, predicted }
    }
    steps.push(skippedStep(entry))
  }
}

/** The days off from one day to before another, each with its reason. */
export function daysOffBetween(table: DayTable, from: number, before: number): readonly DeadlineStep[] {
  const days = Array.from({ length: Math.max(0, before - from) }, (_, offset) => table(from + offset))
  return days.filter(({ status }) => !status.working).map(skippedStep)
}

function pauseOver(
  pauses: readonly PausedDays[],
  day: number,
  stoppedOnLastDay: ReadonlySet<PausedDays>,
): PausedDays | undefined {
  return pauses.find((pause) =>
    stoppedOnLastDay.has(pause) ? pause.from <= day && day < pause.to : pause.from < day && day <= pause.to,
  )
}

function countedStep({ day, status }: TableDay, count: number): DeadlineStep {
  return status.working && status.reason === 'swapped-work'
    ? { kind: 'counted', day, count, special: status.special }
    : { kind: 'counted', day, count }
}

function skippedStep({ day, status }: TableDay): DeadlineStep {
  if (status.working) throw new RangeError(`${day} is a working day`)
  return status.reason === 'weekend'
    ? { kind: 'skipped', day, reason: status.reason }
    : { kind: 'skipped', day, reason: status.reason, special: status.special }
}
