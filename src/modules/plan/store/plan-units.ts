import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, listUnits, loadUnitHistory, unitNames, unitsBelow } from '../../organisations/index.ts'
import type { KnownUnit } from '../domain/match-units.ts'

/** A unit and those that it directs on a day, as the words of a plan may mean them. */
export interface UnitsOfPlan {
  readonly own: KnownUnit & { readonly documentSymbol: string }
  readonly below: readonly KnownUnit[]
}

/** @throws UnitNotFound */
export async function unitsOfPlan(database: Reader, unitId: UnitId, day: LocalDate): Promise<UnitsOfPlan> {
  const [unit, ids, line] = await Promise.all([
    getUnit(database, unitId),
    unitsBelow(database, unitId, day),
    withPredecessors(database, [unitId]),
  ])
  const names = await unitNames(database, line, day)
  const { units } = await listUnits(database, { on: day, within: ids }, { page: 1, perPage: 5_000 })
  const called = names.get(unitId)
  return {
    own: {
      id: unit.id,
      name: called?.name ?? unit.code,
      shortName: called?.shortName ?? '',
      level: unit.level,
      formerNames: line.flatMap((id) => (id === unitId ? [] : (names.get(id)?.name ?? []))),
      documentSymbol: unit.documentSymbol,
    },
    below: units.map(({ id, name, shortName, level }) => ({ id, name, shortName, level })),
  }
}

/** The units themselves and all from which they took over, near and far: last year's plan may be theirs. */
export async function withPredecessors(database: Reader, unitIds: readonly UnitId[]): Promise<UnitId[]> {
  const { successions } = await loadUnitHistory(database)
  const found = new Set(unitIds)
  for (const id of found) {
    for (const { predecessorId, successorId } of successions) {
      if (successorId === id) found.add(predecessorId)
    }
  }
  return [...found]
}
