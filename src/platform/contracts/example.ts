import type { Content } from '../content/content.ts'
import type { Tx } from '../database/database.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { Id, PersonId, UnitId } from '../kernel/ids.ts'
import type { RoleCode } from './access.ts'
import type { Period } from './indicator.ts'

/** Chance that repeats itself: the same seed draws the same, on every machine. */
export interface SeededRandom {
  /** From 0 (included) to 1 (not included). */
  next(): number
  /** A whole number between the two, both included. */
  integer(from: number, to: number): number
  chance(probability: number): boolean
  /** @throws RangeError when there is nothing to pick from */
  pick<Item>(items: readonly Item[]): Item
  /** One item, each as likely as its weight. @throws RangeError when there is nothing to pick from */
  weighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
  id<Kind extends string>(kind: Kind): Id<Kind>
  /** A source of its own, by name: what one part draws never changes what another does. */
  stream(name: string): SeededRandom
}

export interface ExampleUnit {
  readonly id: UnitId
  readonly code: string
  /** `city-office`, `commune-department`, `school` …: the kinds of table organisations.unit. */
  readonly kind: string
  readonly level: string | null
  readonly name: string
  readonly shortName: string
  readonly documentSymbol: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  /** Only of schools. */
  readonly size: { readonly classes: number; readonly pupils: number; readonly staff: number } | null
}

export interface ExampleAssignment {
  readonly id: string
  readonly role: RoleCode
  /** As it stands under a signature: `Hiệu trưởng`. */
  readonly position: string
  readonly unitId: UnitId
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

export interface ExamplePerson {
  readonly id: PersonId
  readonly familyName: string
  readonly middleName: string
  readonly givenName: string
  readonly email: string
  readonly phone: string
  readonly assignments: readonly ExampleAssignment[]
}

/** The invented world in which the steps of the modules make something happen. */
export interface ExampleWorld {
  /** From the first day of the story to today. */
  readonly period: Period
  readonly units: readonly ExampleUnit[]
  readonly people: readonly ExamplePerson[]
  /** @throws RangeError when there is no unit of this code */
  unit(code: string): ExampleUnit
  /** Units that exist on a day, of a kind when one is given. */
  unitsOn(day: LocalDate, kind?: string): readonly ExampleUnit[]
  /** The authority that a unit belongs to on a day. */
  superiorOn(unitId: UnitId, day: LocalDate): ExampleUnit | undefined
  /** The schools that an office or department directs on a day. */
  schoolsUnder(unitId: UnitId, day: LocalDate): readonly ExampleUnit[]
  /** Who holds a role in a unit on a day; whoever leads comes before the deputies. */
  holders(unitId: UnitId, role: RoleCode, day: LocalDate): readonly ExamplePerson[]
}

export interface ExampleContext {
  readonly tx: Tx
  readonly world: ExampleWorld
  /** A stream of this step alone. */
  readonly random: SeededRandom
  readonly content: Content
  /** The instant at which the example is loaded: nothing in it happened later. */
  readonly now: Date
}

/** What one module adds to the example data, after units and people; the order is that of the modules. */
export interface ExampleStep {
  readonly name: string
  /** What happened over the years: at a first start it is told while the first pages are served already. */
  readonly isHistory?: boolean
  readonly load: (context: ExampleContext) => Promise<void>
}
