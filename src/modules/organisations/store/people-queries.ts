import { sql } from 'kysely'
import { type RoleCode, roleCodes } from '../../../platform/contracts/access.ts'
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
  /** As it stands under a signature: `Hiệu trưởng`; empty when nobody wrote it down. */
  readonly position: string
  /** Deputies hold the role of whoever leads, and are told apart by their position. */
  readonly capacity: 'head' | 'deputy' | 'staff'
}

/**
 * Who holds one of some roles in some units on a day, each person once in a unit: whoever leads it, the deputies, then
 * the others in Vietnamese order.
 */
export async function peopleWithRoles(
  reader: Reader,
  unitIds: readonly UnitId[],
  roles: readonly RoleCode[],
  day: LocalDate,
): Promise<UnitPerson[]> {
  if (unitIds.length === 0) return []
  type Row = Omit<UnitPerson, 'name'> & Parameters<typeof joinName>[0]
  const { rows } = await sql<Row>`
    select person.id, person.family_name as family, person.middle_name as middle, person.given_name as given,
      person.email, held.unit_id as "unitId", max(held.position) as position,
      case min(standing.rank) when 0 then 'head' when 1 then 'deputy' else 'staff' end as capacity
    from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    cross join lateral (
      select case when held.role not in ('head', 'principal') then 2
        when held.position ilike 'phó %' then 1 else 0 end as rank
    ) standing
    where held.unit_id = any(${[...unitIds]}::uuid[]) and held.role = any(${[...roles]}::text[])
      and held.valid_from <= ${day}::date and (held.valid_to is null or held.valid_to >= ${day}::date)
    group by person.id, held.unit_id
    order by min(standing.rank), person.sort_key collate "C", person.id`.execute(reader)
  return rows.map(({ family, middle, given, ...person }) => ({
    ...person,
    name: joinName({ family, middle, given }),
  }))
}

const everyRole = roleCodes.filter((role) => role !== 'administrator')

/** Who works in some units on a day, in the order of `peopleWithRoles`. */
export async function peopleOfUnits(
  reader: Reader,
  unitIds: readonly UnitId[],
  day: LocalDate,
): Promise<UnitPerson[]> {
  return await peopleWithRoles(reader, unitIds, everyRole, day)
}

/** What people are called, those of yesterday too. Unknown ids are left out. */
export async function personNames(
  reader: Reader,
  ids: readonly (PersonId | null)[],
): Promise<ReadonlyMap<PersonId, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const rows = await reader
    .selectFrom('organisations.person')
    .select(['id', 'family_name as family', 'middle_name as middle', 'given_name as given'])
    .where('id', '=', sql<PersonId>`any(${asked}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...name }) => [id, joinName(name)]))
}

/** Where somebody holds a role on a day. */
export async function unitsOfPerson(reader: Reader, personId: PersonId, day: LocalDate): Promise<UnitId[]> {
  const rows = await reader
    .selectFrom('organisations.role_assignment')
    .select('unit_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('valid_from', '<=', day)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
