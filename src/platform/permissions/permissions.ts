import type { Actor, PermissionRule } from '../contracts/access.ts'
import type { UnitId } from '../kernel/ids.ts'

/** Answers who may do what; the one place where roles become rights. */
export interface Permissions {
  /** Whether the permission exists; a route that names another is refused at start. */
  knows(permission: string): boolean
  /** Whether the actor may do this somewhere. */
  holds(actor: Actor, permission: string): boolean
  /** Whether the actor may do this in the unit. */
  may(actor: Actor, permission: string, unitId: UnitId): boolean
  /** All units in which the actor may do this: lists are filtered in SQL by them. */
  unitsFor(actor: Actor, permission: string): UnitId[]
}

/** @throws Error when two modules declare the same permission */
export function createPermissions(rules: readonly PermissionRule[]): Permissions {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  if (byCode.size !== rules.length) throw new Error('a permission is declared twice')

  function unitsFor(actor: Actor, permission: string): UnitId[] {
    const grants = byCode.get(permission)?.grants ?? {}
    if (actor.kind === 'anonymous') return []
    const units = actor.assignments.flatMap(({ role, unitId, below }) => {
      if (grants[role] === undefined) return []
      return grants[role] === 'subordinates' ? [unitId, ...below] : [unitId]
    })
    return [...new Set(units)]
  }

  return {
    knows: (permission) => byCode.has(permission),
    holds: (actor, permission) => {
      const grants = byCode.get(permission)?.grants ?? {}
      return actor.kind === 'person' && actor.assignments.some(({ role }) => grants[role] !== undefined)
    },
    may: (actor, permission, unitId) => {
      const grants = byCode.get(permission)?.grants ?? {}
      if (actor.kind === 'anonymous') return false
      return actor.assignments.some(({ role, unitId: own, below }) => {
        const reach = grants[role]
        if (reach === undefined) return false
        return own === unitId || (reach === 'subordinates' && below.has(unitId))
      })
    },
    unitsFor,
  }
}
