import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { ExampleUnit, ExampleWorld, SeededRandom } from '../../../platform/contracts/example.ts'
import { procedureDaysOf } from '../domain/apply/online-refusal.ts'
import type { CaseType } from '../domain/case-type.ts'
import { caseTypesOf } from '../domain/case-types.ts'
import { systemMoves } from '../domain/late/system-move.ts'
import { caseKindDefinitions } from '../kinds/index.ts'
import type { ProcedureWithTime } from '../store/case-example-store.ts'
import type { ExampleGround } from './example-ground.ts'

/** What stories stand on, with what is asked again and again worked out once. */
export function makeGround(given: {
  readonly world: ExampleWorld
  readonly content: Content
  readonly now: Date
  readonly procedures: readonly ProcedureWithTime[]
  readonly random: SeededRandom
}): ExampleGround {
  const { world, content, now, random } = given
  const units = new Map(world.units.map((unit) => [unit.id, unit]))
  const moves = new Map(caseKindDefinitions.map((type) => [type, systemMoves(type)]))
  const matters = new Map(content.example.matters.map((file) => [file.kind, file.matters]))
  const habits = new Map<ExampleUnit, number>()
  const withDays = given.procedures.flatMap((procedure) => {
    const days = procedureDaysOf(procedure)
    return days === undefined ? [] : [{ ...procedure, days }]
  })
  return {
    world,
    content,
    now,
    calendar: workingCalendar(content.calendar.years),
    types: caseTypesOf(caseKindDefinitions),
    procedures: Map.groupBy(withDays, ({ unitId }) => unitId),
    unitById: (id) => units.get(id),
    systemMovesOf: (type: CaseType) => moves.get(type) ?? [],
    mattersOf: (kind) => matters.get(kind) ?? [],
    // Each unit has its own habits: some are hardly ever late, some often.
    latenessOf(unit) {
      const known = habits.get(unit)
      if (known !== undefined) return known
      const lateness = 0.02 + 0.12 * random.stream(`habits ${unit.code}`).next()
      habits.set(unit, lateness)
      return lateness
    },
  }
}
