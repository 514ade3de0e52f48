import type { Database } from '../../../platform/database/database.ts'
import { type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { ProcedureDefinition } from '../domain/procedures/procedure-definition.ts'
import type { ProcedureDraft } from '../store/procedure-rows.ts'

/** A procedure as somebody might write it down; what is given replaces what is usual. */
export function aDefinition(given: Partial<ProcedureDefinition> = {}): ProcedureDefinition {
  return {
    name: { vi: 'Chuyển trường đối với học sinh tiểu học', en: 'Transfer of primary pupils' },
    legalBasis: 'Thông tư 28/2020/TT-BGDĐT Điều 36',
    time: { unit: 'working-day', days: 4 },
    fee: 0,
    parts: [
      { name: 'Đơn xin chuyển trường', kind: 'form', copies: 1 },
      { name: 'Học bạ', kind: 'original' },
    ],
    result: 'Xếp lớp',
    channels: ['counter'],
    eligibility: [{ vi: 'Con bạn đang học tiểu học', en: 'Your child is at primary school' }],
    applicants: ['parent'],
    stages: [
      { name: { vi: 'Tiếp nhận', en: 'Receive' }, role: 'receiver', share: 40 },
      { name: { vi: 'Quyết định', en: 'Decide' }, role: 'head', share: 60 },
    ],
    levels: ['primary-school'],
    place: 'school',
    sources: [],
    unconfirmed: [],
    ...given,
  }
}

export function aDraft(unitId: UnitId, given: Partial<ProcedureDraft> = {}): ProcedureDraft {
  return {
    unitId,
    slug: 'transfer-of-primary-pupils',
    code: '1.005099',
    definition: aDefinition(),
    decision: 'Quyết định 12/QĐ-UBND',
    validFrom: localDate('2024-01-01'),
    ...given,
  }
}

/** A bare unit, for what needs no more of it than that it exists. */
export async function aUnit(
  database: Database,
  code: string,
  from: LocalDate = localDate('2020-01-01'),
): Promise<UnitId> {
  const id = newId('unit')
  await database
    .insertInto('organisations.unit')
    .values({ id, code, kind: 'city-office', valid_from: from })
    .execute()
  return id
}
