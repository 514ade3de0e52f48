import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** Questions and answers that were cleared for everybody; a withdrawn one is not among them. */
export const answersDataset: Dataset = {
  code: 'answers',
  title: { vi: 'Hỏi và trả lời công khai', en: 'Public questions and answers' },
  description: {
    vi: 'Phản ánh, kiến nghị và câu trả lời đã được rà soát dữ liệu cá nhân và công khai.',
    en: 'Feedback and petitions with their answers, looked through for personal data and published.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  columns: [
    { name: 'published_at', type: 'instant', words: { vi: 'Công khai lúc', en: 'Published' } },
    unitColumn,
    { name: 'kind', type: 'text', words: { vi: 'Loại', en: 'Kind' } },
    { name: 'received_on', type: 'day', words: { vi: 'Ngày nhận', en: 'Received' } },
    { name: 'answered_on', type: 'day', words: { vi: 'Ngày trả lời', en: 'Answered' } },
    { name: 'question', type: 'text', words: { vi: 'Câu hỏi', en: 'Question' } },
    { name: 'answer', type: 'text', words: { vi: 'Trả lời', en: 'Answer' } },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const [at, id] = readCursorOf(after, 2) ?? []
    const rows = await reader
      .selectFrom('cases.publication as answer')
      .innerJoin('organisations.unit as unit', 'unit.id', 'answer.unit_id')
      .select(['answer.case_id', 'answer.published_at', 'unit.code', 'answer.kind', 'answer.received_on'])
      .select(['answer.answered_on', 'answer.question', 'answer.answer'])
      .select(sql<string>`answer.published_at::text`.as('exact'))
      .where('answer.withdrawn_at', 'is', null)
      .$if(unitId !== undefined, (query) => query.where('answer.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(
          sql<boolean>`extract(year from answer.published_at at time zone 'Asia/Ho_Chi_Minh') = ${year}`,
        ),
      )
      .$if(at !== undefined, (query) =>
        query.where(sql<boolean>`(answer.published_at, answer.case_id) < (${at}::timestamptz, ${id}::uuid)`),
      )
      .orderBy('answer.published_at', 'desc')
      .orderBy('answer.case_id', 'desc')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [row.exact, row.case_id])
    return {
      rows: shown.map((row) => ({
        published_at: row.published_at.toISOString(),
        unit: row.code,
        kind: row.kind,
        received_on: row.received_on,
        answered_on: row.answered_on,
        question: row.question,
        answer: row.answer,
      })),
      next,
    }
  },
}
