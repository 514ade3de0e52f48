import type { TermStep } from '../../../platform/calendar/term.ts'
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { rollToWorkingDay, workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'

/** How a report stands to the day it is due, with every day that was counted. */
export interface Lateness {
  /** `open`: not sent and not due yet; `overdue`: not sent and past due. */
  readonly kind: 'open' | 'overdue' | 'sent-in-time' | 'sent-late'
  /** The day by which it counts as in time: the printed one, or the next working day after a day off. */
  readonly lastDay: LocalDate
  /** Working days left (0 = the last day) when open; working days late when overdue or sent late. */
  readonly workingDays: number
  /** The days from the last day to today or to the sending, one by one. */
  readonly steps: readonly TermStep[]
}

/**
 * Measures a report by its first sending: what was sent late stays late for ever, and a report that was
 * returned and sent again is not late for that. A last day that is a day off moves to the next working day
 * (Civil Code 2015, Article 148.5).
 * @throws CalendarIncomplete when a year in between is not in the calendar
 */
export function latenessOf(
  calendar: WorkingCalendar,
  dueOn: LocalDate,
  firstSentAt: Date | null,
  today: LocalDate,
): Lateness {
  const lastDay = rollToWorkingDay(calendar, dueOn).date
  const measured = firstSentAt === null ? today : dayInVietnam(firstSentAt)
  const late = measured > lastDay
  const [from, to] = late ? [lastDay, measured] : [measured, lastDay]
  const { days, steps } = workingDaysBetween(calendar, from, to)
  const kind = firstSentAt === null ? (late ? 'overdue' : 'open') : late ? 'sent-late' : 'sent-in-time'
  return { kind, lastDay, workingDays: days, steps }
}

/** Working days to the last day as they are shown: negative when late; null when the clock has stopped. */
export function shownWorkingDays({ kind, workingDays }: Lateness): number | null {
  if (kind === 'sent-in-time') return null
  return kind === 'open' ? workingDays : -workingDays
}

/** Whether it is late now or was sent late. */
export function isLate({ kind }: Lateness): boolean {
  return kind === 'overdue' || kind === 'sent-late'
}
