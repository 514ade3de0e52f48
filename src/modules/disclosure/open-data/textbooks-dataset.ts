import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { schoolYearColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** Which textbooks schools use, book by book, as each list last stood. */
export const textbooksDataset: Dataset = {
  code: 'textbooks',
  title: { vi: 'Sách giáo khoa của trường', en: 'Textbooks of schools' },
  description: {
    vi: 'Từng sách trong danh mục sách giáo khoa đã công khai của mỗi trường, mỗi năm học, theo bản mới nhất, với số phiếu chọn.',
    en: 'Each book of the published list of each school and school year, as its latest version says, with the votes for it.',
  },
  frequency: 'IRREG',
  filters: ['unit', 'year'],
  columns: [
    unitColumn,
    schoolYearColumn,
    { name: 'line', type: 'integer', words: { vi: 'Thứ tự trong danh mục', en: 'Place in the list' } },
    { name: 'grade', type: 'text', words: { vi: 'Lớp', en: 'Grade' } },
    { name: 'subject', type: 'text', words: { vi: 'Môn', en: 'Subject' } },
    { name: 'title', type: 'text', words: { vi: 'Tên sách', en: 'Title' } },
    { name: 'series', type: 'text', words: { vi: 'Bộ sách', en: 'Series' } },
    { name: 'publisher', type: 'text', words: { vi: 'Nhà xuất bản', en: 'Publisher' } },
    { name: 'price', type: 'dong', optional: true, words: { vi: 'Giá bìa', en: 'Price on the cover' } },
    { name: 'votes', type: 'integer', optional: true, words: { vi: 'Số phiếu chọn', en: 'Votes for it' } },
    {
      name: 'voters',
      type: 'integer',
      optional: true,
      words: { vi: 'Số người bỏ phiếu', en: 'People who voted' },
    },
    {
      name: 'has_minutes',
      type: 'boolean',
      words: { vi: 'Có biên bản công khai', en: 'Has public minutes' },
    },
    { name: 'public_from', type: 'instant', words: { vi: 'Công khai từ', en: 'Public since' } },
    { name: 'version', type: 'integer', words: { vi: 'Phiên bản', en: 'Version' } },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const last = readCursorOf(after, 3)
    const rows = await reader
      .selectFrom('disclosure.textbook_selection as selection')
      .innerJoin('organisations.unit as unit', 'unit.id', 'selection.unit_id')
      .innerJoin('disclosure.publication as publication', 'publication.id', 'selection.publication_id')
      .innerJoin('disclosure.textbook_choice as choice', (join) =>
        join
          .onRef('choice.selection_id', '=', 'selection.id')
          .onRef('choice.version', '=', 'selection.version'),
      )
      .select(['unit.code', 'selection.school_year', 'selection.version', 'publication.published_at'])
      .select(['choice.position', 'choice.grade', 'choice.subject', 'choice.title', 'choice.series'])
      .select(['choice.publisher', 'choice.votes', 'choice.voters', 'choice.has_minutes'])
      .select(sql<string | null>`choice.price::text`.as('price'))
      .where('unit.public', '=', true)
      .where('publication.state', '=', 'public')
      .$if(unitId !== undefined, (query) => query.where('selection.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) => query.where('selection.school_year', 'like', `${year}-%`))
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(unit.code, selection.school_year, choice.position)
            > (${last?.[0]}::text, ${last?.[1]}::text, ${Number(last?.[2])}::integer)`,
        ),
      )
      .orderBy('unit.code')
      .orderBy('selection.school_year')
      .orderBy('choice.position')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [row.code, row.school_year, String(row.position)])
    return {
      rows: shown.map((row) => ({
        unit: row.code,
        school_year: row.school_year,
        line: row.position,
        grade: row.grade,
        subject: row.subject,
        title: row.title,
        series: row.series,
        publisher: row.publisher,
        price: row.price,
        votes: row.votes,
        voters: row.voters,
        has_minutes: row.has_minutes,
        public_from: row.published_at.toISOString(),
        version: row.version,
      })),
      next,
    }
  },
}
