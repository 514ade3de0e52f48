import { type SelectQueryBuilder, sql } from 'kysely'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { prepared } from '../../../platform/database/pool-dialect.ts'
import type { DB } from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { lastKnownOn } from '../domain/dated.ts'
import type { SchoolLevel, SuperiorKind, Unit, UnitKind } from '../domain/unit.ts'
import { superiorKindOf, unitOfRow } from './unit-rows.ts'

/** A unit with what it is called on the day that was asked for. */
export interface NamedUnit extends Unit {
  readonly name: string
  readonly shortName: string
}

export class UnitNotFound extends Error {
  override readonly name = 'UnitNotFound'
}

export async function findUnitByCode(database: Reader, code: string): Promise<Unit | undefined> {
  const row = await database
    .selectFrom('organisations.unit')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && unitOfRow(row)
}

/** A unit by its code, and whether somebody holds one of some roles there on a day. */
export async function findUnitWithHolder(
  reader: Reader,
  code: string,
  roles: readonly RoleCode[],
  day: LocalDate,
): Promise<{ readonly unit: Unit; readonly isHeld: boolean } | undefined> {
  const asking = reader
    .selectFrom('organisations.unit')
    .selectAll()
    .select(
      sql<boolean>`exists (select from organisations.role_assignment held
        where held.unit_id = organisations.unit.id and held.role = any(${[...roles]}::text[])
          and held.valid_from <= ${day}::date and (held.valid_to is null or held.valid_to >= ${day}::date))`.as(
        'is_held',
      ),
    )
    .where('code', '=', code)
  const {
    rows: [row],
  } = await reader.executeQuery(prepared(asking.compile()))
  return row && { unit: unitOfRow(row), isHeld: row.is_held }
}

export async function findUnit(database: Reader, id: UnitId): Promise<Unit | undefined> {
  const row = await database
    .selectFrom('organisations.unit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && unitOfRow(row)
}

/** @throws UnitNotFound */
export async function getUnit(database: Reader, id: UnitId): Promise<Unit> {
  const unit = await findUnit(database, id)
  if (unit === undefined) throw new UnitNotFound(id)
  return unit
}

/** What is asked of the list of units; whatever is left out does not narrow it. */
export interface UnitFilter {
  /** Only units that exist on this day, called as they are then. */
  readonly on: LocalDate
  readonly kinds?: readonly UnitKind[] | undefined
  readonly level?: SchoolLevel | undefined
  /** Directly below this one on the day, in either way. */
  readonly superiorId?: UnitId | undefined
  /** Only these units: the rights of whoever asks. */
  readonly within?: readonly UnitId[] | undefined
  /** Part of a name, present or former, or of the code; case and diacritics do not count. */
  readonly search?: string | undefined
  readonly publicOnly?: boolean | undefined
  /** Also units that ended before the day, under their last name. */
  readonly withEnded?: boolean | undefined
}

export interface ListedUnits {
  readonly units: readonly NamedUnit[]
  readonly total: number
}

/** One page of the units in the order of the Vietnamese alphabet, and how many there are in all. */
export async function listUnits(
  database: Reader,
  filter: UnitFilter,
  paging: { readonly page: number; readonly perPage: number } = { page: 1, perPage: 2_000 },
): Promise<ListedUnits> {
  const query = filtered(database, filter)
  const [rows, counted] = await Promise.all([
    query
      .selectAll('unit')
      .select(['called.name', 'called.short_name'])
      .orderBy(sql`called.sort_key collate "C"`)
      .orderBy('unit.code')
      .limit(paging.perPage)
      .offset((paging.page - 1) * paging.perPage)
      .execute(),
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  const units = rows.map(({ name, short_name, ...row }) => ({
    ...unitOfRow(row),
    name,
    shortName: short_name,
  }))
  return { units, total: counted.total }
}

type UnitQuery = SelectQueryBuilder<
  DB & {
    unit: DB['organisations.unit']
    called: { name: string; short_name: string; sort_key: string }
  },
  'unit' | 'called',
  object
>

function filtered(database: Reader, filter: UnitFilter): UnitQuery {
  const { on, kinds, level, superiorId, within, search, publicOnly, withEnded } = filter
  const folded = search === undefined ? '' : foldText(search)
  let query = database
    .selectFrom('organisations.unit as unit')
    .innerJoinLateral(
      (joined) =>
        joined
          .selectFrom('organisations.unit_name as name')
          .select(['name.name', 'name.short_name', 'name.sort_key'])
          .whereRef('name.unit_id', '=', 'unit.id')
          .where('name.valid_from', '<=', on)
          .orderBy('name.valid_from', 'desc')
          .limit(1)
          .as('called'),
      (join) => join.onTrue(),
    )
    .where('unit.valid_from', '<=', on)
  if (withEnded !== true) {
    query = query.where(({ or, eb }) => or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', on)]))
  }
  if (kinds !== undefined) query = query.where('unit.kind', '=', sql<string>`any(${[...kinds]}::text[])`)
  if (level !== undefined) query = query.where('unit.level', '=', level)
  if (publicOnly === true) query = query.where('unit.public', '=', true)
  if (within !== undefined) query = query.where('unit.id', '=', sql<UnitId>`any(${[...within]}::uuid[])`)
  if (superiorId !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('organisations.unit_superior as above')
          .select('above.unit_id')
          .whereRef('above.unit_id', '=', 'unit.id')
          .where('above.superior_id', '=', superiorId)
          .where('above.valid_from', '<=', on)
          .where(({ or, eb }) => or([eb('above.valid_to', 'is', null), eb('above.valid_to', '>=', on)])),
      ),
    )
  }
  if (folded !== '') {
    const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('unit.code', 'like', pattern),
        exists(
          selectFrom('organisations.unit_name as any_name')
            .select('any_name.unit_id')
            .whereRef('any_name.unit_id', '=', 'unit.id')
            .where('any_name.search_name', 'like', pattern),
        ),
      ]),
    )
  }
  return query
}

