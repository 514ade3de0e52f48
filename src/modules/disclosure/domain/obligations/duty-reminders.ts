import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { isWorkingDay, workingDaysBetween } from '../../../../platform/calendar/working-days.ts'
import { daysBetween, type LocalDate } from '../../../../platform/kernel/dates.ts'
import type { Duty } from './duty.ts'

/** So many working days ahead a duty is first reminded of. */
const remindedAhead = 3
/** A run of the job that was missed is made up for so many days. */
const madeUpFor = 14

export const reminderStages = ['before', 'on-the-day', 'after'] as const
export type ReminderStage = (typeof reminderStages)[number]

/** The duties of one unit with one last day that are reminded of together. */
export interface DutyReminder {
  readonly due: LocalDate
  readonly stage: ReminderStage
  readonly duties: readonly Duty[]
}

/**
 * What a unit is to be reminded of on a day: three working days before, on the day, and once after it. On a day off
 * nobody is written to; what falls on it is made up on the next working day.
 * @throws CalendarIncomplete when a year in between is not in the calendar
 */
export function dutyReminders(
  duties: readonly Duty[],
  today: LocalDate,
  calendar: WorkingCalendar,
): DutyReminder[] {
  if (!isWorkingDay(calendar, today)) return []
  const staged = duties.flatMap((duty) => {
    if (duty.due === null || (duty.state !== 'open' && duty.state !== 'overdue')) return []
    const stage = stageOf(duty.due.date, today, calendar)
    return stage === undefined ? [] : [{ due: duty.due.date, stage, duty }]
  })
  return [...Map.groupBy(staged, ({ due, stage }) => `${due} ${stage}`).values()].flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ due: first.due, stage: first.stage, duties: group.map(({ duty }) => duty) }]
  })
}

function stageOf(due: LocalDate, today: LocalDate, calendar: WorkingCalendar): ReminderStage | undefined {
  if (due < today) return daysBetween(due, today) <= madeUpFor ? 'after' : undefined
  if (due === today) return 'on-the-day'
  if (daysBetween(today, due) > 30) return undefined
  return workingDaysBetween(calendar, today, due).days <= remindedAhead ? 'before' : undefined
}
