import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { isWorkingDay, workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'

/** Working days in an office's week: late tasks are reminded of once in each. */
const workingWeek = 5
/** From so many working days late, whoever leads the unit is told. */
const escalatesAfter = 3

/** One due date of a task, as far as reminding goes. */
export interface DueTask {
  readonly taskId: string
  readonly dueOn: LocalDate
  readonly isDone: boolean
}

export interface Reminder<Task extends DueTask> {
  readonly task: Task
  /** To whoever does the work, or to whoever leads the unit. */
  readonly to: 'responsible' | 'leader'
  /** What makes it one letter and no second: the task, its day and which reminder it is. */
  readonly onceKey: string
  /** Working days until the day, 0 on it, negative after it. */
  readonly workingDaysLeft: number
}

/**
 * Who is to be reminded of what on a day: three working days before a task is due, one working day before, on the
 * first working day after, then once in every working week; and the unit's leader once it is three working days
 * late. A run that was missed is made up on the next, with the same key; on a day off nobody is written to.
 * @throws CalendarIncomplete when a year in between is not in the calendar
 */
export function dueReminders<Task extends DueTask>(
  tasks: readonly Task[],
  today: LocalDate,
  calendar: WorkingCalendar,
): Reminder<Task>[] {
  if (!isWorkingDay(calendar, today)) return []
  return tasks
    .filter(({ isDone }) => !isDone)
    .flatMap((task) => {
      const left = workingDaysBetween(calendar, today, task.dueOn).days
      const stage = stageOf(left, task.dueOn < today)
      const key = (name: string) => `plan.reminder:${task.taskId}:${task.dueOn}:${name}`
      const reminders: Reminder<Task>[] = []
      if (stage !== undefined) {
        reminders.push({ task, to: 'responsible', onceKey: key(stage), workingDaysLeft: left })
      }
      if (left <= -escalatesAfter) {
        reminders.push({ task, to: 'leader', onceKey: key('leader'), workingDaysLeft: left })
      }
      return reminders
    })
}

function stageOf(left: number, isPast: boolean): string | undefined {
  if (isPast) return left === 0 ? undefined : `late-${Math.floor((-left - 1) / workingWeek)}`
  if (left <= 1) return 'before-1'
  return left <= 3 ? 'before-3' : undefined
}
