import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, superiorsOf, unitNames } from '../../organisations/index.ts'

/** The head of a paper that a unit gives out of itself, not of one case. */
export async function loadUnitPaper(reader: Reader, unitId: UnitId, at: Date) {
  const day = dayInVietnam(at)
  const unit = await getUnit(reader, unitId)
  const superiors = await superiorsOf(reader, unitId, day)
  const above = superiors.find(({ kind }) => kind === 'administrative')
  const names = await unitNames(reader, above === undefined ? [unitId] : [unitId, above.superiorId], day)
  const name = names.get(unitId)?.name ?? unit.code
  const parts = unit.address.split(',').map((part) => part.trim())
  return {
    name,
    paper: {
      unit: {
        parentBody: above === undefined ? null : (names.get(above.superiorId)?.name ?? null),
        issuingBody: name,
        number: null,
        symbol: '',
        // The street is no place: of `number and street, ward` the ward, of a longer address the city before the province.
        place: (parts.length > 2 ? parts.at(-2) : parts.at(-1)) || unit.code,
        date: day,
      },
      receivedOn: day,
      recipients: [],
    },
  }
}
