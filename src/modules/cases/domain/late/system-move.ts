import type { CaseType } from '../case-type.ts'

/** A transition that the running out of a clock makes by itself. */
export interface SystemMove {
  readonly kind: CaseType['code']
  readonly version: number
  readonly transition: string
  readonly from: readonly string[]
  readonly clock: string
}

/** What the definition leaves to the clocks: its transitions by `system` that wait for one to run out. */
export function systemMoves(type: CaseType): readonly SystemMove[] {
  return Object.entries(type.transitions).flatMap(([transition, { by, from, guards = [] }]) => {
    if (!by.includes('system')) return []
    return guards.flatMap((guard) =>
      guard.kind === 'clock-overdue'
        ? [{ kind: type.code, version: type.version, transition, from, clock: guard.clock }]
        : [],
    )
  })
}
