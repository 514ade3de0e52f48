import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { type UnitHistory, unitHistory } from '../domain/unit-history.ts'
import { successionKindOf, superiorKindOf, unitOfRow } from './unit-rows.ts'

/**
 * What is recorded of some units through time, or of all of them: some thousands of small rows, for
 * questions of the whole. Ties to units that were not asked for are left out.
 */
export async function loadUnitHistory(database: Reader, only?: readonly UnitId[]): Promise<UnitHistory> {
  const ids = only && sql<UnitId>`any(${[...only]}::uuid[])`
  const [units, names, superiors, successions] = await Promise.all([
    database
      .selectFrom('organisations.unit')
      .selectAll()
      .$call((query) => (ids ? query.where('id', '=', ids) : query))
      .orderBy('code')
      .execute(),
    database
      .selectFrom('organisations.unit_name')
      .selectAll()
      .$call((query) => (ids ? query.where('unit_id', '=', ids) : query))
      .orderBy('valid_from')
      .execute(),
    database
      .selectFrom('organisations.unit_superior')
      .selectAll()
      .$call((query) => (ids ? query.where('unit_id', '=', ids).where('superior_id', '=', ids) : query))
      .orderBy('valid_from')
      .orderBy('kind')
      .execute(),
    database
      .selectFrom('organisations.succession')
      .selectAll()
      .$call((query) =>
        ids ? query.where('predecessor_id', '=', ids).where('successor_id', '=', ids) : query,
      )
      .orderBy('effective_on')
      .execute(),
  ])
  return unitHistory({
    units: units.map(unitOfRow),
    names: names.map((row) => ({
      unitId: row.unit_id,
      name: row.name,
      shortName: row.short_name,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    superiors: superiors.map((row) => ({
      unitId: row.unit_id,
      superiorId: row.superior_id,
      kind: superiorKindOf(row.kind),
      basis: row.basis,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    successions: successions.map((row) => ({
      predecessorId: row.predecessor_id,
      successorId: row.successor_id,
      kind: successionKindOf(row.kind),
      effectiveOn: row.effective_on,
      basis: row.basis,
      confidence: row.confidence === 'confirmed' ? 'confirmed' : 'unconfirmed',
      matter: row.matter,
    })),
  })
}

/** Everything recorded of one unit and of those tied to it by superiority or succession, near and far. */
export async function loadHistoryAround(database: Reader, unitId: UnitId): Promise<UnitHistory> {
  const { rows } = await sql<{ id: UnitId }>`
    with recursive
      later (id) as (
        select ${unitId}::uuid
        union
        select succession.successor_id from organisations.succession
        join later on later.id = succession.predecessor_id
      ),
      earlier (id) as (
        select ${unitId}::uuid
        union
        select succession.predecessor_id from organisations.succession
        join earlier on earlier.id = succession.successor_id
      ),
      above (id) as (
        select superior_id from organisations.unit_superior where unit_id = ${unitId}::uuid
      )
    select id from later union select id from earlier union select id from above`.execute(database)
  return loadUnitHistory(
    database,
    rows.map(({ id }) => id),
  )
}
