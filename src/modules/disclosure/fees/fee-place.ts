import type { Content } from '../../../platform/content/content.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { provincesOn, superiorsOf, type Unit, unitNames } from '../../organisations/index.ts'
import type { FeePlace } from '../domain/fees/fee-standing.ts'

/** At which level a school is and in which province: undefined for what is no school. */
export async function loadFeePlace(
  reader: Reader,
  content: Content,
  unit: Pick<Unit, 'id' | 'kind' | 'level'>,
  day: LocalDate,
): Promise<FeePlace | undefined> {
  if (unit.kind !== 'school' || unit.level === null) return undefined
  const line = [unit.id]
  for (const current of line) {
    if (line.length > 8) break
    const above = await superiorsOf(reader, current, day)
    line.push(...above.map(({ superiorId }) => superiorId).filter((id) => !line.includes(id)))
  }
  const names = await unitNames(reader, line.slice(1), day)
  const told = [...names.values()].map(({ name }) => foldText(name))
  // The nearest authority that names a province tells it; a province is called by its bare name in them.
  const province = provincesOn(content.provinces, day).find(({ name }) => {
    const bare = foldText(name.vi).replace(/^(?:tinh|thanh pho) /u, '')
    return told.some((authority) => authority.endsWith(` ${bare}`))
  })
  return { level: unit.level, province: province?.code }
}
