import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { Term, TermStep } from './term.ts'
import { type DayStatus, dayStatus, type WorkingCalendar } from './working-calendar.ts'

export { CalendarIncomplete, isWorkingDay } from './working-calendar.ts'

/** A stretch in which the clock stands still, from its first day to its last, both included. */
export type Suspension = { readonly from: LocalDate; readonly to: LocalDate }

/**
 * The day on which a term of `days` working days ends. The day of the event is not counted
 * (Civil Code 2015, Article 147.2): received on a Monday, three working days end on Thursday.
 * A term of 0 ends on the day itself, or on the next working day when it is a day off.
 * Days inside a suspension do not count.
 * @throws RangeError when `days` is negative or not whole.
 * @throws CalendarIncomplete when the term runs into a year that is not in the calendar.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: LocalDate,
  days: number,
  suspensions: readonly Suspension[] = [],
): Term {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`)
  return days === 0 ? nextWorkingDay(calendar, from) : countWorkingDays(calendar, from, days, 1, suspensions)
}

/**
 * The last day on which something may be done that must be done `days` working days before an event,
 * the day of the event not counted.
 * @throws RangeError when `days` is not a positive whole number.
 * @throws CalendarIncomplete when the term runs into a year that is not in the calendar.
 */
export function workingDaysBefore(calendar: WorkingCalendar, event: LocalDate, days: number): Term {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`not a number of working days: ${days}`)
  return countWorkingDays(calendar, event, days, -1, [])
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. So a dossier due on
 * Friday and returned on Monday is 1 working day late, and one returned on Saturday is 0 working days late
 * although it is late.
 * @throws CalendarIncomplete when a year in between is not in the calendar.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: LocalDate,
  to: LocalDate,
): { readonly days: number; readonly steps: readonly TermStep[] } {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const steps: TermStep[] = [{ kind: 'start', day: first }]
  let count = 0
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    const status = dayStatus(calendar, day)
    if (status.working) count += 1
    steps.push(stepOf(day, status, count))
  }
  return { days: from <= to ? count : 0 - count, steps }
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(calendar: WorkingCalendar, from: LocalDate): Term {
  const rolled = rollToWorkingDay(calendar, from)
  return { ...rolled, steps: [{ kind: 'start', day: from }, ...rolled.steps] }
}

/**
 * Where a term ends whose last day is `day`: there, or on the next working day when it is a day off
 * (Civil Code 2015, Article 148.5).
 */
export function rollToWorkingDay(calendar: WorkingCalendar, day: LocalDate): Term {
  const steps: TermStep[] = []
  let predicted = false
  for (let current = day; ; current = addDays(current, 1)) {
    const status = dayStatus(calendar, current)
    predicted ||= status.predicted
    if (status.working) {
      if (current !== day) steps.push({ kind: 'rolled', day: current })
      return { date: current, steps, predicted }
    }
    steps.push(stepOf(current, status, 0))
  }
}

function countWorkingDays(
  calendar: WorkingCalendar,
  from: LocalDate,
  days: number,
  direction: 1 | -1,
  suspensions: readonly Suspension[],
): Term {
  const steps: TermStep[] = [{ kind: 'start', day: from }]
  let predicted = false
  let count = 0
  let day = from
  while (count < days) {
    day = addDays(day, direction)
    const status = dayStatus(calendar, day)
    predicted ||= status.predicted
    if (status.working && isSuspended(day, suspensions)) {
      steps.push({ kind: 'suspended', day })
      continue
    }
    if (status.working) count += 1
    steps.push(stepOf(day, status, count))
  }
  return { date: day, steps, predicted }
}

function isSuspended(day: LocalDate, suspensions: readonly Suspension[]): boolean {
  return suspensions.some(({ from, to }) => from <= day && day <= to)
}

function stepOf(day: LocalDate, status: DayStatus, count: number): TermStep {
  if (status.working) {
    const step = { kind: 'counted', day, count } as const
    return status.reason === 'weekday' ? step : { ...step, special: status.special }
  }
  const step = { kind: 'skipped', day, reason: status.reason } as const
  return status.reason === 'weekend' ? step : { ...step, special: status.special }
}
