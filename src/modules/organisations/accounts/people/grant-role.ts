import type { Role } from '../../../../platform/content/schema/role.ts'
import type { PersonActor, RoleCode } from '../../../../platform/contracts/access.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import { findUnit } from '../../store/unit-queries.ts'
import type { RoleRefusal } from './people-texts.ts'
import { findPerson } from './person-store.ts'
import { canBeHeldIn, rolesGivenIn } from './role-rights.ts'

export interface RoleWish {
  readonly role: RoleCode
  readonly unitId: UnitId
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | undefined
}

/** Why somebody may not give this role to a person (undefined: somebody new), or nothing when they may. */
export async function refusalOfRole(
  database: Reader,
  roles: readonly Role[],
  actor: PersonActor,
  personId: PersonId | undefined,
  wish: RoleWish,
): Promise<{ readonly field: string; readonly reason: RoleRefusal } | undefined> {
  if (!rolesGivenIn(actor, wish.unitId).includes(wish.role)) {
    return { field: 'vaiTro', reason: 'not-yours-to-give' }
  }
  const unit = await findUnit(database, wish.unitId)
  if (unit === undefined || !canBeHeldIn(roles, wish.role, unit) || !isValidOn(unit, wish.validFrom)) {
    return { field: 'donVi', reason: 'not-in-this-kind' }
  }
  const person = personId && (await findPerson(database, personId))
  const overlaps = person?.roles.some(
    (held) =>
      held.role === wish.role &&
      held.unitId === wish.unitId &&
      (held.validTo === null || held.validTo >= wish.validFrom) &&
      (wish.validTo === undefined || held.validFrom <= wish.validTo),
  )
  return overlaps === true ? { field: 'vaiTro', reason: 'held-already' } : undefined
}
