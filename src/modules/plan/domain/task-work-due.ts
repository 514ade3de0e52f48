import { addDays, type LocalDate, weekday } from '../../../platform/kernel/dates.ts'
import { occurrences, plannedRecurrence, UnknownRecurrence } from './occurrences.ts'
import type { Schedule } from './plan.ts'
import { foldTask, type TaskProgress, type TaskUpdate } from './task-work.ts'

/** A task of a plan in force, with everything that happened with it. */
export interface WorkedTask {
  readonly schedule: Schedule
  /** The year of its plan: recurring work recurs within it. */
  readonly year: number
  /** The day on which its plan was issued; what would have been due before is owed by nobody. */
  readonly inForceFrom: LocalDate
  readonly updates: readonly TaskUpdate[]
}

/** What of a task is to be done now. */
export interface TaskDue {
  /** The date of a recurring task that reports belong to. */
  readonly occurrenceOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly progress: TaskProgress
  /** Dates of a recurring task after this one that have passed as well without being done. */
  readonly furtherMissed: number
}

/**
 * The dates on which a recurring task is due while its plan is in force; empty for what recurs daily or weekly,
 * which is going on all the time, and for a rule that is not understood.
 */
export function dueDates({ schedule, year, inForceFrom }: Omit<WorkedTask, 'updates'>): LocalDate[] {
  if (schedule.kind === 'date') return [schedule.dueOn]
  if (schedule.kind !== 'recurring' || /FREQ=(?:DAILY|WEEKLY)/.test(schedule.rule)) return []
  try {
    return occurrences(plannedRecurrence(schedule.rule, year)).filter((day) => day >= inForceFrom)
  } catch (error) {
    if (error instanceof UnknownRecurrence) return []
    throw error
  }
}

/** Where a task stands: of a recurring one the earliest date that is not done, or its last when all are. */
export function currentDue(task: WorkedTask, today: LocalDate): TaskDue {
  const days = dueDates(task)
  if (task.schedule.kind !== 'recurring' || days.length === 0) {
    return {
      occurrenceOn: null,
      dueOn: days[0] ?? null,
      progress: foldTask(task.updates),
      furtherMissed: 0,
    }
  }
  const byDay = days.map((day) => ({ day, progress: progressOn(task.updates, day) }))
  const open = byDay.filter(({ progress }) => progress.state !== 'done')
  const current = open[0] ?? byDay.at(-1)
  if (current === undefined) throw new RangeError('a recurring task without a date')
  return {
    occurrenceOn: current.day,
    dueOn: current.day,
    progress: current.progress,
    furtherMissed: open.slice(1).filter(({ day }) => day < today).length,
  }
}

/** How far one date of a recurring task is. */
export function progressOn(updates: readonly TaskUpdate[], day: LocalDate): TaskProgress {
  return foldTask(updates.filter(({ occurrenceOn }) => occurrenceOn === day))
}

/** The parts of a to-do list, in the order in which they are read. */
export const dueGroups = ['late', 'this-week', 'later', 'ongoing', 'done'] as const
export type DueGroup = (typeof dueGroups)[number]

export function groupOf({ dueOn, progress }: TaskDue, today: LocalDate): DueGroup {
  if (progress.state === 'done') return 'done'
  if (dueOn === null) return 'ongoing'
  if (dueOn < today) return 'late'
  return dueOn <= addDays(today, 7 - weekday(today)) ? 'this-week' : 'later'
}
