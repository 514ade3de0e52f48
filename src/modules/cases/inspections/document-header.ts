import type { Reader } from '../../../platform/database/database.ts'
import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, peopleWithRoles, superiorsOf, unitNames } from '../../organisations/index.ts'

/** Who issues a document of an office, where and who signs it. */
export type DocumentHeader = Pick<
  AdministrativeDocumentInput,
  'parentBody' | 'issuingBody' | 'place' | 'signatory'
> & {
  /** What stands after the abbreviation of the kind: `PGDĐT`. */
  readonly officeSymbol: string
}

/** What stands around the text of a document that an office issues on a day. */
export async function loadDocumentHeader(
  database: Reader,
  officeId: UnitId,
  day: LocalDate,
): Promise<DocumentHeader> {
  const [unit, superiors, heads] = await Promise.all([
    getUnit(database, officeId),
    superiorsOf(database, officeId, day),
    peopleWithRoles(database, [officeId], ['head'], day),
  ])
  const superior = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  const names = await unitNames(database, [officeId, ...(superior ? [superior.superiorId] : [])], day)
  const [head] = heads
  return {
    parentBody: superior === undefined ? null : (names.get(superior.superiorId)?.name ?? null),
    issuingBody: names.get(officeId)?.name ?? unit.code,
    place: unit.address.split(',').at(-2)?.trim() ?? '',
    signatory: { title: head?.position ?? 'Thủ trưởng', name: head?.name ?? null },
    officeSymbol: unit.documentSymbol,
  }
}
