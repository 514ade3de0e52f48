import { basicDay, type CalendarEvent } from '../../../platform/calendar/ical.ts'
import { occurrences, plannedRecurrence, UnknownRecurrence } from '../domain/occurrences.ts'
import { foldTask } from '../domain/task-work.ts'
import { progressOn } from '../domain/task-work-due.ts'
import type { WorkTask } from '../store/work-store.ts'
import { workPaths } from './paths.ts'

/** What of some tasks stands in a calendar: those with a day that are not done, and those that recur. */
export function calendarEntries(tasks: readonly WorkTask[], origin: string): CalendarEvent[] {
  return tasks.flatMap((task) => entryOf(task, origin) ?? [])
}

function entryOf(task: WorkTask, origin: string): CalendarEvent | undefined {
  const { schedule, updates } = task
  const named = {
    uid: `${task.id}@minhbach`,
    title: task.text,
    href: `${origin}${workPaths.task.to({ taskId: task.id })}`,
  }
  if (schedule.kind === 'date') {
    const isDone = foldTask(updates).state === 'done'
    return isDone ? undefined : { ...named, when: { day: schedule.dueOn, rule: null, doneDays: [] } }
  }
  if (schedule.kind !== 'recurring') return undefined
  try {
    const planned = plannedRecurrence(schedule.rule, task.year)
    const days = occurrences(planned).filter((day) => day >= task.inForceFrom)
    const [first] = days
    if (first === undefined) return undefined
    const limits = /;(?:UNTIL|COUNT)=[^;]*/g
    const last = days.at(-1) ?? first
    return {
      ...named,
      when: {
        day: first,
        rule: `${planned.rule.replace(limits, '')};UNTIL=${basicDay(last)}`,
        doneDays: days.filter((day) => progressOn(updates, day).state === 'done'),
      },
    }
  } catch (error) {
    if (error instanceof UnknownRecurrence) return undefined
    throw error
  }
}
