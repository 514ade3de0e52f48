import { sql } from 'kysely'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** Somebody with a part in inspections. */
export interface InspectionPerson {
  readonly id: PersonId
  readonly name: string
  /** As it stands under a signature: `Trưởng phòng`. */
  readonly position: string
  readonly email: string
  readonly unitId: UnitId
}

/** Who holds one of some roles in some units on a day, each person once in a unit; deputies after whoever leads. */
export async function peopleWithRoles(
  database: Reader,
  unitIds: readonly UnitId[],
  roles: readonly RoleCode[],
  day: LocalDate,
): Promise<InspectionPerson[]> {
  const { rows } = await sql<{
    id: PersonId
    family: string
    middle: string
    given: string
    email: string
    unitId: UnitId
    position: string
  }>`
    select person.id, person.family_name as family, person.middle_name as middle, person.given_name as given,
      person.email, held.unit_id as "unitId", min(held.position) as position
    from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    where held.unit_id = any(${[...unitIds]}::uuid[]) and held.role = any(${[...roles]}::text[])
      and held.valid_from <= ${day}::date and (held.valid_to is null or held.valid_to >= ${day}::date)
    group by person.id, held.unit_id
    order by min(held.position) ilike 'phó %', person.sort_key collate "C", person.id`.execute(database)
  return rows.map(({ id, email, unitId, position, ...name }) => ({
    id,
    email,
    unitId,
    position,
    name: joinName(name),
  }))
}

/** What people are called, those of yesterday too. Unknown ids are left out. */
export async function namesOfPeople(
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
