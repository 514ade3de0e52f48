import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** Somebody who holds a role in a unit on the day that was asked for. */
export interface UnitPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly unitId: UnitId
  /** As under a signature: `Hiệu trưởng`; empty when nobody wrote it down. */
  readonly position: string
  readonly leads: boolean
}

/**
 * Who works in some units on a day, each person once in a unit: whoever leads it, the deputies (who hold the same role,
 * told apart by their position), then the others in Vietnamese order.
 */
export async function peopleOfUnits(
  database: Reader,
  unitIds: readonly UnitId[],
  day: LocalDate,
): Promise<UnitPerson[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{
    id: PersonId
    family: string
    middle: string
    given: string
    email: string
    unitId: UnitId
    position: string
    leads: boolean
  }>`
    select person.id, person.family_name as family, person.middle_name as middle, person.given_name as given,
      person.email, held.unit_id as "unitId", max(held.position) as position,
      bool_or(held.role in ('head', 'principal')) as leads
    from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    where held.unit_id = any(${[...unitIds]}::uuid[])
      and held.role <> 'administrator'
      and held.valid_from <= ${day}::date and (held.valid_to is null or held.valid_to >= ${day}::date)
    group by person.id, held.unit_id
    order by bool_or(held.role in ('head', 'principal')) desc, bool_and(held.position ilike 'phó %'),
      person.sort_key collate "C", person.email`.execute(database)
  return rows.map(({ id, email, unitId, position, leads, ...name }) => ({
    id,
    email,
    unitId,
    position,
    leads,
    name: joinName(name),
  }))
}

/** What people are called, those of yesterday too. Unknown ids are left out. */
export async function personNames(
  database: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('organisations.person')
    .select(['id', 'family_name as family', 'middle_name as middle', 'given_name as given'])
    .where('id', '=', sql<PersonId>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...name }) => [id, joinName(name)]))
}

/** Where somebody holds a role on a day. */
export async function unitsOfPerson(database: Reader, personId: PersonId, day: LocalDate): Promise<UnitId[]> {
  const rows = await database
    .selectFrom('organisations.role_assignment')
    .select('unit_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('valid_from', '<=', day)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
