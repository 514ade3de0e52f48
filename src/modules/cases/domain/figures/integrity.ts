import type { UnitId } from '../../../../platform/kernel/ids.ts'

/** What was done with the cases that a unit first received in a period: signs of figures being made to look better. */
export interface IntegrityCounts {
  readonly unitId: UnitId
  readonly received: number
  /** Met within the last quarter of a term. */
  readonly endedNearDue: number
  /** Refused, not accepted, passed on outside or lapsed in the second half of a term. */
  readonly refusedLate: number
  readonly withdrawnByStaff: number
  readonly pauses: number
  /** Suspensions begun in the second half of a term. */
  readonly pausedLate: number
  readonly extended: number
  readonly reopened: number
  readonly merged: number
  readonly passedOn: number
  /** Filed in the stead of another: again, or as another kind. */
  readonly filedAgain: number
  readonly reappointed: number
  /** Entered more than a day after its receipt. */
  readonly enteredLate: number
}

/** The signs in the order in which they are read. */
export const signNames = [
  'received',
  'endedNearDue',
  'refusedLate',
  'withdrawnByStaff',
  'pauses',
  'pausedLate',
  'extended',
  'reopened',
  'merged',
  'passedOn',
  'filedAgain',
  'reappointed',
  'enteredLate',
] as const satisfies readonly Exclude<keyof IntegrityCounts, 'unitId'>[]
