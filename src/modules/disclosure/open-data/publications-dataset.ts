import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { pageColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** Everything that was made public, by its latest version; what was withdrawn keeps its line. */
export const publicationsDataset: Dataset = {
  code: 'publications',
  title: { vi: 'Nội dung đã công khai', en: 'Publications' },
  description: {
    vi: 'Mỗi nội dung đã công khai một dòng: của ai, theo nghĩa vụ nào, khi nào, còn công khai hay đã gỡ.',
    en: 'One row for each publication: whose, for which duty, when, and whether it is still public.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  columns: [
    { name: 'number', type: 'integer', words: { vi: 'Số công khai', en: 'Public number' } },
    unitColumn,
    { name: 'kind', type: 'text', words: { vi: 'Loại nội dung', en: 'Kind' } },
    {
      name: 'duty',
      type: 'text',
      optional: true,
      words: { vi: 'Nghĩa vụ công khai', en: 'Duty to publish' },
    },
    {
      name: 'occasion',
      type: 'text',
      optional: true,
      words: { vi: 'Lần, ví dụ năm học', en: 'Which time, such as the school year' },
    },
    { name: 'title', type: 'text', words: { vi: 'Tên', en: 'Title' } },
    {
      name: 'state',
      type: 'text',
      words: { vi: 'public, withdrawn hoặc expired', en: 'public, withdrawn or expired' },
    },
    { name: 'version', type: 'integer', words: { vi: 'Phiên bản', en: 'Version' } },
    { name: 'published_at', type: 'instant', words: { vi: 'Công khai lần đầu', en: 'First published' } },
    { name: 'changed_at', type: 'instant', words: { vi: 'Thay đổi lần cuối', en: 'Last changed' } },
    {
      name: 'public_until',
      type: 'day',
      optional: true,
      words: { vi: 'Công khai đến hết', en: 'Public until' },
    },
    { name: 'law', type: 'text', words: { vi: 'Căn cứ', en: 'Legal basis' } },
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin }) => {
    const [last] = readCursorOf(after, 1) ?? []
    const rows = await reader
      .selectFrom('disclosure.publication as publication')
      .innerJoin('organisations.unit as unit', 'unit.id', 'publication.unit_id')
      .select(['publication.number', 'unit.code', 'publication.kind', 'publication.duty_code'])
      .select(['publication.occasion', 'publication.title', 'publication.state', 'publication.version'])
      .select(['publication.published_at', 'publication.changed_at', 'publication.public_until'])
      .select('publication.law')
      .$if(unitId !== undefined, (query) => query.where('publication.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(
          sql<boolean>`publication.published_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
            and publication.published_at < make_timestamptz(${(year ?? 0) + 1}, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')`,
        ),
      )
      .$if(last !== undefined, (query) => query.where('publication.number', '>', Number(last)))
      .orderBy('publication.number')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [String(row.number)])
    return {
      rows: shown.map((row) => ({
        number: row.number,
        unit: row.code,
        kind: row.kind,
        duty: row.duty_code,
        occasion: row.occasion,
        title: row.title,
        state: row.state,
        version: row.version,
        published_at: row.published_at.toISOString(),
        changed_at: row.changed_at.toISOString(),
        public_until: row.public_until,
        law: row.law,
        page: `${origin}/cong-khai/${row.number}`,
      })),
      next,
    }
  },
}
