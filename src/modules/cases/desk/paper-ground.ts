import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, peopleWithRoles, superiorsOf, unitNames } from '../../organisations/index.ts'
import type { OpenCase } from '../conduct/move-case.ts'
import type { CaseContent } from '../store/desk-case.ts'
import { decidingRoles } from './handlers.ts'

/** What stands around the text of every paper of a unit on a day. */
export interface PaperGround {
  readonly parentBody: string | null
  readonly issuingBody: string
  /** `PGDĐT`: ends the symbol of a paper. */
  readonly unitSymbol: string
  readonly place: string
  readonly today: LocalDate
  readonly receivedOn: LocalDate
  readonly signatory: { readonly title: string; readonly name: string | null }
  readonly tracking: string
  readonly content: CaseContent
}

export async function loadPaperGround(
  reader: Reader,
  opened: OpenCase,
  content: CaseContent,
  origin: string,
): Promise<PaperGround> {
  const { unitId } = opened.case.standing
  const today = dayInVietnam(opened.world.now)
  const frame = await loadUnitFrame(reader, unitId, today)
  return {
    ...frame,
    today,
    receivedOn: dayInVietnam(opened.case.receivedAt),
    tracking: `${origin}/theo-doi`,
    content,
  }
}

async function loadUnitFrame(reader: Reader, unitId: UnitId, day: LocalDate) {
  const [unit, superiors, heads] = await Promise.all([
    getUnit(reader, unitId),
    superiorsOf(reader, unitId, day),
    peopleWithRoles(reader, [unitId], decidingRoles, day),
  ])
  const superior = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  const names = await unitNames(
    reader,
    [unitId, ...(superior === undefined ? [] : [superior.superiorId])],
    day,
  )
  const [head] = heads
  const parts = unit.address.split(',').map((part) => part.trim())
  return {
    parentBody: superior === undefined ? null : (names.get(superior.superiorId)?.name ?? null),
    issuingBody: names.get(unitId)?.name ?? unit.code,
    unitSymbol: unit.documentSymbol,
    place: parts.at(-2) || parts.at(-1) || names.get(unitId)?.shortName || unit.code,
    signatory: { title: head?.position || 'Thủ trưởng đơn vị', name: head?.name ?? null },
  }
}
