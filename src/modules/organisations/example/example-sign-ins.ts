import { sql } from 'kysely'
import { type RoleCode, roleCodes } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'

export interface ExampleSignIn {
  readonly role: RoleCode
  readonly position: string
  readonly unitName: string
  readonly email: string
}

/** One invented person of every role who holds it on a day and can sign in, to try the platform with. */
export async function exampleSignIns(database: Reader, day: LocalDate): Promise<ExampleSignIn[]> {
  const { rows } = await sql<Omit<ExampleSignIn, 'role'> & { readonly role: string }>`
    select distinct on (held.role) held.role, held.position, name.name as "unitName", person.email
    from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    join organisations.unit unit on unit.id = held.unit_id
    join organisations.unit_name name on name.unit_id = unit.id
      and name.valid_from <= ${day}::date and (name.valid_to is null or name.valid_to >= ${day}::date)
    where person.example and person.account_id is not null
      and held.valid_from <= ${day}::date and (held.valid_to is null or held.valid_to >= ${day}::date)
    -- The work of an office is done by the commune's department today; whoever leads it comes first.
    order by held.role, (unit.kind = 'commune-department') desc, unit.code, (held.position like 'Phó%'), person.email
  `.execute(database)
  return roleCodes.flatMap((role) => {
    const found = rows.find((row) => row.role === role)
    return found === undefined ? [] : [{ ...found, role }]
  })
}
