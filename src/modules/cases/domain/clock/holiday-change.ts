import {
  type CalendarYear,
  dayStatus,
  type WorkingCalendar,
} from '../../../../platform/calendar/working-calendar.ts'
import { addDays, type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'
import type { ClockRun, Deadline } from './clock-run.ts'
import { deadlineOf } from './deadline-of.ts'

/** A day on which the offices work under one calendar and do not under another. */
export interface ChangedDay {
  readonly day: LocalDate
  readonly worked: { readonly before: boolean; readonly after: boolean }
}

/** A running clock whose last day moves when the calendar is exchanged. */
export interface MovedDeadline<Subject> {
  readonly subject: Subject
  readonly before: Deadline
  readonly after: Deadline
  /** The changed days that lie on its way: why it moves. */
  readonly because: readonly ChangedDay[]
}

export interface HolidayChange<Subject> {
  readonly changedDays: readonly ChangedDay[]
  readonly moved: readonly MovedDeadline<Subject>[]
  readonly unmovedCount: number
  /** Clocks that the one or the other calendar cannot reckon, for it does not reach far enough. */
  readonly beyondCalendar: readonly Subject[]
}

/**
 * What exchanging the calendar would do to running clocks, before it is done: which last days move, from when
 * to when and because of which days. A further day off never makes one earlier; a day that is worked after
 * all may.
 * @param running  clocks with whatever the caller knows them by (the id of a case and the clock's name)
 */
export function previewHolidayChange<Subject>(
  running: Iterable<{ readonly subject: Subject; readonly run: ClockRun }>,
  calendars: { readonly before: WorkingCalendar; readonly after: WorkingCalendar },
  asAt: Date,
): HolidayChange<Subject> {
  const changedDays = daysThatChange(calendars.before, calendars.after)
  const moved: MovedDeadline<Subject>[] = []
  const beyondCalendar: Subject[] = []
  let unmovedCount = 0
  for (const { subject, run } of running) {
    const before = deadlineIfKnown(run, calendars.before, asAt)
    const after = deadlineIfKnown(run, calendars.after, asAt)
    if (before === undefined || after === undefined) beyondCalendar.push(subject)
    else if (before.dueAt.getTime() === after.dueAt.getTime()) unmovedCount += 1
    else moved.push({ subject, before, after, because: changedOnTheWay(changedDays, before, after) })
  }
  return { changedDays, moved, unmovedCount, beyondCalendar }
}

/**
 * The calendar with another announcement for a year: what `previewHolidayChange` takes as the one after. All
 * days of that year come from it, also 31 December when the next year's announcement had exchanged it.
 */
export function withCalendarYear(calendar: WorkingCalendar, year: CalendarYear): WorkingCalendar {
  const kept = [...calendar.days].filter(([day]) => !day.startsWith(String(year.year)))
  return {
    years: new Map([...calendar.years, [year.year, year.status]]),
    days: new Map([...kept, ...year.days.map((day) => [day.day, day] as const)]),
    closures: calendar.closures,
  }
}

/** The days of the years that both calendars know on which they differ. */
export function daysThatChange(before: WorkingCalendar, after: WorkingCalendar): readonly ChangedDay[] {
  const years = [...before.years.keys()].filter((year) => after.years.has(year)).toSorted((a, b) => a - b)
  return years.flatMap((year) =>
    daysOfYear(year).flatMap((day) => {
      const worked = {
        before: dayStatus(before, day).working,
        after: dayStatus(after, day).working,
      }
      return worked.before === worked.after ? [] : [{ day, worked }]
    }),
  )
}

function daysOfYear(year: number): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = localDate(`${year}-01-01`); day.startsWith(`${year}`); day = addDays(day, 1)) days.push(day)
  return days
}

function changedOnTheWay(changed: readonly ChangedDay[], before: Deadline, after: Deadline): ChangedDay[] {
  const days = [before.steps[0]?.day ?? before.date, before.date, after.date].toSorted()
  const [earliest = before.date] = days
  const latest = days.at(-1) ?? before.date
  return changed.filter(({ day }) => earliest <= day && day <= latest)
}

function deadlineIfKnown(run: ClockRun, calendar: WorkingCalendar, asAt: Date): Deadline | undefined {
  try {
    return deadlineOf(run, calendar, asAt)
  } catch (error) {
    if (error instanceof Error && error.name === 'CalendarIncomplete') return undefined
    throw error
  }
}
