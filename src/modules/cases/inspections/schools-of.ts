import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { listUnits, type NamedUnit, unitsBelow } from '../../organisations/index.ts'

/** The schools that an office directs on a day, in Vietnamese order. */
export async function schoolsOf(
  database: Reader,
  officeId: UnitId,
  day: LocalDate,
): Promise<readonly NamedUnit[]> {
  const within = await unitsBelow(database, officeId, day)
  const { units } = await listUnits(database, { on: day, kinds: ['school'], within })
  return units
}
