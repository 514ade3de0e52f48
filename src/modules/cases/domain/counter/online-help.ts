import type { UnitId } from '../../../../platform/kernel/ids.ts'

/** Why nothing was filed in the end. */
export const obstacles = ['no-account', 'no-paper', 'no-machine', 'no-time', 'not-offered', 'other'] as const
export type Obstacle = (typeof obstacles)[number]

/** A clerk is helping somebody to file on line. */
export interface OpenHelp {
  readonly id: string
  readonly unitId: UnitId
  readonly begunAt: Date
}
