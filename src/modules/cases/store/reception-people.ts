import { type RoleCode, roleCodes } from '../../../platform/contracts/access.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles, type UnitPerson } from '../../organisations/index.ts'

/** They look after the machine, or at a unit from outside. */
const neverReceiving: readonly RoleCode[] = ['administrator', 'inspection-board-member', 'province-analyst']
const receivingRoles = roleCodes.filter((role) => !neverReceiving.includes(role))

/** Who may receive citizens in some units on a day, whoever leads first. */
export async function receiversOf(
  reader: Reader,
  unitIds: readonly UnitId[],
  day: LocalDate,
): Promise<UnitPerson[]> {
  return await peopleWithRoles(reader, unitIds, receivingRoles, day)
}
