import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { schoolYearColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** What may be collected from families, line by line, as each list last stood. */
export const collectionsDataset: Dataset = {
  code: 'collections',
  title: { vi: 'Các khoản thu của trường', en: 'Collections of schools' },
  description: {
    vi: 'Từng khoản trong danh mục khoản thu đã công khai của mỗi trường, mỗi năm học, theo bản mới nhất.',
    en: 'Each line of the published list of each school and school year, as its latest version says.',
  },
  frequency: 'IRREG',
  filters: ['unit', 'year'],
  columns: [
    unitColumn,
    schoolYearColumn,
    { name: 'line', type: 'integer', words: { vi: 'Thứ tự trong danh mục', en: 'Place in the list' } },
    { name: 'kind', type: 'text', optional: true, words: { vi: 'Loại khoản thu', en: 'Kind of collection' } },
    { name: 'name', type: 'text', words: { vi: 'Tên khoản thu', en: 'Name' } },
    { name: 'amount', type: 'dong', words: { vi: 'Mức thu mỗi lần', en: 'Amount each time' } },
    { name: 'per', type: 'text', words: { vi: 'Thu theo', en: 'Collected by' } },
    { name: 'times', type: 'integer', words: { vi: 'Số lần trong năm', en: 'Times in the year' } },
    { name: 'ceiling', type: 'dong', optional: true, words: { vi: 'Mức tối đa', en: 'Ceiling' } },
    { name: 'voluntary', type: 'boolean', words: { vi: 'Tự nguyện', en: 'Voluntary' } },
    { name: 'from_day', type: 'day', words: { vi: 'Thu từ ngày', en: 'Collected from' } },
    { name: 'decision', type: 'text', words: { vi: 'Căn cứ', en: 'Basis' } },
    { name: 'public_from', type: 'instant', words: { vi: 'Công khai từ', en: 'Public since' } },
    { name: 'version', type: 'integer', words: { vi: 'Phiên bản', en: 'Version' } },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const last = readCursorOf(after, 3)
    const rows = await reader
      .selectFrom('disclosure.fee_list as list')
      .innerJoin('organisations.unit as unit', 'unit.id', 'list.unit_id')
      .innerJoin('disclosure.fee_line as line', (join) =>
        join.onRef('line.list_id', '=', 'list.id').onRef('line.version', '=', 'list.version'),
      )
      .select(['unit.code', 'list.school_year', 'list.public_from', 'list.version'])
      .select(['line.position', 'line.kind', 'line.name', 'line.unit', 'line.times', 'line.voluntary'])
      .select(['line.from_day', 'line.decision'])
      .select([
        sql<string>`line.amount::text`.as('amount'),
        sql<string | null>`line.ceiling::text`.as('ceiling'),
      ])
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('list.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) => query.where('list.school_year', 'like', `${year}-%`))
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(unit.code, list.school_year, line.position)
            > (${last?.[0]}::text, ${last?.[1]}::text, ${Number(last?.[2])}::integer)`,
        ),
      )
      .orderBy('unit.code')
      .orderBy('list.school_year')
      .orderBy('line.position')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [row.code, row.school_year, String(row.position)])
    return {
      rows: shown.map((row) => ({
        unit: row.code,
        school_year: row.school_year,
        line: row.position,
        kind: row.kind,
        name: row.name,
        amount: row.amount,
        per: row.unit,
        times: row.times,
        ceiling: row.ceiling,
        voluntary: row.voluntary,
        from_day: row.from_day,
        decision: row.decision,
        public_from: row.public_from.toISOString(),
        version: row.version,
      })),
      next,
    }
  },
}
