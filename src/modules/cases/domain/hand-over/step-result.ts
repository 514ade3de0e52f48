import { dayInVietnam } from '../../../../platform/kernel/dates.ts'

/** What a hand-over says of the stage that it ends. */
export interface EndedStage {
  readonly what: 'dossiers' | 'results'
  /** When the dossier was taken in, or the result signed. */
  readonly readyAt: Date
  readonly handedAt: Date
  /** Until when the rule wanted it handed over. */
  readonly dueAt: Date
}

/**
 * Whether the stage was in time: of a dossier the way to the office, of a result the work on it, which is early when
 * it was signed on a day before that of the appointment.
 * @param caseDueAt  the appointment by the law, never a later one that was promised
 */
export function stepResult(
  { what, readyAt, handedAt, dueAt }: EndedStage,
  caseDueAt: Date,
): 'early' | 'on-time' | 'late' {
  if (what === 'dossiers') return handedAt <= dueAt ? 'on-time' : 'late'
  if (readyAt > caseDueAt) return 'late'
  return dayInVietnam(readyAt) < dayInVietnam(caseDueAt) ? 'early' : 'on-time'
}
