/** The legal clock: by what rule a term runs, when it ends and why. Pure; time, calendar and laws are arguments. */
export {
  type ClockRule,
  type ClockUnit,
  findClockRule,
  findClockRuleVersion,
  findReceiptRule,
  listClockRules,
  type ReceiptRule,
} from './clock-rule.ts'
export type { ClockPause, ClockRun, Deadline } from './clock-run.ts'
export { deadlineOf } from './deadline-of.ts'
export type { DeadlineStep } from './deadline-step.ts'
export {
  type ChangedDay,
  daysThatChange,
  type HolidayChange,
  type MovedDeadline,
  previewHolidayChange,
  withCalendarYear,
} from './holiday-change.ts'
export { isOverdue, workingTimeLeft } from './time-left.ts'
