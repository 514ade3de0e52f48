import { daysBetween, type LocalDate } from '../../../../platform/kernel/dates.ts'

export type ReminderStage = 'before' | 'after'

/** So many days before the last day somebody is reminded; and once when it has passed, for as long after it. */
const days = { before: 10, after: 30 }

/** What is to be said on a day of something due on another; null when nothing is. Each stage is told once. */
export function reminderStage(dueOn: LocalDate, today: LocalDate): ReminderStage | null {
  const left = daysBetween(today, dueOn)
  if (left < 0) return left >= -days.after ? 'after' : null
  return left <= days.before ? 'before' : null
}
