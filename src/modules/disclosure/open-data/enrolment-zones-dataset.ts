import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { schoolColumn, schoolYearColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { enrolmentLevelColumn } from './enrolment-columns.ts'

/** Which schools each street or hamlet belongs to in an enrolment, in which order. */
export const enrolmentZonesDataset: Dataset = {
  code: 'enrolment-zones',
  title: { vi: 'Phân tuyến tuyển sinh', en: 'Zones of enrolment' },
  description: {
    vi: 'Mỗi đường, ấp, khu phố thuộc tuyến của trường nào, trong kỳ tuyển sinh nào, từ ngày nào.',
    en: 'Which school each street, hamlet or residential group belongs to, in which enrolment and since when.',
  },
  frequency: 'ANNUAL',
  filters: ['unit', 'year'],
  topics: ['disclosure.enrolment', 'disclosure.enrolment:*', 'organisations.units'],
  columns: [
    schoolYearColumn,
    enrolmentLevelColumn,
    { name: 'ward', type: 'text', words: { vi: 'Xã, phường', en: 'Ward' } },
    { name: 'area', type: 'text', words: { vi: 'Đường, ấp, khu phố', en: 'Street, hamlet or group' } },
    schoolColumn,
    {
      name: 'order',
      type: 'integer',
      words: { vi: 'Thứ tự tuyến; 1 là đúng tuyến', en: 'Order of the school; 1 is its own' },
    },
    { name: 'valid_from', type: 'day', words: { vi: 'Từ ngày', en: 'From' } },
    { name: 'valid_to', type: 'day', optional: true, words: { vi: 'Đến hết ngày', en: 'Last day' } },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const last = readCursorOf(after, 3)
    const rows = await reader
      .selectFrom('disclosure.enrolment_zone as zone')
      .innerJoin('disclosure.enrolment_area as area', 'area.id', 'zone.area_id')
      .innerJoin('disclosure.enrolment_campaign as campaign', 'campaign.id', 'zone.campaign_id')
      .innerJoin('organisations.unit as unit', 'unit.id', 'zone.school_id')
      .select(['zone.area_id', 'zone.school_id', 'campaign.school_year', 'campaign.level'])
      .select(['area.ward', 'area.name as area', 'unit.code as unit', 'zone.zone_order as order'])
      .select(['zone.valid_from', 'zone.valid_to'])
      .where('campaign.state', '=', 'published')
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('zone.school_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) => query.where('campaign.school_year', 'like', `${year}-%`))
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(zone.area_id, zone.school_id, zone.valid_from)
            > (${last?.[0]}::uuid, ${last?.[1]}::uuid, ${last?.[2]}::date)`,
        ),
      )
      .orderBy('zone.area_id')
      .orderBy('zone.school_id')
      .orderBy('zone.valid_from')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, (row) => [row.area_id, row.school_id, row.valid_from])
    return { rows: shown.map(({ area_id: _area, school_id: _school, ...row }) => row), next }
  },
}
