import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { getUnit } from '../../organisations/index.ts'
import { publish } from '../conduct/publish.ts'
import { writeDong } from '../domain/donations/dong.ts'
import {
  decideFinding,
  type FindingRefusal,
  fewestFamilies,
  standingOfFinding,
} from '../domain/fees/finding.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import {
  type Finding,
  findingEntries,
  insertFindingEntry,
  lockFinding,
  type RecordedEntry,
  setFindingPublication,
  voucherHash,
} from '../store/fee-findings.ts'
import { findingProblemWords, findingStateWords } from './fee-words.ts'
import { isRepayment, repaymentLeaf } from './repayment-leaf.ts'
import { feesTopic, schoolFeesTopic } from './topics.ts'

export type FindingWish = Omit<RecordedEntry, 'sequence' | 'at'>

/**
 * Adds an act to a finding. Once the office has confirmed it, what was found is public, and every repayment is a
 * new version of it and a ledger leaf of the public log.
 */
export async function actOnFinding(
  tx: Tx,
  findingId: string,
  wish: FindingWish,
  {
    by,
    at,
    example = false,
  }: { readonly by: PersonId | null; readonly at: Date; readonly example?: boolean },
): Promise<Result<Finding, FindingRefusal | 'no-finding'>> {
  const finding = await lockFinding(tx, findingId)
  if (finding === undefined) return refused('no-finding')
  const before = await findingEntries(tx, findingId)
  const decided = decideFinding(before, wish, {
    foundOn: dayInVietnam(finding.foundAt),
    today: dayInVietnam(at),
  })
  if (!decided.ok) return decided
  const entry: RecordedEntry = { ...wish, sequence: before.length + 1, at }
  const entries = [...before, entry]
  const standing = standingOfFinding(entries)
  await insertFindingEntry(tx, findingId, { ...entry, by }, standing)
  const after: Finding = { ...finding, ...standing }
  const { code } = await getUnit(tx, finding.unitId)
  if (standing.state === 'confirmed' || standing.state === 'settled') {
    await publishFinding(tx, after, entries, { by, at, example })
    if (isRepayment(entry)) {
      const place = entries.filter(isRepayment).length
      const voucherSha256 = await voucherHash(tx, entry)
      await appendToLog(tx, repaymentLeaf({ finding, unitCode: code, place, entry, voucherSha256, standing }))
    }
  }
  await touchTopics(tx, [feesTopic, schoolFeesTopic(code)])
  return accepted(after)
}

async function publishFinding(
  tx: Tx,
  finding: Finding,
  entries: readonly RecordedEntry[],
  { by, at, example }: { readonly by: PersonId | null; readonly at: Date; readonly example: boolean },
): Promise<void> {
  const { publicationId } = await publish(tx, {
    ...(finding.publicationId !== null && { publicationId: finding.publicationId }),
    kind: 'over-collection',
    unitId: finding.unitId,
    duty: null,
    subject: { type: 'fee-finding', id: finding.id },
    title: `Khoản thu không đúng quy định: ${finding.title}`.slice(0, 300),
    content: findingContent(finding, entries),
    files: [],
    law: finding.law,
    publicUntil: null,
    reason: finding.publicationId === null ? '' : 'Cập nhật việc trả lại tiền',
    by,
    approvedBy: by,
    at,
    example,
  })
  if (finding.publicationId === null) await setFindingPublication(tx, finding.id, publicationId)
}

/** What everybody reads: sums and days; how many families only where no single one can be meant. */
function findingContent(finding: Finding, entries: readonly RecordedEntry[]): PublicationContent {
  const repayments = entries.filter(isRepayment)
  return {
    blocks: [
      {
        kind: 'values',
        rows: [
          { label: 'Năm học', value: finding.schoolYear.replace('-', '–') },
          { label: 'Khoản thu', value: finding.title },
          { label: 'Sai ở chỗ', value: findingProblemWords(finding.problem).vi },
          { label: 'Căn cứ', value: finding.law },
          { label: 'Kết luận', value: entries.find(({ act }) => act === 'confirmed')?.words ?? '' },
          { label: 'Số tiền thu sai (đồng)', value: writeDong(finding.overCollected) },
          { label: 'Đã trả lại (đồng)', value: writeDong(finding.repaid) },
          { label: 'Còn phải trả lại (đồng)', value: writeDong(finding.overCollected - finding.repaid) },
          { label: 'Tình trạng', value: findingStateWords[finding.state].vi },
        ],
      },
      {
        kind: 'table',
        caption: 'Các lần trả lại',
        columns: ['Ngày', 'Số tiền (đồng)', 'Số gia đình', 'Chứng từ'],
        rows: repayments.map(({ act, at, amount, families, paidOn, voucher }) => [
          formatDay(paidOn ?? dayInVietnam(at)),
          `${act === 'repaid' ? '' : '−'}${writeDong(amount ?? 0n)}`,
          familiesWords(families),
          voucher,
        ]),
      },
    ],
  }
}

/** `120`, or `dưới 5`: a small number could point at a family. */
export function familiesWords(families: number | null): string {
  if (families === null) return ''
  return families < fewestFamilies ? `dưới ${fewestFamilies}` : String(families)
}
