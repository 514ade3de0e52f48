import { type DayTable, dayNumber } from '../../../../platform/calendar/day-table.ts'
import { dayInVietnam } from '../../../../platform/kernel/dates.ts'
import type { ReceiptRule } from './clock-rule.ts'

const vietnamOffsetMs = 7 * 3_600_000
const dayMs = 86_400_000

/** The day as which an instant counts, by its number, and why it is not the day itself. */
export interface CountedReceipt {
  readonly day: number
  readonly because: 'day-off' | 'after-hours' | null
}

/**
 * The day as which something counts that reached the office at an instant: the day itself, or under a rule
 * for receipts out of hours the next working day when it came on a day off or at the close of office hours or
 * later.
 * @throws CalendarIncomplete when a year that is needed is not in the calendar.
 */
export function receivedDay(table: DayTable, at: Date, rule: ReceiptRule | undefined): CountedReceipt {
  const day = dayNumber(dayInVietnam(at))
  if (rule === undefined) return { day, because: null }
  const because = !table(day).status.working ? 'day-off' : isAfterHours(at, rule) ? 'after-hours' : null
  if (because === null) return { day, because }
  let next = day + 1
  while (!table(next).status.working) next += 1
  return { day: next, because }
}

function isAfterHours(at: Date, { closesAt }: ReceiptRule): boolean {
  const [hours = 24, minutes = 0] = closesAt.split(':').map(Number)
  const timeOfDay = (at.getTime() + vietnamOffsetMs) % dayMs
  return timeOfDay >= (hours * 60 + minutes) * 60_000
}
