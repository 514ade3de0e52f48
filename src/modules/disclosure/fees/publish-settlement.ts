import type { Tx } from '../../../platform/database/database.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Unit } from '../../organisations/index.ts'
import { publish } from '../conduct/publish.ts'
import { writeDong } from '../domain/donations/dong.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import { type FeePeriodOfYear, leftOf, type SettledLine, sumOfSettled } from '../domain/fees/settlement.ts'
import { type FeeSettlement, insertSettlement } from '../store/fee-settlements.ts'
import { periodWords } from './fee-words.ts'
import { feesTopic, schoolFeesTopic } from './topics.ts'

export interface SettlementWish {
  readonly unit: Pick<Unit, 'id' | 'code'>
  readonly schoolYear: SchoolYear
  readonly period: FeePeriodOfYear
  readonly lines: readonly SettledLine[]
  /** What was published for this period before; this then corrects it. */
  readonly current: FeeSettlement | undefined
  readonly reason: string
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

/** Publishes what came in and went out over a period: sums of the whole school, never a class or a child. */
export async function publishSettlement(tx: Tx, wish: SettlementWish): Promise<void> {
  const { unit, schoolYear, period, lines, current, reason, by, at, example = false } = wish
  const id = crypto.randomUUID()
  const { publicationId } = await publish(tx, {
    ...(current && { publicationId: current.publicationId }),
    kind: 'fee-settlement',
    unitId: unit.id,
    duty: null,
    subject: { type: 'fee-settlement', id: unit.id },
    title: `Kết quả thu, chi các khoản thu: ${periodWords[period].vi}, năm học ${schoolYear.replace('-', '–')}`,
    content: { blocks: [settledTable(lines)] },
    files: [],
    law: 'Thông tư 09/2024/TT-BGDĐT, Điều 5',
    publicUntil: null,
    reason: current === undefined ? '' : reason,
    by,
    approvedBy: by,
    at,
    example,
  })
  const version = (current?.version ?? 0) + 1
  const settled = { id, unitId: unit.id, schoolYear, period, version, publicationId, publishedAt: at, lines }
  await insertSettlement(tx, { ...settled, reason, example })
  await touchTopics(tx, [feesTopic, schoolFeesTopic(unit.code)])
}

function settledTable(lines: readonly SettledLine[]) {
  const cells = (line: Omit<SettledLine, 'name'>) =>
    [line.due, line.relieved, line.collected, line.spent, line.returned, leftOf(line)].map(writeDong)
  return {
    kind: 'table' as const,
    caption: 'Thu, chi theo từng khoản (đồng)',
    columns: ['Khoản thu', 'Phải thu', 'Miễn, giảm', 'Đã thu', 'Đã chi', 'Đã trả lại', 'Còn lại'],
    rows: [...lines.map((line) => [line.name, ...cells(line)]), ['Cộng', ...cells(sumOfSettled(lines))]],
  }
}
