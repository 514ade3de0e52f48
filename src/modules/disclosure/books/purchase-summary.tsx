import { formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type PurchaseFlag, totalOf } from '../domain/books/purchase.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { BookPurchase } from '../store/book-purchases.ts'
import { flagWords, fundWords, sortWords } from './book-words.ts'

const texts = {
  sort: { vi: 'Mua gì', en: 'What' },
  supplier: { vi: 'Nơi bán', en: 'Seller' },
  fund: { vi: 'Nguồn tiền', en: 'Paid from' },
  decision: { vi: 'Quyết định cho mua', en: 'Decision' },
  invoice: { vi: 'Hóa đơn', en: 'Invoice' },
  hash: { vi: 'Mã SHA-256 của hóa đơn', en: 'SHA-256 of the invoice' },
  total: { vi: 'Tổng', en: 'Total' },
  flags: { vi: 'Cần lưu ý', en: 'To be noted' },
  explanation: { vi: 'Giải trình của trường', en: 'The school’s explanation' },
  none: { vi: 'Không có', en: 'None' },
  on: (decision: string, day: string) => ({ vi: `${decision}, ngày ${day}`, en: `${decision} of ${day}` }),
}

/** One purchase in short: the same to the school and to everybody. */
export function PurchaseSummary({
  purchase,
  flags,
}: {
  readonly purchase: BookPurchase
  readonly flags: readonly PurchaseFlag[]
}) {
  const words = useWords()
  const { sort, supplier, fund, decision, decidedOn, invoice, invoiceSha256, items, explanation } = purchase
  return (
    <SummaryList
      rows={[
        { key: texts.sort, value: words(sortWords[sort]) },
        { key: texts.supplier, value: supplier },
        { key: texts.fund, value: words(fundWords[fund]) },
        {
          key: texts.decision,
          value: words(decidedOn === null ? texts.none : texts.on(decision, formatDay(decidedOn))),
        },
        { key: texts.invoice, value: invoice === '' ? words(texts.none) : invoice },
        ...(invoiceSha256 === null
          ? []
          : [{ key: texts.hash, value: <code class="mb-digest">{invoiceSha256}</code> }]),
        { key: texts.total, value: <strong>{words(dongWords(totalOf(items)))}</strong> },
        ...(flags.length === 0
          ? []
          : [
              {
                key: texts.flags,
                value: flags.map((flag) => (
                  <span key={flag}>
                    <Tag tone="warning">{words(flagWords[flag])}</Tag>{' '}
                  </span>
                )),
              },
            ]),
        ...(explanation === '' ? [] : [{ key: texts.explanation, value: explanation }]),
      ]}
    />
  )
}
