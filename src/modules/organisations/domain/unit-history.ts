import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { lastKnownOn, validOn } from './dated.ts'
import type { Succession, Superior, SuperiorKind, Unit, UnitName } from './unit.ts'

/** All that is known of some units through time. */
export interface UnitRecords {
  readonly units: readonly Unit[]
  readonly names: readonly UnitName[]
  readonly superiors: readonly Superior[]
  readonly successions: readonly Succession[]
}

/** The same, ready to be asked. */
export interface UnitHistory extends UnitRecords {
  readonly byId: ReadonlyMap<UnitId, Unit>
  readonly namesOf: ReadonlyMap<UnitId, readonly UnitName[]>
  readonly superiorsOf: ReadonlyMap<UnitId, readonly Superior[]>
  readonly belowOf: ReadonlyMap<UnitId, readonly Superior[]>
  readonly successorsOf: ReadonlyMap<UnitId, readonly Succession[]>
}

export function unitHistory(records: UnitRecords): UnitHistory {
  return {
    ...records,
    byId: new Map(records.units.map((unit) => [unit.id, unit])),
    namesOf: Map.groupBy(records.names, ({ unitId }) => unitId),
    superiorsOf: Map.groupBy(records.superiors, ({ unitId }) => unitId),
    belowOf: Map.groupBy(records.superiors, ({ superiorId }) => superiorId),
    successorsOf: Map.groupBy(records.successions, ({ predecessorId }) => predecessorId),
  }
}

export function existsOn(history: UnitHistory, unitId: UnitId, day: LocalDate): boolean {
  const unit = history.byId.get(unitId)
  return unit !== undefined && isValidOn(unit, day)
}

/** What a unit is called on a day; a dissolved one keeps its last name. */
export function nameOn(history: UnitHistory, unitId: UnitId, day: LocalDate): UnitName | undefined {
  return lastKnownOn(history.namesOf.get(unitId) ?? [], day)
}

/** Who directs a unit on a day; nobody when it stands at the top or does not exist then. */
export function superiorOn(
  history: UnitHistory,
  unitId: UnitId,
  day: LocalDate,
  kind: SuperiorKind = 'administrative',
): UnitId | undefined {
  const ofKind = (history.superiorsOf.get(unitId) ?? []).filter((superior) => superior.kind === kind)
  return validOn(ofKind, day)?.superiorId
}

/** The units directly below one on a day, in either way. */
export function directlyBelow(history: UnitHistory, unitId: UnitId, day: LocalDate): readonly UnitId[] {
  const below = (history.belowOf.get(unitId) ?? []).filter((superior) => isValidOn(superior, day))
  return [...new Set(below.map((superior) => superior.unitId))]
}

/** A unit and all that direct it on a day, nearest first, in both ways. */
export function lineOfSuperiors(history: UnitHistory, unitId: UnitId, day: LocalDate): readonly UnitId[] {
  const line = [unitId]
  for (const current of line) {
    for (const kind of ['administrative', 'professional'] as const) {
      const superior = superiorOn(history, current, day, kind)
      if (superior !== undefined && !line.includes(superior)) line.push(superior)
    }
  }
  return line
}

/**
 * Who stands in a unit's place on a day: the unit itself while it exists, then those that took over from
 * it, and from them, along the whole chain. Empty before the unit began, and when nobody took over.
 */
export function successorsOn(history: UnitHistory, unitId: UnitId, day: LocalDate): readonly UnitId[] {
  const found = new Set<UnitId>()
  const seen = new Set<UnitId>()
  const follow = (current: UnitId): void => {
    if (seen.has(current)) return
    seen.add(current)
    if (existsOn(history, current, day)) {
      found.add(current)
      return
    }
    for (const { successorId, effectiveOn } of history.successorsOf.get(current) ?? []) {
      if (effectiveOn <= day) follow(successorId)
    }
  }
  follow(unitId)
  return [...found]
}
