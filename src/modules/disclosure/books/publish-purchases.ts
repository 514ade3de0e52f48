import { citationOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId, type PublicationId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Unit } from '../../organisations/index.ts'
import { publish, withdraw } from '../conduct/publish.ts'
import { amountOf, flagsOf, totalOf } from '../domain/books/purchase.ts'
import { writeDong } from '../domain/donations/dong.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { feesTopic, schoolFeesTopic } from '../fees/topics.ts'
import {
  type BookPurchase,
  listPurchases,
  purchasePublication,
  releasePurchase,
  withdrawPurchase,
} from '../store/book-purchases.ts'
import { insertFinding } from '../store/fee-findings.ts'
import { flagWords, fundWords, sortWords } from './book-words.ts'
import { booksTopic, schoolBooksTopic } from './topics.ts'

export interface PurchaseWish {
  readonly unit: Pick<Unit, 'id' | 'code'>
  readonly purchase: BookPurchase
  /** Why what the rules flag is so; or why a purchase is withdrawn. */
  readonly words: string
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

/**
 * Makes a purchase public beside those of the same school year. One that parents paid for is a finding among the
 * collections, which the office looks into.
 * @returns false when somebody decided it meanwhile
 * @throws RangeError for flags that nobody explained: the route asks before
 */
export async function publishPurchase(
  tx: Tx,
  content: Pick<Content, 'laws'>,
  wish: PurchaseWish,
): Promise<boolean> {
  const { unit, purchase, words, by, at, example = false } = wish
  const flags = flagsOf(purchase)
  if (flags.length > 0 && words.trim() === '') throw new RangeError('what is flagged is explained')
  const law = lawOf(content, purchase)
  const before = await purchasePublication(tx, unit.id, purchase.schoolYear)
  const others = await listPurchases(tx, [unit.id], purchase.schoolYear, true)
  const told = [...others, { ...purchase, flags, explanation: words }]
  const publicationId = await tell(tx, wish, {
    before,
    law,
    content: purchasesContent(told),
    reason: `Bổ sung lần mua ngày ${formatDay(purchase.boughtOn)}`,
  })
  const findingId = flags.includes('paid-by-parents') ? newId('fee-finding') : null
  if (findingId !== null) {
    await insertFinding(tx, {
      id: findingId,
      unitId: unit.id,
      schoolYear: purchase.schoolYear,
      source: 'rule',
      problem: 'not-listed',
      kind: 'textbooks',
      title: `Mua sách, thiết bị bằng tiền thu của cha mẹ học sinh (${writeDong(totalOf(purchase.items))} đồng)`,
      law,
      foundAt: at,
      example,
    })
    await touchTopics(tx, [feesTopic, schoolFeesTopic(unit.code)])
  }
  const release = { publicationId, flags, explanation: words, findingId, by, at }
  if (!(await releasePurchase(tx, purchase.id, release))) return false
  await touchTopics(tx, [booksTopic, schoolBooksTopic(unit.code)])
  return true
}

/**
 * Takes a purchase that was entered wrongly out of what is public; that it was there, and why it went, stays to be read.
 * @returns false for what is not public
 */
export async function takeBackPurchase(
  tx: Tx,
  content: Pick<Content, 'laws'>,
  wish: PurchaseWish,
): Promise<boolean> {
  const { unit, purchase, words, by, at } = wish
  const { publicationId } = purchase
  if (publicationId === null || !(await withdrawPurchase(tx, purchase.id, words))) return false
  const left = await listPurchases(tx, [unit.id], purchase.schoolYear, true)
  if (left.length === 0) await withdraw(tx, { publicationId, reason: words, by, at })
  else
    await tell(tx, wish, {
      before: publicationId,
      law: lawOf(content, purchase),
      content: purchasesContent(left),
      reason: `Gỡ lần mua ngày ${formatDay(purchase.boughtOn)}: ${words}`,
    })
  await touchTopics(tx, [booksTopic, schoolBooksTopic(unit.code)])
  return true
}

interface Told {
  readonly before: PublicationId | undefined
  readonly law: string
  readonly content: PublicationContent
  readonly reason: string
}

async function tell(
  tx: Tx,
  { unit, purchase: { schoolYear }, by, at, example = false }: PurchaseWish,
  { before, law, content, reason }: Told,
): Promise<PublicationId> {
  const { publicationId } = await publish(tx, {
    ...(before !== undefined && { publicationId: before }),
    kind: 'book-purchases',
    unitId: unit.id,
    duty: null,
    subject: null,
    title: `Sách, thiết bị đã mua năm học ${schoolYear.replace('-', '–')}`,
    content,
    files: [],
    law,
    publicUntil: null,
    reason: before === undefined ? '' : reason,
    by,
    approvedBy: by,
    at,
    example,
  })
  return publicationId
}

function lawOf(content: Pick<Content, 'laws'>, { boughtOn, fund }: BookPurchase): string {
  const code = fund === 'parents' ? 'reference-books.voluntary' : 'reference-books.approved'
  return citationOf(ruleOn(content.laws, code, boughtOn))
}

function purchasesContent(purchases: readonly BookPurchase[]): PublicationContent {
  const ordered = purchases.toSorted((one, other) => one.boughtOn.localeCompare(other.boughtOn))
  const total = ordered.reduce((sum, { items }) => sum + totalOf(items), 0n)
  return {
    blocks: [
      {
        kind: 'table',
        caption: 'Các lần mua',
        columns: [
          'Ngày mua',
          'Mua gì',
          'Nơi bán',
          'Nguồn tiền',
          'Quyết định',
          'Hóa đơn',
          'Mã SHA-256 của hóa đơn',
          'Tổng (đồng)',
          'Cần lưu ý',
          'Giải trình',
        ],
        rows: ordered.map((purchase) => [
          formatDay(purchase.boughtOn),
          sortWords[purchase.sort].vi,
          purchase.supplier,
          fundWords[purchase.fund].vi,
          purchase.decidedOn === null ? '' : `${purchase.decision}, ngày ${formatDay(purchase.decidedOn)}`,
          purchase.invoice,
          purchase.invoiceSha256 ?? '',
          writeDong(totalOf(purchase.items)),
          purchase.flags.map((flag) => flagWords[flag].vi).join('; '),
          purchase.explanation,
        ]),
      },
      {
        kind: 'table',
        caption: 'Chi tiết',
        columns: [
          'Ngày mua',
          'Tên',
          'Nhà xuất bản, nơi sản xuất',
          'Số lượng',
          'Đơn giá (đồng)',
          'Thành tiền (đồng)',
        ],
        rows: ordered.flatMap(({ boughtOn, items }) =>
          items.map((item) => [
            formatDay(boughtOn),
            item.title,
            item.publisher,
            String(item.quantity),
            writeDong(item.unitPrice),
            writeDong(amountOf(item)),
          ]),
        ),
      },
      { kind: 'values', rows: [{ label: 'Tổng cộng (đồng)', value: writeDong(total) }] },
    ],
  }
}
