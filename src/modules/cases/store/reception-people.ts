import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Capacity } from '../domain/reception/reception-day.ts'

/** Somebody of a unit who may receive citizens, and in what right they would. */
export interface Receiver {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly unitId: UnitId
  /** As it stands under a signature: `Hiệu trưởng`. */
  readonly position: string
  readonly capacity: Capacity
}

/**
 * Who works in some units on a day, whoever leads first, then the deputies (who hold the same role and are told
 * apart by their position), then the others.
 */
export async function receiversOf(
  database: Reader,
  unitIds: readonly UnitId[],
  day: LocalDate,
): Promise<Receiver[]> {
  const { rows } = await sql<{
    id: PersonId
    family: string
    middle: string
    given: string
    email: string
    unitId: UnitId
    position: string
    capacity: Capacity
  }>`
    select person.id, person.family_name as family, person.middle_name as middle, person.given_name as given,
      person.email, held.unit_id as "unitId", max(held.position) as position,
      case when bool_or(held.role in ('head', 'principal') and held.position not ilike 'phó %') then 'head'
        when bool_or(held.role in ('head', 'principal')) then 'deputy' else 'staff' end as capacity
    from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    where held.unit_id = any(${[...unitIds]}::uuid[])
      and held.role not in ('administrator', 'inspection-board-member', 'province-analyst')
      and held.valid_from <= ${day}::date and (held.valid_to is null or held.valid_to >= ${day}::date)
    group by person.id, held.unit_id
    order by case when bool_or(held.role in ('head', 'principal') and held.position not ilike 'phó %') then 0
      when bool_or(held.role in ('head', 'principal')) then 1 else 2 end, person.sort_key collate "C", person.id
  `.execute(database)
  return rows.map(({ family, middle, given, ...person }) => ({
    ...person,
    name: joinName({ family, middle, given }),
  }))
}

/** What people are called, those of yesterday too. */
export async function receiverNames(
  database: Reader,
  ids: readonly (PersonId | null)[],
): Promise<ReadonlyMap<PersonId, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const rows = await database
    .selectFrom('organisations.person')
    .select(['id', 'family_name as family', 'middle_name as middle', 'given_name as given'])
    .where('id', '=', sql<PersonId>`any(${asked}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...name }) => [id, joinName(name)]))
}
