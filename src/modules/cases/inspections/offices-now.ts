import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { findUnit, superiorsOf } from '../../organisations/index.ts'

/**
 * The offices that stand for the one that began an inspection: itself, or, when it has ended, those that direct the
 * school now. An inspection never stops because an office was dissolved.
 */
export async function officesNow(
  database: Reader,
  { issuerId, unitId }: { readonly issuerId: UnitId; readonly unitId: UnitId },
  today: LocalDate,
): Promise<readonly UnitId[]> {
  const issuer = await findUnit(database, issuerId)
  if (issuer === undefined || issuer.validTo === null || issuer.validTo >= today) return [issuerId]
  const superiors = await superiorsOf(database, unitId, today)
  return superiors.map(({ superiorId }) => superiorId)
}
