import type { Reader } from '../../../platform/database/database.ts'
import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, superiorsOf, unitNames } from '../../organisations/index.ts'

/** Who issues a paper of a school, and where. */
export type SchoolHeader = Pick<AdministrativeDocumentInput, 'parentBody' | 'issuingBody' | 'place'>

export async function schoolHeader(reader: Reader, unitId: UnitId, day: LocalDate): Promise<SchoolHeader> {
  const unit = await getUnit(reader, unitId)
  const superiors = await superiorsOf(reader, unitId, day)
  const superior = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  const names = await unitNames(reader, [unitId, ...(superior ? [superior.superiorId] : [])], day)
  return {
    parentBody: superior === undefined ? null : (names.get(superior.superiorId)?.name ?? null),
    issuingBody: names.get(unitId)?.name ?? unit.code,
    place: unit.address.split(',').at(-2)?.trim() ?? '',
  }
}
