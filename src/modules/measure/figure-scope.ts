import type { Period } from '../../platform/contracts/indicator.ts'
import type { Database } from '../../platform/database/database.ts'
import type { UnitId } from '../../platform/kernel/ids.ts'
import { findUnitByCode, listUnits, type NamedUnit, unitName, unitsBelow } from '../organisations/index.ts'

/** Which units a page is about: one public unit with all below it, or every public unit. */
export interface Scope {
  readonly about: { readonly id: UnitId; readonly code: string; readonly name: string } | null
  readonly ids: readonly UnitId[]
  readonly listed: readonly NamedUnit[]
}

export async function findScope(
  database: Database,
  code: string | undefined,
  period: Period,
): Promise<Scope | undefined> {
  const all = await publicUnits(database, period)
  if (code === undefined) return { about: null, ids: all.map(({ id }) => id), listed: all }
  const unit = await findUnitByCode(database, code)
  if (unit === undefined || !unit.public) return undefined
  const on = unit.validTo !== null && unit.validTo < period.to ? unit.validTo : period.to
  const [below, name] = await Promise.all([
    unitsBelow(database, unit.id, on),
    unitName(database, unit.id, on),
  ])
  const inside = new Set(below)
  return {
    about: { id: unit.id, code: unit.code, name },
    ids: [unit.id, ...below],
    listed: all.filter(({ id }) => inside.has(id)),
  }
}

/** The public units that existed in a period, also those that ended in it. */
export async function publicUnits(database: Database, { from, to }: Period): Promise<NamedUnit[]> {
  const filter = { on: to, publicOnly: true, withEnded: true }
  const { units } = await listUnits(database, filter, { page: 1, perPage: 10_000 })
  return units.filter(({ validTo }) => validTo === null || validTo >= from)
}
