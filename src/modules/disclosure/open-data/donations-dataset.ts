import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { pageColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** Each approved appeal with its money, from the book itself; of donors there is nothing. */
export const donationsDataset: Dataset = {
  code: 'donations',
  title: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations' },
  description: {
    vi: 'Mỗi cuộc vận động đã được phê duyệt: đã nhận, đã chi, còn lại, tính từ sổ kép. Không có gì về người tài trợ.',
    en: 'Each approved appeal: received, spent and left, computed from its book. Nothing of donors.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  columns: [
    { name: 'number', type: 'integer', words: { vi: 'Số cuộc vận động', en: 'Number of the appeal' } },
    unitColumn,
    { name: 'title', type: 'text', words: { vi: 'Tên', en: 'Title' } },
    { name: 'kind', type: 'text', words: { vi: 'Loại', en: 'Kind' } },
    { name: 'state', type: 'text', words: { vi: 'Trạng thái', en: 'State' } },
    { name: 'approved_at', type: 'instant', words: { vi: 'Phê duyệt lúc', en: 'Approved' } },
    {
      name: 'received',
      type: 'dong',
      words: { vi: 'Tiền đã nhận, đã trừ phần trả lại', en: 'Money received, less what was given back' },
    },
    { name: 'spent', type: 'dong', words: { vi: 'Tiền đã chi', en: 'Money spent' } },
    { name: 'balance', type: 'dong', words: { vi: 'Tiền còn lại', en: 'Money left' } },
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin }) => {
    const [last] = readCursorOf(after, 1) ?? []
    const rows = await reader
      .selectFrom('disclosure.donation_appeal as appeal')
      .innerJoin('organisations.unit as unit', 'unit.id', 'appeal.unit_id')
      .innerJoinLateral(
        (joined) =>
          joined
            .selectFrom('disclosure.donation_posting as posting')
            .select([
              sql<string>`coalesce(sum(amount) filter (where account in ('bank', 'treasury', 'cash')), 0)::text`.as(
                'balance',
              ),
              sql<string>`coalesce(sum(amount) filter (where account = 'spending'), 0)::text`.as('spent'),
              sql<string>`coalesce(sum(amount) filter (where account in ('bank', 'treasury', 'cash', 'spending')), 0)::text`.as(
                'received',
              ),
            ])
            .whereRef('posting.appeal_id', '=', 'appeal.id')
            .where('posting.measure', '=', 'dong')
            .as('money'),
        (join) => join.onTrue(),
      )
      .select(['appeal.number', 'unit.code', 'appeal.title', 'appeal.kind', 'appeal.state'])
      .select(['appeal.approved_at', 'money.balance', 'money.spent', 'money.received'])
      .where('appeal.approved_at', 'is not', null)
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('appeal.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(
          sql<boolean>`extract(year from appeal.approved_at at time zone 'Asia/Ho_Chi_Minh') = ${year}`,
        ),
      )
      .$if(last !== undefined, (query) => query.where('appeal.number', '>', Number(last)))
      .orderBy('appeal.number')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [String(row.number)])
    return {
      rows: shown.map(({ code, approved_at, ...row }) => ({
        number: row.number,
        unit: code,
        title: row.title,
        kind: row.kind,
        state: row.state,
        approved_at: approved_at?.toISOString() ?? '',
        received: row.received,
        spent: row.spent,
        balance: row.balance,
        page: `${origin}/tai-tro/${row.number}`,
      })),
      next,
    }
  },
}
