import { sql } from 'kysely'
import {
  type ActorSource,
  type PersonActor,
  type RoleCode,
  roleCodes,
} from '../../../platform/contracts/access.ts'
import type { Database } from '../../../platform/database/database.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { AccountId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** How long another process may go on with the roles that it read: a role that ends is to be gone in a second. */
const keptMs = 800
const keptActors = 5_000

export interface PersonSource extends ActorSource {
  /** Drops what this process remembers, after roles have changed; others follow within a second. */
  forget(): void
}

interface Row {
  readonly person_id: PersonId
  readonly family: string
  readonly middle: string
  readonly given: string
  readonly role: string
  readonly unit_id: UnitId
  readonly unit_name: string
  readonly below: UnitId[]
}

/** Knows the person behind an account with the roles held on a day, in one round trip; keeps it for a moment. */
export function createActorSource(database: Database): PersonSource {
  const kept = new Map<string, { actor: PersonActor | undefined; until: number }>()
  return {
    async findActor(accountId, now) {
      const today = dayInVietnam(now)
      const key = `${accountId} ${today}`
      const known = kept.get(key)
      if (known !== undefined && known.until > performance.now()) return known.actor
      const actor = await readActor(database, accountId, today)
      kept.delete(key)
      kept.set(key, { actor, until: performance.now() + keptMs })
      for (const oldest of kept.keys()) {
        if (kept.size <= keptActors) break
        kept.delete(oldest)
      }
      return actor
    },
    forget: () => kept.clear(),
  }
}

/** undefined when nobody has the account, or its owner holds no role in a unit that exists today. */
async function readActor(
  database: Database,
  accountId: AccountId,
  today: LocalDate,
): Promise<PersonActor | undefined> {
  const { rows } = await sql<Row>`
    select person.id as person_id, person.family_name as family, person.middle_name as middle,
      person.given_name as given, held.role, held.unit_id, called.name as unit_name,
      array(select id from organisations.units_below(held.unit_id, ${today}::date) as below (id)) as below
    from organisations.person person
    join organisations.role_assignment held on held.person_id = person.id
      and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to >= ${today}::date)
    join organisations.unit unit on unit.id = held.unit_id
      and unit.valid_from <= ${today}::date and (unit.valid_to is null or unit.valid_to >= ${today}::date)
    join lateral (
      select name from organisations.unit_name name
      where name.unit_id = held.unit_id and name.valid_from <= ${today}::date
      order by name.valid_from desc limit 1
    ) called on true
    where person.account_id = ${accountId}
    order by array_position(${[...roleCodes]}::text[], held.role), held.valid_from desc, held.unit_id`.execute(
    database,
  )
  const [first] = rows
  if (first === undefined) return undefined
  return {
    kind: 'person',
    personId: first.person_id,
    accountId,
    name: joinName(first),
    assignments: rows.flatMap(({ role, unit_id, unit_name, below }) => {
      const code = roleCodes.find((known): known is RoleCode => known === role)
      return code === undefined
        ? []
        : [{ role: code, unitId: unit_id, unitName: unit_name, below: new Set(below) }]
    }),
  }
}
