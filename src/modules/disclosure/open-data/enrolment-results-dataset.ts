import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { schoolColumn, schoolYearColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { enrolmentLevelColumn } from './enrolment-columns.ts'

/** What was decided for each application, by its code alone; whose it is stands in no public table. */
export const enrolmentResultsDataset: Dataset = {
  code: 'enrolment-results',
  title: { vi: 'Kết quả tuyển sinh theo mã hồ sơ', en: 'Enrolment results by code of application' },
  description: {
    vi: 'Mỗi hồ sơ một dòng, chỉ có mã hồ sơ: được nhận hay không, theo thứ tự ưu tiên nào, tuyến nào, số bốc thăm. Không có tên, ngày sinh, địa chỉ hay số điện thoại.',
    en: 'One row for each application, by its code alone: admitted or not, by which rank and zone, and its place in the draw. No name, birthday, address or telephone.',
  },
  frequency: 'ANNUAL',
  filters: ['unit', 'year'],
  topics: ['disclosure.enrolment', 'disclosure.enrolment:*', 'organisations.units'],
  columns: [
    { name: 'application', type: 'text', words: { vi: 'Mã hồ sơ', en: 'Code of the application' } },
    schoolYearColumn,
    enrolmentLevelColumn,
    schoolColumn,
    { name: 'admitted', type: 'boolean', words: { vi: 'Được nhận', en: 'Admitted' } },
    {
      name: 'reason',
      type: 'text',
      words: {
        vi: 'Vì sao: room (còn chỗ), drawn/not-drawn (bốc thăm), full (hết chỗ), not-eligible (không đủ điều kiện)',
        en: 'Why: room, drawn, not-drawn, full or not-eligible',
      },
    },
    {
      name: 'rank',
      type: 'text',
      optional: true,
      words: { vi: 'Thứ tự ưu tiên', en: 'Rank of priority' },
    },
    {
      name: 'zone',
      type: 'integer',
      optional: true,
      words: { vi: 'Tuyến; trống là trái tuyến', en: 'Zone; empty is outside of all' },
    },
    {
      name: 'drawn_place',
      type: 'integer',
      optional: true,
      words: { vi: 'Thứ tự bốc thăm', en: 'Place in the draw' },
    },
    {
      name: 'class',
      type: 'integer',
      optional: true,
      words: { vi: 'Lớp được bốc thăm', en: 'Class that was drawn' },
    },
    { name: 'decided_at', type: 'instant', words: { vi: 'Quyết định lúc', en: 'Decided' } },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const [last] = readCursorOf(after, 1) ?? []
    const rows = await reader
      .selectFrom('disclosure.enrolment_decision as decision')
      .innerJoin('disclosure.enrolment_campaign as campaign', 'campaign.id', 'decision.campaign_id')
      .innerJoin('organisations.unit as unit', 'unit.id', 'decision.school_id')
      .leftJoin('disclosure.enrolment_class_place as place', (join) =>
        join
          .onRef('place.campaign_id', '=', 'decision.campaign_id')
          .onRef('place.code', '=', 'decision.code'),
      )
      .select(['decision.code', 'campaign.school_year', 'campaign.level', 'unit.code as unit'])
      .select(['decision.admitted', 'decision.zone', 'decision.decided_at', 'place.class_number as class'])
      .select([
        sql<string>`decision.reason ->> 'kind'`.as('reason'),
        sql<string | null>`decision.reason ->> 'rank'`.as('rank'),
        sql<number | null>`(decision.reason ->> 'place')::integer`.as('drawn_place'),
      ])
      .where('campaign.state', '=', 'published')
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('decision.school_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) => query.where('campaign.school_year', 'like', `${year}-%`))
      .$if(last !== undefined, (query) => query.where('decision.code', '>', last ?? ''))
      .orderBy('decision.code')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, ({ code }) => [code])
    return {
      rows: shown.map(({ code, decided_at, ...row }) => ({
        application: code,
        school_year: row.school_year,
        level: row.level,
        unit: row.unit,
        admitted: row.admitted,
        reason: row.reason,
        rank: row.rank,
        zone: row.zone,
        drawn_place: row.drawn_place,
        class: row.class,
        decided_at: decided_at.toISOString(),
      })),
      next,
    }
  },
}
