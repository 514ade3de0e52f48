import type { Content } from '../../../platform/content/content.ts'
import type { ExampleUnit, ExampleWorld } from '../../../platform/contracts/example.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import type { Unit } from '../domain/unit.ts'
import { directlyBelow, nameOn, superiorOn, unitHistory } from '../domain/unit-history.ts'
import type { GeneratedExample } from './generate-example.ts'

/** The generated example as the steps of the modules ask it. */
export function exampleWorld(
  { records, people, period, sizes }: GeneratedExample,
  { example: { positions } }: Content,
): ExampleWorld {
  const history = unitHistory(records)
  const units = records.units.map((unit) => asExampleUnit(unit))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const rankOf = new Map(positions.map(({ name }, rank) => [name.vi, rank]))
  const rank = ({ assignment: { position } }: { assignment: { position: string } }) =>
    rankOf.get(position) ?? positions.length
  const staff = Map.groupBy(
    people
      .flatMap((person) => person.assignments.map((assignment) => ({ person, assignment })))
      .sort((a, b) => rank(a) - rank(b)),
    ({ assignment: { unitId, role } }) => `${unitId} ${role}`,
  )

  function asExampleUnit(unit: Unit): ExampleUnit {
    const called = nameOn(history, unit.id, period.to)
    return {
      id: unit.id,
      code: unit.code,
      kind: unit.kind,
      level: unit.level,
      name: called?.name ?? unit.code,
      shortName: called?.shortName ?? unit.code,
      documentSymbol: unit.documentSymbol,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      size: sizes.get(unit.id) ?? null,
    }
  }
  const get = (id: UnitId): ExampleUnit[] => {
    const unit = byId.get(id)
    return unit === undefined ? [] : [unit]
  }

  return {
    period,
    units,
    people,
    unit(code) {
      const unit = byCode.get(code)
      if (unit === undefined) throw new RangeError(`the example has no unit ${code}`)
      return unit
    },
    unitsOn: (day: LocalDate, kind) =>
      units.filter((unit) => isValidOn(unit, day) && (kind === undefined || unit.kind === kind)),
    superiorOn(unitId, day) {
      const superiorId = superiorOn(history, unitId, day)
      return superiorId && byId.get(superiorId)
    },
    schoolsUnder: (unitId, day) =>
      directlyBelow(history, unitId, day)
        .flatMap(get)
        .filter(({ kind }) => kind === 'school'),
    holders: (unitId, role, day) =>
      (staff.get(`${unitId} ${role}`) ?? [])
        .filter(({ assignment }) => isValidOn(assignment, day))
        .map(({ person }) => person),
  }
}
