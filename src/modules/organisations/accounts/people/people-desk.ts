import type { PersonActor } from '../../../../platform/contracts/access.ts'
import type { Visit } from '../../../../platform/http/visit.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { UnitId } from '../../../../platform/kernel/ids.ts'
import { listUnits, unitName } from '../../store/unit-queries.ts'
import { managePeople } from '../account-permissions.ts'
import type { AccountsDependencies } from '../accounts-dependencies.ts'
import type { LetterContext } from './invite-person.ts'
import type { RoleChoices } from './role-fields.tsx'
import { rolesGivenSomewhere } from './role-rights.ts'

/** Somebody who looks after people, at work. */
export type Manager = Visit<unknown, unknown, PersonActor>

/** What every page about people needs: names of roles, what may be chosen, what letters say. */
export interface PeopleDesk {
  roleName(role: string): Words
  choicesOf(visit: Manager): Promise<RoleChoices>
  letterOf(visit: Manager, role: string, unitId: UnitId): Promise<LetterContext>
}

export function peopleDesk({ roles, origin }: AccountsDependencies): PeopleDesk {
  const names = new Map<string, Words>(roles.map(({ code, name }) => [code, name]))
  const roleName = (role: string): Words => names.get(role) ?? { vi: role, en: role }
  return {
    roleName,
    choicesOf: async ({ actor, database, today, unitsFor }) => {
      const { units } = await listUnits(database, { on: today, within: unitsFor(managePeople) })
      return {
        roles: rolesGivenSomewhere(actor).map((code) => ({ code, name: roleName(code) })),
        units: units.map(({ id, name }) => ({ id, name })),
        today,
      }
    },
    letterOf: async ({ database, now, today }, role, unitId) => ({
      origin,
      now,
      role: { roleName: roleName(role).vi, unitName: await unitName(database, unitId, today) },
    }),
  }
}
