import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { pageColumn, schoolColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { inspectionPaths } from '../inspections/paths.ts'

/** Published conclusions of inspections, with what was found and what is put right by now; of persons there is nothing. */
export const inspectionsDataset: Dataset = {
  code: 'inspections',
  title: { vi: 'Kết luận kiểm tra', en: 'Conclusions of inspections' },
  description: {
    vi: 'Mỗi kết luận kiểm tra đã công khai một dòng: trường nào, ai kiểm tra, nội dung gì, thiếu sót, vi phạm, việc phải khắc phục còn lại. Theo bản công khai, không có tên người.',
    en: 'One row for each published conclusion: the school, who inspected, on what, shortcomings, violations and remedies still open. In the words of the public version, without names.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  topics: ['cases.inspections', 'cases.inspection:*', 'organisations.units'],
  columns: [
    { name: 'inspection', type: 'text', words: { vi: 'Mã cuộc kiểm tra', en: 'Code of the inspection' } },
    schoolColumn,
    { name: 'office', type: 'text', words: { vi: 'Mã cơ quan kiểm tra', en: 'Code of the office' } },
    { name: 'topic', type: 'text', words: { vi: 'Nội dung kiểm tra', en: 'On what' } },
    {
      name: 'chosen',
      type: 'text',
      words: {
        vi: 'draw (bốc thăm), named (có trong chương trình), unplanned (đột xuất)',
        en: 'draw, named or unplanned',
      },
    },
    { name: 'visited_from', type: 'day', optional: true, words: { vi: 'Kiểm tra từ', en: 'Visited from' } },
    { name: 'visited_to', type: 'day', optional: true, words: { vi: 'Kiểm tra đến', en: 'Visited to' } },
    { name: 'number', type: 'integer', optional: true, words: { vi: 'Số kết luận', en: 'Number' } },
    { name: 'signed_on', type: 'day', optional: true, words: { vi: 'Ngày ký', en: 'Signed' } },
    { name: 'published_at', type: 'instant', words: { vi: 'Công khai lúc', en: 'Published' } },
    { name: 'summary', type: 'text', words: { vi: 'Kết luận chung', en: 'Conclusion' } },
    { name: 'shortcomings', type: 'integer', words: { vi: 'Thiếu sót', en: 'Shortcomings' } },
    { name: 'violations', type: 'integer', words: { vi: 'Vi phạm', en: 'Violations' } },
    { name: 'remedies', type: 'integer', words: { vi: 'Việc phải khắc phục', en: 'Remedies' } },
    { name: 'remedies_open', type: 'integer', words: { vi: 'Chưa khắc phục xong', en: 'Not yet accepted' } },
    { name: 'remedies_late', type: 'integer', words: { vi: 'Đang quá hạn', en: 'Of them overdue' } },
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin, now }) => {
    const last = readCursorOf(after, 2)
    const rows = await reader
      .selectFrom('cases.inspection as inspection')
      .innerJoin('cases.inspection_conclusion as conclusion', 'conclusion.inspection_id', 'inspection.id')
      .innerJoin('organisations.unit as unit', 'unit.id', 'inspection.unit_id')
      .innerJoin('organisations.unit as office', 'office.id', 'inspection.issuer_id')
      .innerJoinLateral(
        (joined) =>
          joined
            .selectFrom('cases.inspection_finding as finding')
            .select([
              sql<number>`count(*) filter (where kind = 'shortcoming')`.as('shortcomings'),
              sql<number>`count(*) filter (where kind = 'violation')`.as('violations'),
            ])
            .whereRef('finding.inspection_id', '=', 'inspection.id')
            .where('finding.upheld', '=', true)
            .as('found'),
        (join) => join.onTrue(),
      )
      .innerJoinLateral(
        (joined) =>
          joined
            .selectFrom('cases.inspection_remedy as remedy')
            .select([
              sql<number>`count(*)`.as('remedies'),
              sql<number>`count(*) filter (where state <> 'accepted')`.as('remedies_open'),
              sql<number>`count(*) filter (where state <> 'accepted'
                and due_on < (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)`.as(
                'remedies_late',
              ),
            ])
            .whereRef('remedy.inspection_id', '=', 'inspection.id')
            .as('remedied'),
        (join) => join.onTrue(),
      )
      .select(['inspection.id', 'inspection.code', 'unit.code as unit', 'office.code as office'])
      .select(['inspection.topic', 'inspection.draw_id', 'inspection.line_id'])
      .select(['inspection.visit_from', 'inspection.visit_to', 'inspection.published_at'])
      .select(['conclusion.number', 'conclusion.signed_on', 'conclusion.public_summary'])
      .select(['found.shortcomings', 'found.violations'])
      .select(['remedied.remedies', 'remedied.remedies_open', 'remedied.remedies_late'])
      .select(sql<string>`inspection.published_at::text`.as('exact'))
      .where('inspection.published_at', 'is not', null)
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('inspection.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(
          sql<boolean>`extract(year from inspection.published_at at time zone 'Asia/Ho_Chi_Minh') = ${year}`,
        ),
      )
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(inspection.published_at, inspection.id) > (${last?.[0]}::timestamptz, ${last?.[1]}::uuid)`,
        ),
      )
      .orderBy('inspection.published_at')
      .orderBy('inspection.id')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, ({ exact, id }) => [exact, id])
    return {
      rows: shown.map((row) => ({
        inspection: row.code,
        unit: row.unit,
        office: row.office,
        topic: row.topic,
        chosen: row.draw_id !== null ? 'draw' : row.line_id !== null ? 'named' : 'unplanned',
        visited_from: row.visit_from,
        visited_to: row.visit_to,
        number: row.number,
        signed_on: row.signed_on,
        published_at: row.published_at?.toISOString() ?? '',
        summary: row.public_summary,
        shortcomings: row.shortcomings,
        violations: row.violations,
        remedies: row.remedies,
        remedies_open: row.remedies_open,
        remedies_late: row.remedies_late,
        page: `${origin}${inspectionPaths.portalConclusion.to({ inspectionId: row.id })}`,
      })),
      next,
    }
  },
}
