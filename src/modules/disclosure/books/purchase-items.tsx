import type { Words } from '../../../platform/i18n/words.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { amountOf, type PurchaseItem } from '../domain/books/purchase.ts'
import { dongWords } from '../domain/donations/dong.ts'

const texts = {
  title: { vi: 'Tên', en: 'Title' },
  publisher: { vi: 'Nhà xuất bản, nơi sản xuất', en: 'Publisher or maker' },
  quantity: { vi: 'Số lượng', en: 'How many' },
  price: { vi: 'Đơn giá', en: 'Price of one' },
  amount: { vi: 'Thành tiền', en: 'Sum' },
}

/** What was bought at one time, thing by thing. */
export function PurchaseItems({
  caption,
  items,
}: {
  readonly caption: Words
  readonly items: readonly PurchaseItem[]
}) {
  const words = useWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items.map((item, index) => ({ ...item, index }))}
      rowKey={({ index }) => index}
      columns={[
        { key: 'title', header: texts.title, rowHeader: true, cell: ({ title }) => title },
        { key: 'publisher', header: texts.publisher, cell: ({ publisher }) => publisher },
        { key: 'quantity', header: texts.quantity, numeric: true, cell: ({ quantity }) => String(quantity) },
        {
          key: 'price',
          header: texts.price,
          numeric: true,
          cell: ({ unitPrice }) => words(dongWords(unitPrice)),
        },
        {
          key: 'amount',
          header: texts.amount,
          numeric: true,
          cell: (item) => words(dongWords(amountOf(item))),
        },
      ]}
    />
  )
}
