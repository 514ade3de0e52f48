import { dayNumber, dayOfNumber, dayTable } from '../../../../platform/calendar/day-table.ts'
import type { CalendarUnit } from '../../../../platform/calendar/term.ts'
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { dayInVietnam, endOfDay } from '../../../../platform/kernel/dates.ts'
import { amountOf } from './amount-of.ts'
import type { ClockUnit } from './clock-rule.ts'
import type { ClockRun, Deadline } from './clock-run.ts'
import { countByCalendar, countByCalendarBack } from './count-calendar.ts'
import { type CountedTerm, countWorkingDays, countWorkingDaysBack, daysOffBetween } from './count-days.ts'
import type { DeadlineStep } from './deadline-step.ts'
import { hoursDeadline } from './hours-deadline.ts'
import { type PausedDays, pausedDays } from './pauses.ts'
import { receivedDay } from './receipt.ts'
import { ruleStep } from './rule-step.ts'
import { standsStillAt } from './stands-still.ts'

/**
 * The day by which a clock must have stopped, with every step that leads to it.
 * @param asAt  now; a pause that is still open is reckoned as if the clock ran on at that instant.
 * @throws RangeError when the run does not fit its rule: a negative or broken amount, a kind of case that the
 *   rule does not know, no amount where the procedure must give it, a pause or an extension of a term that
 *   runs back from an event, an extension in hours of a term of days.
 * @throws CalendarIncomplete when the term runs into a year whose days off are not known.
 */
export function deadlineOf(run: ClockRun, calendar: WorkingCalendar, asAt: Date): Deadline {
  const amount = amountOf(run)
  if (run.rule.unit === 'hour') return hoursDeadline(run, amount, asAt)

  const table = dayTable(calendar)
  const { rule, startedAt, pauses } = run
  const received = receivedDay(table, startedAt, rule.direction === 'after' ? rule.receipt : undefined)
  const day = dayInVietnam(startedAt)
  const first: DeadlineStep[] = [ruleStep(run, amount, day)]
  if (received.because !== null && rule.receipt !== undefined) {
    const { because } = received
    const countsAs = dayOfNumber(received.day)
    first.push({ kind: 'received', day, at: startedAt, because, countsAs, rule: rule.receipt })
    first.push(...daysOffBetween(table, dayNumber(day), received.day))
  }
  first.push({ kind: 'start', day: dayOfNumber(received.day) })

  const counted =
    rule.direction === 'before'
      ? countBack(calendar, run, amount)
      : countForward(
          calendar,
          run,
          amount,
          received.day,
          pausedDays(table, pauses, { start: received.day, asAt, receipt: rule.receipt }),
        )
  const date = dayOfNumber(counted.end)
  const usedReceiptRule = received.because !== null && rule.receipt?.standing === 'unconfirmed'
  const dueAt = new Date(endOfDay(date).getTime() - 1)
  return {
    dueAt,
    date,
    rule,
    amount,
    steps: [...first, ...counted.steps],
    predicted: counted.predicted,
    standsStill: standsStillAt(pauses, dueAt, asAt),
    standing: usedReceiptRule ? 'unconfirmed' : rule.standing,
  }
}

/** The term, and after its last day the extension in its own unit. */
function countForward(
  calendar: WorkingCalendar,
  { rule, extendedBy }: ClockRun,
  amount: number,
  from: number,
  pauses: readonly PausedDays[],
): CountedTerm {
  const main = countUnit(calendar, rule.unit, {
    from,
    amount,
    counted: 0,
    pauses,
    last: extendedBy === undefined,
  })
  if (extendedBy === undefined) return main
  const sameUnit = extendedBy.unit === rule.unit
  const further = countUnit(calendar, extendedBy.unit, {
    from: main.end,
    amount: extendedBy.amount,
    counted: sameUnit ? amount : 0,
    pauses: pauses
      .filter(({ to }) => to > main.end)
      .map((paused) => ({ ...paused, from: Math.max(paused.from, main.end) })),
    last: true,
  })
  const extended: DeadlineStep = { kind: 'extended', day: dayOfNumber(main.end), ...extendedBy }
  return {
    end: further.end,
    steps: [...main.steps, extended, ...further.steps],
    predicted: main.predicted || further.predicted,
  }
}

type Part = Parameters<typeof countWorkingDays>[1]

function countUnit(calendar: WorkingCalendar, unit: ClockUnit, part: Part): CountedTerm {
  const table = dayTable(calendar)
  if (unit === 'hour') throw new RangeError('a term of days is not extended by hours')
  if (unit === 'working-day') return countWorkingDays(table, part)
  return countByCalendar(table, { ...part, unit: calendarUnits[unit] })
}

const calendarUnits = {
  'calendar-day': 'day',
  month: 'month',
  year: 'year',
} as const satisfies Record<Exclude<ClockUnit, 'hour' | 'working-day'>, CalendarUnit>

function countBack(calendar: WorkingCalendar, run: ClockRun, amount: number): CountedTerm {
  const { rule, startedAt, pauses, extendedBy } = run
  if (pauses.length > 0 || extendedBy !== undefined)
    throw new RangeError('a term that runs back from an event neither stands still nor is extended')
  const table = dayTable(calendar)
  const event = dayNumber(dayInVietnam(startedAt))
  const { unit } = rule
  if (unit === 'hour' || unit === 'working-day') return countWorkingDaysBack(table, event, amount)
  return countByCalendarBack(table, event, amount, calendarUnits[unit])
}
