import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { findUnit, listUnits, superiorsOf, type Unit, unitNames } from '../../organisations/index.ts'
import { offeredProcedures } from '../store/counter-dossiers.ts'

export type StaffVisit = Visit<unknown, unknown, SignedIn>
export const counterPermission = 'cases.receive'

/** Which of a clerk's counters; the first when nothing is said. */
export const CounterQuery = z.object({ noi: z.string().max(100).optional().catch(undefined) })

export interface CounterUnit {
  readonly id: UnitId
  readonly code: string
  readonly name: string
  readonly shortName: string
}

/** A counter at which this clerk works now. */
export interface OpenCounter {
  readonly unit: Unit
  readonly name: string
  /** All counters of this clerk. */
  readonly own: readonly CounterUnit[]
}

export async function openCounter(
  visit: StaffVisit,
  code: string | undefined,
): Promise<OpenCounter | undefined> {
  const names = await unitNames(visit.database, visit.unitsFor(counterPermission).slice(0, 50), visit.today)
  const own = [...names].map(([id, { code, name, shortName }]) => ({ id, code, name, shortName }))
  const chosen = code === undefined ? own[0] : own.find((unit) => unit.code === code)
  const unit = chosen && (await findUnit(visit.database, chosen.id))
  return chosen && unit && { unit, name: chosen.name, own }
}

/** The kinds of units whose dossiers a service centre takes in for them. */
const servedKinds = ['city-office', 'commune-department'] as const

/** Whose dossiers a counter takes in: its own, and for a service centre those of the offices of the same authority. */
export async function servedUnits(reader: Reader, unit: Unit, on: LocalDate): Promise<readonly UnitId[]> {
  if (unit.kind !== 'service-centre') return [unit.id]
  const above = (await superiorsOf(reader, unit.id, on)).find(({ kind }) => kind === 'administrative')
  if (above === undefined) return [unit.id]
  const filter = { on, superiorId: above.superiorId, kinds: servedKinds }
  const { units } = await listUnits(reader, filter, { page: 1, perPage: 50 })
  return units.map(({ id }) => id)
}

/** What may be handed in at a counter today. */
export async function proceduresAt(reader: Reader, unit: Unit, on: LocalDate) {
  return offeredProcedures(reader, await servedUnits(reader, unit, on), on)
}
