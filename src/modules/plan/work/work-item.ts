import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { currentDue, type DueGroup, dueGroups, groupOf, type TaskDue } from '../domain/task-work-due.ts'
import type { WorkTask } from '../store/work-store.ts'

/** A task as lists show it. */
export interface WorkItem {
  readonly task: WorkTask
  readonly due: TaskDue
  readonly group: DueGroup
  /** Null when it has no day, or is done. */
  readonly workingDaysLeft: number | null
}

export function workItem(task: WorkTask, today: LocalDate, calendar: WorkingCalendar): WorkItem {
  const due = currentDue(task, today)
  const isOpen = due.dueOn !== null && due.progress.state !== 'done'
  return {
    task,
    due,
    group: groupOf(due, today),
    workingDaysLeft:
      isOpen && due.dueOn !== null ? workingDaysBetween(calendar, today, due.dueOn).days : null,
  }
}

/** By day, those without one last; equal days in the order of the plans. */
export function inOrderOfDay(items: readonly WorkItem[]): WorkItem[] {
  return items.toSorted((left, right) => (left.due.dueOn ?? '9').localeCompare(right.due.dueOn ?? '9'))
}

export function itemsByGroup(
  items: readonly WorkItem[],
): { readonly group: DueGroup; readonly items: WorkItem[] }[] {
  const sorted = inOrderOfDay(items)
  return dueGroups
    .map((group) => ({ group, items: sorted.filter((item) => item.group === group) }))
    .filter((part) => part.items.length > 0)
}
