import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { ExampleMatter } from '../../../platform/content/schema/example-cases.ts'
import type { ExamplePerson, ExampleUnit, ExampleWorld } from '../../../platform/contracts/example.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseKind, CaseType } from '../domain/case-type.ts'
import type { CaseTypes } from '../domain/case-types.ts'
import type { SystemMove } from '../domain/late/system-move.ts'
import type { ProcedureDays } from '../domain/procedure-rule.ts'

/** A procedure that dossiers of the example are filed under. */
export interface ExampleProcedure {
  readonly id: ProcedureId
  readonly unitId: UnitId
  readonly slug: string
  readonly name: string
  readonly days: ProcedureDays
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/** What every story of a case stands on. */
export interface ExampleGround {
  readonly world: ExampleWorld
  readonly content: Content
  readonly calendar: WorkingCalendar
  readonly types: CaseTypes
  readonly procedures: ReadonlyMap<UnitId, readonly ExampleProcedure[]>
  /** Nothing happens later. */
  readonly now: Date
  unitById(id: UnitId): ExampleUnit | undefined
  systemMovesOf(type: CaseType): readonly SystemMove[]
  mattersOf(kind: CaseKind): readonly ExampleMatter[]
  /** The share of its cases with which a unit is late. */
  latenessOf(unit: ExampleUnit): number
}

/** Who does what in a unit on a day; empty where nobody works. */
export interface UnitStaff {
  readonly receivers: readonly ExamplePerson[]
  readonly handlers: readonly ExamplePerson[]
  readonly heads: readonly ExamplePerson[]
}

export function staffOf(world: ExampleWorld, unit: ExampleUnit, day: LocalDate): UnitStaff {
  const held = (...roles: Parameters<ExampleWorld['holders']>[1][]) =>
    roles.flatMap((role) => world.holders(unit.id, role, day))
  if (unit.kind === 'school') {
    const heads = held('principal')
    const clerks = held('school-clerk')
    return {
      heads,
      receivers: clerks.length > 0 ? clerks : heads,
      handlers: [...heads.slice(1), ...clerks.slice(0, 1), ...(heads.length > 1 ? [] : heads)],
    }
  }
  const heads = held('head')
  const specialists = held('specialist')
  const handlers = specialists.length > 0 ? specialists : heads
  const clerks = held('one-stop-clerk')
  return { heads, handlers, receivers: clerks.length > 0 ? clerks : handlers }
}

export function isAmong(people: readonly ExamplePerson[], personId: PersonId | null): boolean {
  return people.some(({ id }) => id === personId)
}
