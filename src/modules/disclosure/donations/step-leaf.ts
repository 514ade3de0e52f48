import type { LogEntry } from '../../../platform/public-log/index.ts'
import type { AppealState } from '../domain/donations/appeal.ts'
import type { AppealEntryRow } from '../store/donation-appeals.ts'
import type { Appeal } from '../store/donation-rows.ts'

/** A step of an appeal from its approval on. */
export interface LoggedStep {
  readonly appeal: Pick<Appeal, 'id' | 'number'>
  readonly unitCode: string
  /** Its place among the steps since the approval, from 1. */
  readonly place: number
  readonly step: Pick<AppealEntryRow, 'action' | 'at'>
  /** To which it led. */
  readonly state: AppealState
}

/** What the public log keeps of a step. */
export function stepLeaf({ appeal, unitCode, place, step, state }: LoggedStep): LogEntry {
  return {
    type: 'decision',
    id: appeal.id,
    revision: place,
    unit: unitCode,
    at: step.at,
    title: `donation ${appeal.number} ${step.action}`,
    fields: { appeal: String(appeal.number), action: step.action, state },
  }
}
