import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { pageColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

const days = [
  ['notice_on', 'notice-published', { vi: 'Ngày thông báo', en: 'Notice' }],
  ['closed_on', 'applications-closed', { vi: 'Ngày hết hạn nhận phiếu', en: 'Applications closed' }],
  ['listed_on', 'eligibility-published', { vi: 'Ngày công bố danh sách', en: 'List of the eligible' }],
  ['held_on', 'exam-held', { vi: 'Ngày thi', en: 'Examination' }],
  ['marks_on', 'marks-published', { vi: 'Ngày công bố điểm', en: 'Marks' }],
  ['reviewed_on', 'review-published', { vi: 'Ngày công bố phúc khảo', en: 'Reviews' }],
  ['recognised_on', 'result-recognised', { vi: 'Ngày công nhận kết quả', en: 'Result recognised' }],
  ['result_on', 'result-published', { vi: 'Ngày công khai kết quả', en: 'Result published' }],
] as const

/** Each recruitment whose notice is public, with the days of its steps. */
export const recruitmentsDataset: Dataset = {
  code: 'recruitments',
  title: { vi: 'Các đợt tuyển dụng', en: 'Recruitments' },
  description: {
    vi: 'Mỗi đợt tuyển dụng đã thông báo một dòng: chỉ tiêu, số phiếu và ngày của từng bước. Không có gì về người dự tuyển.',
    en: 'One row for each recruitment whose notice is public: places, applications, and the day of each step. Nothing of candidates.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  topics: ['disclosure.recruitments', 'disclosure.recruitment:*', 'organisations.units'],
  columns: [
    { name: 'recruitment', type: 'text', words: { vi: 'Mã đợt', en: 'Recruitment' } },
    unitColumn,
    { name: 'title', type: 'text', words: { vi: 'Tên đợt', en: 'Title' } },
    { name: 'basis', type: 'text', words: { vi: 'Kế hoạch', en: 'Plan' } },
    { name: 'places', type: 'integer', words: { vi: 'Chỉ tiêu', en: 'Places' } },
    { name: 'applications', type: 'integer', words: { vi: 'Số phiếu', en: 'Applications' } },
    {
      name: 'eligible',
      type: 'integer',
      optional: true,
      words: { vi: 'Số đủ điều kiện', en: 'Eligible' },
    },
    { name: 'reviews', type: 'integer', words: { vi: 'Số đơn phúc khảo', en: 'Requests for a review' } },
    ...days.map(([name, , words]) => ({ name, type: 'day' as const, optional: true, words })),
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin }) => {
    const [last] = readCursorOf(after, 1) ?? []
    const rows = await reader
      .selectFrom('disclosure.recruitment_round as round')
      .innerJoin('organisations.unit as unit', 'unit.id', 'round.unit_id')
      .innerJoin('disclosure.recruitment_event as notice', (join) =>
        join.onRef('notice.recruitment_id', '=', 'round.id').on('notice.event', '=', 'notice-published'),
      )
      .select(['round.id', 'unit.code', 'round.title', 'round.basis'])
      .select([
        sql<number>`(select sum((post ->> 'places')::integer) from jsonb_array_elements(round.posts) post)`.as(
          'places',
        ),
        sql<Record<string, string>>`(select jsonb_object_agg(event, happened_on)
          from disclosure.recruitment_event step where step.recruitment_id = round.id)`.as('steps'),
        sql<number>`(select count(*) from disclosure.recruitment_candidate candidate
          where candidate.recruitment_id = round.id)`.as('applications'),
        sql<number>`(select count(*) from disclosure.recruitment_candidate candidate
          where candidate.recruitment_id = round.id and candidate.eligible)`.as('eligible'),
        sql<number>`(select count(*) from disclosure.recruitment_review review
          join disclosure.recruitment_candidate candidate on candidate.id = review.candidate_id
          where candidate.recruitment_id = round.id)`.as('reviews'),
      ])
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('round.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(sql<boolean>`extract(year from notice.happened_on) = ${year}`),
      )
      .$if(last !== undefined, (query) => query.where(sql<boolean>`round.id > ${last}::uuid`))
      .orderBy('round.id')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, ({ id }) => [id])
    return {
      rows: shown.map(({ id, code, steps, eligible, ...row }) => ({
        recruitment: id,
        unit: code,
        title: row.title,
        basis: row.basis,
        places: row.places,
        applications: row.applications,
        eligible: steps['eligibility-published'] === undefined ? null : eligible,
        reviews: row.reviews,
        ...Object.fromEntries(days.map(([name, event]) => [name, steps[event] ?? null])),
        page: `${origin}/tuyen-dung/${id}`,
      })),
      next,
    }
  },
}
