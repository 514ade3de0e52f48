import { findUnitByCode, type Unit, unitName } from '../../organisations/index.ts'
import type { StaffVisit } from './reading-reception.ts'

/** The unit of an address, when the visitor holds the permission in it; whatever else looks as if it were not there. */
export async function unitAtHand(
  visit: StaffVisit,
  code: string,
  permission: 'reception.schedule' | 'reception.record' | 'reception.read',
): Promise<(Unit & { readonly name: string }) | undefined> {
  const unit = await findUnitByCode(visit.database, code)
  if (unit === undefined || !visit.may(permission, unit.id)) return undefined
  return { ...unit, name: await unitName(visit.database, unit.id, visit.today) }
}
