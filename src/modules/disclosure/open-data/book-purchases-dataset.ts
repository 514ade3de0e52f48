import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { schoolYearColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** What schools bought, thing by thing, with its price and where the money came from. */
export const bookPurchasesDataset: Dataset = {
  code: 'book-purchases',
  title: { vi: 'Sách, thiết bị trường đã mua', en: 'Books and equipment that schools bought' },
  description: {
    vi: 'Từng thứ trong các lần mua sách tham khảo, sách giáo khoa, thiết bị đã công khai của mỗi trường.',
    en: 'Each thing of the published purchases of reference books, textbooks and equipment of each school.',
  },
  frequency: 'IRREG',
  filters: ['unit', 'year'],
  columns: [
    { name: 'purchase', type: 'text', words: { vi: 'Mã lần mua', en: 'Identifier of the purchase' } },
    unitColumn,
    schoolYearColumn,
    { name: 'bought_on', type: 'day', words: { vi: 'Ngày mua', en: 'Bought on' } },
    { name: 'sort', type: 'text', words: { vi: 'Loại', en: 'Sort' } },
    { name: 'line', type: 'integer', words: { vi: 'Thứ tự', en: 'Place' } },
    { name: 'title', type: 'text', words: { vi: 'Tên', en: 'Title' } },
    {
      name: 'publisher',
      type: 'text',
      words: { vi: 'Nhà xuất bản, nơi sản xuất', en: 'Publisher or maker' },
    },
    { name: 'quantity', type: 'integer', words: { vi: 'Số lượng', en: 'How many' } },
    { name: 'unit_price', type: 'dong', words: { vi: 'Đơn giá', en: 'Price of one' } },
    { name: 'amount', type: 'dong', words: { vi: 'Thành tiền', en: 'Sum' } },
    { name: 'supplier', type: 'text', words: { vi: 'Nơi bán', en: 'Seller' } },
    { name: 'fund', type: 'text', words: { vi: 'Nguồn tiền', en: 'Paid from' } },
    { name: 'decision', type: 'text', words: { vi: 'Quyết định cho mua', en: 'Decision' } },
    { name: 'flags', type: 'text', words: { vi: 'Điểm cần lưu ý', en: 'What is to be noted' } },
    { name: 'public_from', type: 'instant', words: { vi: 'Công khai từ', en: 'Public since' } },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const last = readCursorOf(after, 4)
    const rows = await reader
      .selectFrom('disclosure.book_purchase as purchase')
      .innerJoin('organisations.unit as unit', 'unit.id', 'purchase.unit_id')
      .innerJoin('disclosure.book_purchase_item as item', 'item.purchase_id', 'purchase.id')
      .select(['unit.code', 'purchase.id', 'purchase.school_year', 'purchase.bought_on', 'purchase.sort'])
      .select(['purchase.supplier', 'purchase.fund', 'purchase.decision', 'purchase.flags'])
      .select(['purchase.public_from', 'item.position', 'item.title', 'item.publisher', 'item.quantity'])
      .select([
        sql<string>`item.unit_price::text`.as('unitPrice'),
        sql<string>`item.amount::text`.as('amount'),
      ])
      .where('unit.public', '=', true)
      .where('purchase.state', '=', 'public')
      .$if(unitId !== undefined, (query) => query.where('purchase.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) => query.where('purchase.school_year', 'like', `${year}-%`))
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(unit.code, purchase.bought_on, purchase.id, item.position)
            > (${last?.[0]}::text, ${last?.[1]}::date, ${last?.[2]}::uuid, ${Number(last?.[3])}::integer)`,
        ),
      )
      .orderBy('unit.code')
      .orderBy('purchase.bought_on')
      .orderBy('purchase.id')
      .orderBy('item.position')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [
      row.code,
      row.bought_on,
      row.id,
      String(row.position),
    ])
    return {
      rows: shown.map((row) => ({
        purchase: row.id,
        unit: row.code,
        school_year: row.school_year,
        bought_on: row.bought_on,
        sort: row.sort,
        line: row.position,
        title: row.title,
        publisher: row.publisher,
        quantity: row.quantity,
        unit_price: row.unitPrice,
        amount: row.amount,
        supplier: row.supplier,
        fund: row.fund,
        decision: row.decision,
        flags: row.flags.join(' '),
        public_from: row.public_from?.toISOString() ?? null,
      })),
      next,
    }
  },
}
