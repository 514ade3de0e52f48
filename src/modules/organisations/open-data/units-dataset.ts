import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** Every organisation that is public, those that have ended too. */
export const unitsDataset: Dataset = {
  code: 'units',
  title: { vi: 'Cơ quan và trường học', en: 'Offices and schools' },
  description: {
    vi: 'Mỗi đơn vị công khai, kể cả đơn vị đã sáp nhập hoặc giải thể, với tên gần nhất.',
    en: 'Every public unit, merged and dissolved ones too, under its latest name.',
  },
  frequency: 'IRREG',
  filters: [],
  columns: [
    { name: 'code', type: 'text', words: { vi: 'Mã đơn vị', en: 'Code of the unit' } },
    { name: 'name', type: 'text', words: { vi: 'Tên', en: 'Name' } },
    { name: 'kind', type: 'text', words: { vi: 'Loại đơn vị', en: 'Kind' } },
    { name: 'level', type: 'text', optional: true, words: { vi: 'Cấp học', en: 'School level' } },
    { name: 'address', type: 'text', words: { vi: 'Địa chỉ', en: 'Address' } },
    { name: 'valid_from', type: 'day', words: { vi: 'Có từ ngày', en: 'Exists from' } },
    {
      name: 'valid_to',
      type: 'day',
      optional: true,
      words: { vi: 'Ngày cuối cùng; trống là còn hoạt động', en: 'Last day; empty while it exists' },
    },
  ],
  page: async (reader, { after, most, unitId }) => {
    const [last] = readCursorOf(after, 1) ?? []
    const rows = await reader
      .selectFrom('organisations.unit as unit')
      .innerJoinLateral(
        (joined) =>
          joined
            .selectFrom('organisations.unit_name as name')
            .select('name.name')
            .whereRef('name.unit_id', '=', 'unit.id')
            .orderBy('name.valid_from', 'desc')
            .limit(1)
            .as('called'),
        (join) => join.onTrue(),
      )
      .select(['unit.code', 'called.name', 'unit.kind', 'unit.level', 'unit.address'])
      .select(['unit.valid_from', 'unit.valid_to'])
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('unit.id', '=', unitId ?? null))
      .$if(last !== undefined, (query) => query.where('unit.code', '>', last ?? ''))
      .orderBy('unit.code')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [row.code])
    return { rows: shown, next }
  },
}
