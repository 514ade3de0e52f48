import { addMonths } from '../../../../platform/calendar/calendar-terms.ts'
import { type DayTable, dayNumber, dayOfNumber } from '../../../../platform/calendar/day-table.ts'
import type { CalendarUnit } from '../../../../platform/calendar/term.ts'
import { type CountedTerm, rollToWorkingDay } from './count-days.ts'
import type { DeadlineStep } from './deadline-step.ts'
import type { PausedDays } from './pauses.ts'

export interface CalendarTerm {
  /** The day of the event by its number; it is not counted. */
  readonly from: number
  readonly amount: number
  readonly unit: CalendarUnit
  readonly pauses: readonly PausedDays[]
  /** Nothing follows: a last day that is a day off moves the end to the next working day. */
  readonly last: boolean
}

/**
 * Adds days, months or years by the calendar. Time in which the clock stands still is not counted (Law on
 * Complaints, Article 11a since July 2026; docs/decisions/0011): each day of it moves the end by one day of
 * the calendar. When the clock is stopped on a working day to which the end had moved, the term ends on the
 * day on which it runs on.
 */
export function countByCalendar(table: DayTable, term: CalendarTerm): CountedTerm {
  const { from, amount, unit, pauses, last } = term
  let end = addedTo(from, amount, unit)
  const steps: DeadlineStep[] = [{ kind: 'added', day: dayOfNumber(end), amount, unit }]
  for (const { from: stopped, to, pause } of pauses) {
    const reach = last ? rollToWorkingDay(table, end, 1).end : end
    if (stopped > reach) break
    end = stopped <= end ? end + (to - stopped) : to
    steps.push({ kind: 'paused', day: dayOfNumber(end), days: to - stopped, pause })
  }
  if (!last) return { end, steps, predicted: false }
  const rolled = rollToWorkingDay(table, end, 1)
  return { ...rolled, steps: [...steps, ...rolled.steps] }
}

/** Counts back by the calendar from an event; a last day that is a day off moves to the working day before it. */
export function countByCalendarBack(
  table: DayTable,
  event: number,
  amount: number,
  unit: CalendarUnit,
): CountedTerm {
  const raw = addedTo(event, -amount, unit)
  const rolled = rollToWorkingDay(table, raw, -1)
  const added: DeadlineStep = { kind: 'added', day: dayOfNumber(raw), amount: -amount, unit }
  return { ...rolled, steps: [added, ...rolled.steps] }
}

function addedTo(from: number, amount: number, unit: CalendarUnit): number {
  if (unit === 'day') return from + amount
  return dayNumber(addMonths(dayOfNumber(from), unit === 'month' ? amount : amount * 12))
}
