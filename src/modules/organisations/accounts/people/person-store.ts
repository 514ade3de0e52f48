import { sql } from 'kysely'
import type { RoleCode } from '../../../../platform/contracts/access.ts'
import type { Reader, Tx } from '../../../../platform/database/database.ts'
import { joinName, nameSortKey, splitName } from '../../../../platform/i18n/vietnamese-names.ts'
import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'
import { type AccountId, newId, type PersonId, type UnitId } from '../../../../platform/kernel/ids.ts'
import { normaliseText } from '../../../../platform/kernel/text.ts'

export interface ListedPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  /** Held today or later, in the units that whoever asks may see. */
  readonly roles: readonly {
    readonly role: string
    readonly unitName: string
    readonly validFrom: LocalDate
  }[]
  /** Whether the person has ever chosen a password or signed in with the shared account. */
  readonly accepted: boolean
}

export interface PeopleFilter {
  readonly units: readonly UnitId[]
  readonly today: LocalDate
  /** Part of a name or an address; case and diacritics do not count. */
  readonly search: string
  readonly page: number
  readonly perPage: number
}

/** People who hold a role in some of the units, in Vietnamese order, and how many they are. */
export async function listPeople(
  database: Reader,
  filter: PeopleFilter,
): Promise<{ readonly people: readonly ListedPerson[]; readonly total: number }> {
  const { units, today, search, page, perPage } = filter
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{
    id: PersonId
    family: string
    middle: string
    given: string
    email: string
    roles: { role: string; unitName: string; validFrom: LocalDate }[]
    accepted: boolean
    total: number
  }>`
    select person.id, person.family_name as family, person.middle_name as middle, person.given_name as given,
      person.email, held.roles, count(*) over ()::int as total,
      exists (select 1 from auth.account proof where proof.user_id = person.account_id) as accepted
    from organisations.person person
    join lateral (
      select jsonb_agg(jsonb_build_object('role', assignment.role, 'unitName', called.name,
        'validFrom', assignment.valid_from) order by called.sort_key collate "C", assignment.role) as roles
      from organisations.role_assignment assignment
      join lateral (
        select name, sort_key from organisations.unit_name name
        where name.unit_id = assignment.unit_id order by name.valid_from desc limit 1
      ) called on true
      where assignment.person_id = person.id and assignment.unit_id = any(${[...units]}::uuid[])
        and (assignment.valid_to is null or assignment.valid_to >= ${today}::date)
    ) held on held.roles is not null
    where ${search} = '' or person.email like lower(${pattern})
      or unaccent(lower(concat_ws(' ', nullif(person.family_name, ''), nullif(person.middle_name, ''),
        person.given_name))) like unaccent(lower(${pattern}))
    order by person.sort_key collate "C", person.email
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(database)
  return {
    people: rows.map(({ id, email, roles, accepted, ...name }) => ({
      id,
      email,
      roles,
      accepted,
      name: joinName(name),
    })),
    total: rows[0]?.total ?? 0,
  }
}

export interface HeldRole {
  readonly id: string
  readonly role: RoleCode | string
  readonly position: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

export interface KnownPerson {
  readonly id: PersonId
  readonly accountId: AccountId | null
  readonly name: string
  readonly email: string
  readonly accepted: boolean
  readonly roles: readonly HeldRole[]
}

/** A person with all roles, past ones too; the page shows those in the units of whoever asks. */
export async function findPerson(database: Reader, id: PersonId): Promise<KnownPerson | undefined> {
  const person = await database
    .selectFrom('organisations.person')
    .select(['id', 'account_id', 'family_name', 'middle_name', 'given_name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) return undefined
  const roles = await database
    .selectFrom('organisations.role_assignment as held')
    .innerJoinLateral(
      (join) =>
        join
          .selectFrom('organisations.unit_name as name')
          .select('name.name')
          .whereRef('name.unit_id', '=', 'held.unit_id')
          .orderBy('name.valid_from', 'desc')
          .limit(1)
          .as('called'),
      (join) => join.onTrue(),
    )
    .select([
      'held.id',
      'held.role',
      'held.position',
      'held.unit_id',
      'held.valid_from',
      'held.valid_to',
      'called.name',
    ])
    .where('held.person_id', '=', id)
    .orderBy('held.valid_from', 'desc')
    .execute()
  const proof = await database
    .selectFrom('auth.account')
    .select('id')
    .where('user_id', '=', person.account_id)
    .executeTakeFirst()
  return {
    id: person.id,
    accountId: person.account_id,
    name: joinName({ family: person.family_name, middle: person.middle_name, given: person.given_name }),
    email: person.email,
    accepted: proof !== undefined,
    roles: roles.map((row) => ({
      id: row.id,
      role: row.role,
      position: row.position,
      unitId: row.unit_id,
      unitName: row.name,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  }
}

export async function findPersonByEmail(
  database: Reader,
  email: string,
): Promise<{ readonly id: PersonId; readonly accountId: AccountId | null } | undefined> {
  const row = await database
    .selectFrom('organisations.person')
    .select(['id', 'account_id'])
    .where('email', '=', email)
    .executeTakeFirst()
  return row && { id: row.id, accountId: row.account_id }
}

/** A person whose account exists already. */
export async function insertPerson(
  tx: Tx,
  person: { readonly name: string; readonly email: string; readonly accountId: AccountId },
): Promise<PersonId> {
  const name = normaliseText(person.name)
  const { family, middle, given } = splitName(name)
  const id = newId('person')
  await tx
    .insertInto('organisations.person')
    .values({
      id,
      account_id: person.accountId,
      family_name: family,
      middle_name: middle,
      given_name: given,
      sort_key: nameSortKey(name),
      email: person.email,
    })
    .execute()
  return id
}

export async function linkAccount(tx: Tx, personId: PersonId, accountId: AccountId): Promise<void> {
  await tx
    .updateTable('organisations.person')
    .set({ account_id: accountId })
    .where('id', '=', personId)
    .execute()
}

export interface NewRole {
  readonly personId: PersonId
  readonly role: RoleCode
  readonly unitId: UnitId
  readonly position: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly grantedBy: PersonId
}

export async function insertRole(tx: Tx, role: NewRole): Promise<void> {
  await tx
    .insertInto('organisations.role_assignment')
    .values({
      id: newId('assignment'),
      person_id: role.personId,
      role: role.role,
      unit_id: role.unitId,
      position: role.position,
      valid_from: role.validFrom,
      valid_to: role.validTo,
      granted_by: role.grantedBy,
    })
    .execute()
}

/**
 * Sets the last day of a role; a day before its first one means that it never counted.
 * @returns false when it had ended by then already
 */
export async function endRole(tx: Tx, assignmentId: string, lastDay: LocalDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisations.role_assignment')
    .set({ valid_to: sql<LocalDate>`greatest(${lastDay}::date, valid_from - 1)` })
    .where('id', '=', assignmentId)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', lastDay)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The last day of a role that ends now. */
export function yesterday(today: LocalDate): LocalDate {
  return addDays(today, -1)
}