/** Everything that a unit directs on a day, at any depth; without itself. */
export async function unitsBelow(database: Reader, root: UnitId, day: LocalDate): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select id from organisations.units_below(${root}::uuid, ${day}::date) as below (id)`.execute(database)
  return rows.map(({ id }) => id)
}

/** The codes of all units that there are or were: none is given again. */
export async function takenCodes(database: Reader): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('organisations.unit').select('code').execute()
  return new Set(rows.map(({ code }) => code))
}

/** The units directly above one on a day. */
export async function superiorsOf(
  database: Reader,
  unitId: UnitId,
  day: LocalDate,
): Promise<{ readonly kind: SuperiorKind; readonly superiorId: UnitId }[]> {
  const rows = await database
    .selectFrom('organisations.unit_superior')
    .select(['kind', 'superior_id'])
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', day)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('kind')
    .execute()
  return rows.map((row) => ({ kind: superiorKindOf(row.kind), superiorId: row.superior_id }))
}

/** How units are tied directly below one on a day; a unit may be so in both ways. */
export async function tiesBelow(
  database: Reader,
  superiorId: UnitId,
  day: LocalDate,
): Promise<{ readonly unitId: UnitId; readonly kind: SuperiorKind }[]> {
  const rows = await database
    .selectFrom('organisations.unit_superior')
    .select(['unit_id', 'kind'])
    .where('superior_id', '=', superiorId)
    .where('valid_from', '<=', day)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute()
  return rows.map(({ unit_id, kind }) => ({ unitId: unit_id, kind: superiorKindOf(kind) }))
}

/** What some units are called on a day; a dissolved one keeps its last name. Unknown ids are left out. */
export async function unitNames(
  database: Reader,
  ids: readonly UnitId[],
  day: LocalDate,
): Promise<
  ReadonlyMap<UnitId, { readonly code: string; readonly name: string; readonly shortName: string }>
> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('organisations.unit_name as name')
    .innerJoin('organisations.unit as unit', 'unit.id', 'name.unit_id')
    .select(['name.unit_id', 'name.name', 'name.short_name', 'name.valid_from', 'name.valid_to', 'unit.code'])
    .where('name.unit_id', '=', sql<UnitId>`any(${[...ids]}::uuid[])`)
    .execute()
  const byUnit = Map.groupBy(rows, ({ unit_id }) => unit_id)
  return new Map(
    [...byUnit].flatMap(([id, names]) => {
      const periods = names.map((row) => ({ row, validFrom: row.valid_from, validTo: row.valid_to }))
      const found = lastKnownOn(periods, day)?.row
      return found === undefined
        ? []
        : [[id, { code: found.code, name: found.name, shortName: found.short_name }]]
    }),
  )
}

/** @throws UnitNotFound */
export async function unitName(database: Reader, id: UnitId, day: LocalDate): Promise<string> {
  const found = (await unitNames(database, [id], day)).get(id)
  if (found === undefined) throw new UnitNotFound(id)
  return found.name
}
