import { sql } from 'kysely'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** Somebody who writes, signs or receives reports. */
export interface ReportPerson {
  readonly id: PersonId
  readonly name: string
  /** As it stands under a signature: `Hiệu trưởng`. */
  readonly position: string
  readonly email: string
  readonly role: string
  readonly unitId: UnitId
}

/** Who holds one of some roles in some units on a day; whoever leads comes before the deputies. */
export async function peopleInRoles(
  database: Reader,
  unitIds: readonly UnitId[],
  roles: readonly RoleCode[],
  day: LocalDate,
): Promise<ReportPerson[]> {
  if (unitIds.length === 0) return []
  const rows = await database
    .selectFrom('organisations.role_assignment as held')
    .innerJoin('organisations.person as person', 'person.id', 'held.person_id')
    .select([
      'person.id',
      'person.family_name',
      'person.middle_name',
      'person.given_name',
      'person.email',
      'held.position',
      'held.role',
      'held.unit_id',
    ])
    .where('held.unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .where('held.role', '=', sql<string>`any(${[...roles]}::text[])`)
    .where('held.valid_from', '<=', day)
    .where(({ or, eb }) => or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', day)]))
    .orderBy(sql`held.position ilike 'phó%'`)
    .orderBy('held.valid_from')
    .orderBy('person.sort_key')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: joinName({ family: row.family_name, middle: row.middle_name, given: row.given_name }),
    position: row.position,
    email: row.email ?? '',
    role: row.role,
    unitId: row.unit_id,
  }))
}

/** Names of people by their ids, for the history of a report. */
export async function peopleNames(
  database: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('organisations.person')
    .select(['id', 'family_name', 'middle_name', 'given_name'])
    .where('id', '=', sql<PersonId>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      joinName({ family: row.family_name, middle: row.middle_name, given: row.given_name }),
    ]),
  )
}
