import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { pageColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { planPaths } from '../paths.ts'

/** Every promise of every issued plan, with the figures by which it is judged and how far its work has come. */
export const commitmentsDataset: Dataset = {
  code: 'plan-commitments',
  title: { vi: 'Cam kết trong kế hoạch', en: 'Commitments of plans' },
  description: {
    vi: 'Mỗi cam kết trong kế hoạch đã ban hành một dòng, của cơ quan và của từng trường: nội dung, mã các chỉ số làm bằng chứng, nhiệm vụ đã xong và chưa xong. Giá trị chỉ số ở bảng plan-figures.',
    en: 'One row for each commitment of an issued plan, of offices and of schools: its text, the codes of the figures that are its evidence, tasks done and not. The values are in plan-figures.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  topics: ['plan.plans', 'plan.plan:*', 'organisations.units'],
  columns: [
    { name: 'plan', type: 'text', words: { vi: 'Mã kế hoạch', en: 'Identifier of the plan' } },
    unitColumn,
    { name: 'year', type: 'integer', words: { vi: 'Năm', en: 'Year' } },
    {
      name: 'state',
      type: 'text',
      words: {
        vi: 'issued (đang thực hiện), replaced (đã thay), closed (đã kết thúc)',
        en: 'issued, replaced or closed',
      },
    },
    { name: 'title', type: 'text', words: { vi: 'Tên kế hoạch', en: 'Title of the plan' } },
    { name: 'commitment', type: 'text', words: { vi: 'Mã cam kết', en: 'Identifier of the commitment' } },
    {
      name: 'follows',
      type: 'text',
      optional: true,
      words: {
        vi: 'Cam kết của cấp trên mà trường thực hiện',
        en: 'The commitment of the superior that it carries out',
      },
    },
    {
      name: 'section',
      type: 'text',
      optional: true,
      words: { vi: 'Mục trong văn bản', en: 'Section of the document' },
    },
    { name: 'kind', type: 'text', words: { vi: 'Loại', en: 'Kind' } },
    {
      name: 'dimension',
      type: 'text',
      optional: true,
      words: { vi: 'Nội dung PAPI liên quan', en: 'Dimension of PAPI that it is about' },
    },
    { name: 'text', type: 'text', words: { vi: 'Nội dung cam kết', en: 'What is promised' } },
    {
      name: 'indicators',
      type: 'text',
      words: { vi: 'Mã các chỉ số làm bằng chứng', en: 'Codes of the figures that are its evidence' },
    },
    { name: 'tasks', type: 'integer', words: { vi: 'Số nhiệm vụ', en: 'Tasks' } },
    {
      name: 'tasks_done',
      type: 'integer',
      words: {
        vi: 'Nhiệm vụ có báo hoàn thành gần nhất',
        en: 'Tasks of which the last that was told is that they are done',
      },
    },
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin }) => {
    const last = readCursorOf(after, 3)
    const rows = await reader
      .selectFrom('plan.commitment as commitment')
      .innerJoin('plan.plan as plan', 'plan.id', 'commitment.plan_id')
      .innerJoin('organisations.unit as unit', 'unit.id', 'plan.unit_id')
      .leftJoin('plan.section as section', 'section.id', 'commitment.section_id')
      .innerJoinLateral(
        (joined) =>
          joined
            .selectFrom('plan.commitment_indicator as chosen')
            .select(
              sql<string>`coalesce(string_agg(indicator_code, ' ' order by indicator_code), '')`.as('codes'),
            )
            .whereRef('chosen.commitment_id', '=', 'commitment.id')
            .where('chosen.state', '=', 'confirmed')
            .as('evidence'),
        (join) => join.onTrue(),
      )
      .innerJoinLateral(
        (joined) =>
          joined
            .selectFrom('plan.task as task')
            .select([
              sql<number>`count(*)`.as('tasks'),
              sql<number>`count(*) filter (where 'done' = (
                select kind from plan.task_update told
                where told.task_id = task.id and kind in ('started', 'progress', 'blocked', 'unblocked', 'done', 'reopened')
                order by made_at desc limit 1))`.as('done'),
            ])
            .whereRef('task.commitment_id', '=', 'commitment.id')
            .where('task.removed', '=', false)
            .as('work'),
        (join) => join.onTrue(),
      )
      .select(['commitment.id', 'commitment.plan_id', 'commitment.position', 'commitment.kind'])
      .select(['commitment.dimension', 'commitment.text', 'commitment.derived_from_id', 'section.marker'])
      .select(['plan.year', 'plan.state', 'plan.title', 'unit.code', 'evidence.codes'])
      .select(['work.tasks', 'work.done'])
      .where('plan.state', '<>', 'draft')
      .where('commitment.removed', '=', false)
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('plan.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) => query.where('plan.year', '=', year ?? null))
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(commitment.plan_id, commitment.position, commitment.id)
            > (${last?.[0]}::uuid, ${last?.[1]}::integer, ${last?.[2]}::uuid)`,
        ),
      )
      .orderBy('commitment.plan_id')
      .orderBy('commitment.position')
      .orderBy('commitment.id')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [row.plan_id, String(row.position), row.id])
    return {
      rows: shown.map((row) => ({
        plan: row.plan_id,
        unit: row.code,
        year: row.year,
        state: row.state,
        title: row.title,
        commitment: row.id,
        follows: row.derived_from_id,
        section: row.marker,
        kind: row.kind,
        dimension: row.dimension,
        text: row.text,
        indicators: row.codes,
        tasks: row.tasks,
        tasks_done: row.done,
        page: `${origin}${planPaths.portalPlan.to({ planId: row.plan_id })}`,
      })),
      next,
    }
  },
}
