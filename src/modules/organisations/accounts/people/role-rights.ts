import type { Role } from '../../../../platform/content/schema/role.ts'
import { type PersonActor, type RoleCode, roleCodes } from '../../../../platform/contracts/access.ts'
import type { UnitId } from '../../../../platform/kernel/ids.ts'
import { contentKindOf } from '../../domain/competence.ts'
import type { Unit } from '../../domain/unit.ts'
import { accountPermissions, givenBy } from '../account-permissions.ts'

const grants = accountPermissions[0]?.grants ?? {}

/** The roles that somebody may give and take in a unit, by the roles that they hold over it. */
export function rolesGivenIn(actor: PersonActor, unitId: UnitId): RoleCode[] {
  const given = new Set(
    actor.assignments.flatMap(({ role, unitId: own, below }) => {
      const reaches = own === unitId || (grants[role] === 'subordinates' && below.has(unitId))
      return reaches && grants[role] !== undefined ? (givenBy[role] ?? []) : []
    }),
  )
  return roleCodes.filter((role) => given.has(role))
}

/** The roles that somebody may give in at least one unit. */
export function rolesGivenSomewhere(actor: PersonActor): RoleCode[] {
  const given = new Set(actor.assignments.flatMap(({ role }) => givenBy[role] ?? []))
  return roleCodes.filter((role) => given.has(role))
}

/** Whether a role can be held in this kind of unit: no principal of an office, no head of a school. */
export function canBeHeldIn(roles: readonly Role[], role: RoleCode, unit: Unit): boolean {
  const kind = contentKindOf(unit)
  return roles.some(({ code, heldIn }) => code === role && heldIn.some((held) => held === kind))
}
