import type { RoleCode } from '../../../platform/contracts/access.ts'
import { roleCodes } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { addDays, endOfDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import type { HandlerCandidate } from '../domain/desk/suggest-handler.ts'
import { casePermissionRules } from '../permissions.ts'
import { deskLoads, listHandlerNotes } from '../store/desk-handlers.ts'

/** The roles that may handle cases of their unit. */
export const handlerRoles: readonly RoleCode[] = rolesWith('cases.handle')
/** The roles that decide and sign. */
export const decidingRoles: readonly RoleCode[] = rolesWith('cases.decide')

function rolesWith(permission: string): RoleCode[] {
  const grants = casePermissionRules.find(({ code }) => code === permission)?.grants ?? {}
  return roleCodes.filter((role) => Object.hasOwn(grants, role))
}

/** A candidate as a page shows it. */
export interface ListedHandler extends HandlerCandidate {
  readonly position: string
  readonly email: string
}

/** Who of a unit may handle cases on a day, with what lies on their desks. */
export async function listHandlers(reader: Reader, unitId: UnitId, day: LocalDate): Promise<ListedHandler[]> {
  const [people, notes, loads] = await Promise.all([
    peopleWithRoles(reader, [unitId], handlerRoles, day),
    listHandlerNotes(reader, unitId),
    deskLoads(reader, unitId, { now: endOfDay(addDays(day, -1)), soon: endOfDay(addDays(day, 3)) }),
  ])
  return people.map(({ id, name, position, email }) => {
    const note = notes.get(id)
    return {
      personId: id,
      name,
      position,
      email,
      kinds: note?.kinds ?? [],
      away: note?.away ?? null,
      load: loads.get(id) ?? { overdue: 0, dueSoon: 0, later: 0, standingStill: 0 },
    }
  })
}
