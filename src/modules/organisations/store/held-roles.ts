import { sql } from 'kysely'
import type { RoleCode } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** A role that somebody holds in a unit on a day, and since when without a break. */
export interface HeldRole {
  readonly personId: PersonId
  readonly name: string
  readonly unitId: UnitId
  readonly role: RoleCode
  /** As it stands under a signature: `Nhân viên kế toán`. */
  readonly position: string
  readonly since: LocalDate
}

type Row = Omit<HeldRole, 'name' | 'since'> &
  Parameters<typeof joinName>[0] & { readonly from: LocalDate; readonly to: LocalDate | null }

/** Every role held in some units on a day, in Vietnamese order of the names; a role given anew goes on. */
export async function heldRoles(
  reader: Reader,
  unitIds: readonly UnitId[],
  day: LocalDate,
): Promise<HeldRole[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<Row>`
    select person.id as "personId", person.family_name as family, person.middle_name as middle,
      person.given_name as given, held.unit_id as "unitId", held.role, held.position, held.valid_from as "from",
      held.valid_to as "to"
    from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    where held.unit_id = any(${[...unitIds]}::uuid[]) and held.valid_from <= ${day}::date
    order by person.sort_key collate "C", person.id, held.valid_from desc`.execute(reader)
  const held = Map.groupBy(
    rows,
    ({ personId, unitId, role, position }) => `${personId} ${unitId} ${role} ${position}`,
  )
  return [...held.values()].flatMap((stretches): HeldRole[] => {
    const since = unbrokenSince(stretches, day)
    const [first] = stretches
    if (since === undefined || first === undefined) return []
    const { personId, unitId, role, position } = first
    return [{ personId, name: joinName(first), unitId, role, position, since }]
  })
}

/** The first day of what goes on without a gap up to a day, from stretches with the newest first. */
function unbrokenSince(
  stretches: readonly Pick<Row, 'from' | 'to'>[],
  day: LocalDate,
): LocalDate | undefined {
  let since: LocalDate | undefined
  for (const { from, to } of stretches) {
    const lastNeeded = since === undefined ? day : addDays(since, -1)
    if (to !== null && to < lastNeeded) {
      if (since !== undefined) break
      continue
    }
    since = from
  }
  return since
}
