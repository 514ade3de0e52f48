import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { MovedDate } from './preview.ts'

export interface CountedMove {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly count: number
}

export interface UnitMoves {
  readonly unitId: UnitId
  readonly kind: string
  readonly count: number
}

/** How many dates move from which day to which, the earliest first. */
export function movesByDay(moved: readonly MovedDate[]): CountedMove[] {
  return [...Map.groupBy(moved, ({ before, after }) => `${before.date} ${after.date}`).values()]
    .flatMap((group) => {
      const [first] = group
      return first === undefined
        ? []
        : [{ from: first.before.date, to: first.after.date, count: group.length }]
    })
    .toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
}

/** How many dates move in which unit, by kind of case, most first. */
export function movesByUnit(moved: readonly MovedDate[]): UnitMoves[] {
  return [...Map.groupBy(moved, ({ clock }) => `${clock.unitId} ${clock.kind}`).values()]
    .flatMap((group) => {
      const [first] = group
      return first === undefined
        ? []
        : [{ unitId: first.clock.unitId, kind: first.clock.kind, count: group.length }]
    })
    .toSorted((a, b) => b.count - a.count)
}
