import { createHash } from 'node:crypto'
import {
  CalendarIncomplete,
  type WorkingCalendar,
  workingCalendar,
} from '../../../platform/calendar/working-calendar.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { endOfDay, startOfDay } from '../../../platform/kernel/dates.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import {
  type Announcement,
  type ChangedDay,
  calendarWith,
  changedDays,
} from '../domain/holidays/announcement.ts'
import type { CaseWorld } from '../domain/world.ts'
import { listAnnouncedDays, withAnnouncedDays } from '../store/announced-days.ts'
import { type ClockCursor, clocksSpanning, type SpanningClock } from '../store/holidays-clocks.ts'

const clocksAtOnce = 1_000

/** A clock whose date is another one under the calendar with the announcement. */
export interface MovedDate {
  readonly clock: SpanningClock
  readonly before: Deadline
  readonly after: Deadline
  /** What `late` of a stopped clock becomes. */
  readonly late: { readonly before: boolean; readonly after: boolean }
}

/** What an announcement would do if it were applied now. */
export interface HolidayPreview {
  readonly changed: readonly ChangedDay[]
  readonly running: readonly MovedDate[]
  readonly stopped: readonly MovedDate[]
  readonly unmoved: number
  /** Clocks that the calendar does not reach. */
  readonly beyond: number
  /** Names exactly what would be done: nothing is applied but what was looked at. */
  readonly digest: string
}

/**
 * Computes which clocks an announcement moves, running and stopped ones. The transaction must read as the system; what
 * is returned holds codes, dates and units, nothing that people wrote.
 * @throws CalendarIncomplete when a day of the announcement lies in a year that the calendar does not know
 */
export async function previewAnnouncement(
  reader: Reader,
  office: CaseOffice,
  announcement: Announcement,
  now: Date,
): Promise<HolidayPreview> {
  const original = workingCalendar(office.content.calendar.years)
  const announced = withAnnouncedDays(original, await listAnnouncedDays(reader))
  const after = calendarWith(announced, original, announcement)
  const changed = changedDays(announced, after, announcement)
  const worlds = {
    before: { now, calendar: announced, laws: office.content.laws },
    after: { now, calendar: after, laws: office.content.laws },
  }
  const running = await movedOf(reader, announcement, 'running', worlds, changed.length > 0)
  const stopped = await movedOf(reader, announcement, 'stopped', worlds, changed.length > 0)
  return {
    changed,
    running: running.moved,
    stopped: stopped.moved,
    unmoved: running.unmoved,
    beyond: running.beyond + stopped.beyond,
    digest: digestOf(announcement, announced, [...running.moved, ...stopped.moved]),
  }
}

async function movedOf(
  reader: Reader,
  { from, to }: Announcement,
  which: 'running' | 'stopped',
  worlds: { readonly before: CaseWorld; readonly after: CaseWorld },
  isAnyChanged: boolean,
) {
  const moved: MovedDate[] = []
  let unmoved = 0
  let beyond = 0
  let cursor: ClockCursor | null = null
  if (!isAnyChanged) return { moved, unmoved, beyond }
  const span = { from: startOfDay(from), before: endOfDay(to) }
  for (;;) {
    const page = await clocksSpanning(reader, span, which, cursor, clocksAtOnce)
    for (const clock of page.clocks) {
      const dates = datesOf(clock, worlds)
      if (dates === undefined) beyond += 1
      else if (dates.before.dueAt.getTime() === dates.after.dueAt.getTime()) unmoved += 1
      else moved.push({ clock, ...dates, late: latenessOf(clock, dates.after) })
    }
    if (page.next === null) return { moved, unmoved, beyond }
    cursor = page.next
  }
}

function datesOf(
  { standing, procedureDays }: SpanningClock,
  worlds: { readonly before: CaseWorld; readonly after: CaseWorld },
): { before: Deadline; after: Deadline } | undefined {
  try {
    return {
      before: deadlineOfClock(standing, procedureDays, worlds.before),
      after: deadlineOfClock(standing, procedureDays, worlds.after),
    }
  } catch (error) {
    if (error instanceof CalendarIncomplete) return undefined
    throw error
  }
}

function latenessOf({ standing: { stoppedAt }, keptLate }: SpanningClock, after: Deadline) {
  return { before: keptLate, after: stoppedAt !== null && stoppedAt > after.dueAt }
}

function digestOf(
  announcement: Announcement,
  calendar: WorkingCalendar,
  moved: readonly MovedDate[],
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([announcement, [...calendar.days.keys()].toSorted()]))
  for (const { clock, after } of moved) {
    const { caseId, standing } = clock
    hash.update(
      `${caseId} ${standing.clock} ${standing.run} ${clock.keptDueAt.getTime()} ${after.dueAt.getTime()}\n`,
    )
  }
  return hash.digest('hex')
}
