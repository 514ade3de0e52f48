import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, peopleWithRoles, superiorsOf, unitNames } from '../../organisations/index.ts'
import type { NoticeWish } from './notice-document.ts'

/** Who gives notice, where, and who signs it, as on a day. */
export async function noticeHeader(
  reader: Reader,
  unitId: UnitId,
  day: LocalDate,
): Promise<Pick<NoticeWish, 'issuingBody' | 'parentBody' | 'place' | 'signatory'>> {
  const [unit, superiors, leaders] = await Promise.all([
    getUnit(reader, unitId),
    superiorsOf(reader, unitId, day),
    peopleWithRoles(reader, [unitId], ['principal', 'head'], day),
  ])
  const superior = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  const names = await unitNames(reader, [unitId, ...(superior ? [superior.superiorId] : [])], day)
  const [leader] = leaders
  return {
    issuingBody: names.get(unitId)?.name ?? unit.code,
    parentBody: superior === undefined ? null : (names.get(superior.superiorId)?.name ?? null),
    place: unit.address.split(',').at(-2)?.trim() ?? '',
    signatory: { title: leader?.position || 'Thủ trưởng đơn vị', name: leader?.name ?? null },
  }
}
