import { sql } from 'kysely'
import type { Dataset, DatasetRow, DatasetWish } from '../../../platform/contracts/dataset.ts'
import { pageColumn, schoolColumn, schoolYearColumn } from '../../../platform/contracts/dataset-columns.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import type { CampaignId } from '../domain/enrolment/campaign.ts'
import { loadFigures } from '../enrolment/load-school.ts'
import { enrolmentPaths } from '../enrolment/paths.ts'
import { enrolmentLevelColumn } from './enrolment-columns.ts'

/** Each school in each enrolment with what everybody may count, late places and those from outside among it. */
export const enrolmentSchoolsDataset: Dataset = {
  code: 'enrolment-schools',
  title: { vi: 'Tuyển sinh đầu cấp theo trường', en: 'Enrolment by school' },
  description: {
    vi: 'Mỗi trường trong mỗi kỳ tuyển sinh một dòng: chỉ tiêu, hồ sơ, được nhận, trái tuyến, nhận thêm sau kết quả, chuyển đến sớm. Chỉ có con số, không có trẻ nào.',
    en: 'One row for each school and enrolment: places, applications, admitted, from outside of the zone, added after the results, transferred in soon after. Numbers only, of no child.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  topics: ['disclosure.enrolment', 'disclosure.enrolment:*', 'organisations.units'],
  columns: [
    schoolYearColumn,
    enrolmentLevelColumn,
    schoolColumn,
    { name: 'quota', type: 'integer', words: { vi: 'Chỉ tiêu', en: 'Places' } },
    { name: 'classes', type: 'integer', words: { vi: 'Số lớp', en: 'Classes' } },
    { name: 'applications', type: 'integer', words: { vi: 'Hồ sơ đã nộp', en: 'Applications' } },
    { name: 'admitted', type: 'integer', words: { vi: 'Được nhận', en: 'Admitted' } },
    {
      name: 'admitted_by_draw',
      type: 'integer',
      words: { vi: 'Trong đó nhờ bốc thăm', en: 'Of them by draw' },
    },
    {
      name: 'outside_zone',
      type: 'integer',
      words: {
        vi: 'Trái tuyến, kể cả vào sau',
        en: 'From outside of the zone, those who came later too',
      },
    },
    {
      name: 'late_additions',
      type: 'integer',
      words: { vi: 'Nhận thêm sau kết quả', en: 'Added after the results' },
    },
    {
      name: 'transfers_soon',
      type: 'integer',
      words: {
        vi: 'Chuyển đến trong 60 ngày sau kết quả',
        en: 'Transferred in within 60 days after the results',
      },
    },
    { name: 'left', type: 'integer', words: { vi: 'Không nhập học, chuyển đi', en: 'Left or never came' } },
    { name: 'present', type: 'integer', words: { vi: 'Hiện có', en: 'Present' } },
    { name: 'over_quota', type: 'integer', words: { vi: 'Vượt chỉ tiêu', en: 'Over the places' } },
    {
      name: 'decided_at',
      type: 'instant',
      optional: true,
      words: { vi: 'Có kết quả lúc', en: 'Decided' },
    },
    pageColumn,
  ],
  page: async (reader, wish) => {
    const last = readCursorOf(wish.after, 3)
    const found: Placed[] = []
    for (const campaign of await publishedCampaigns(reader, wish, last)) {
      const rows = await rowsOf(reader, campaign, wish)
      found.push(...rows.filter(({ place }) => last === undefined || place > placeText(last)))
      if (found.length > wish.most) break
    }
    const { shown, next } = cutPage(found, wish.most, ({ place }) => place.split(' '))
    return { rows: shown.map(({ row }) => row), next }
  },
}

/** A row and where it stands: campaigns by year and level, in each the schools by code. */
interface Placed {
  readonly place: string
  readonly row: DatasetRow
}

interface PublishedCampaign {
  readonly id: CampaignId
  readonly school_year: string
  readonly level: string
}

function placeText(parts: readonly string[]): string {
  return parts.join(' ')
}

async function publishedCampaigns(
  reader: Reader,
  { year }: DatasetWish,
  last: readonly string[] | undefined,
): Promise<readonly PublishedCampaign[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_campaign')
    .select(['id', 'school_year', 'level'])
    .where('state', '=', 'published')
    .$if(year !== undefined, (query) => query.where('school_year', 'like', `${year}-%`))
    .$if(last !== undefined, (query) =>
      query.where(
        sql<boolean>`(school_year || ' ' || id::text) collate "C" >= ${`${last?.[0]} ${last?.[1]}`}`,
      ),
    )
    .orderBy(sql`(school_year || ' ' || id::text) collate "C"`)
    .execute()
  return rows.map((row) => ({ ...row, id: idSchema('enrolment-campaign').parse(row.id) }))
}

async function rowsOf(
  reader: Reader,
  { id, school_year, level }: PublishedCampaign,
  { unitId, origin }: DatasetWish,
): Promise<readonly Placed[]> {
  const figures = await loadFigures(reader, id)
  const units = await reader
    .selectFrom('organisations.unit')
    .select(['id', 'code'])
    .where('id', '=', sql<UnitId>`any(${[...figures.keys()]}::uuid[])`)
    .where('public', '=', true)
    .execute()
  const rows = units.flatMap(({ id: schoolId, code }): Placed[] => {
    const known = figures.get(schoolId)
    if (known === undefined || (unitId !== undefined && unitId !== schoolId)) return []
    const { school, figures: counted } = known
    return [
      {
        place: placeText([school_year, id, code]),
        row: {
          school_year,
          level,
          unit: code,
          quota: counted.quota,
          classes: school.classes,
          applications: counted.applications,
          admitted: counted.admitted,
          admitted_by_draw: counted.admittedByDraw,
          outside_zone: counted.outsideZone,
          late_additions: counted.lateAdditions,
          transfers_soon: counted.transfersSoon,
          left: counted.left,
          present: counted.present,
          over_quota: counted.overQuota,
          decided_at: school.decidedAt?.toISOString() ?? null,
          page: `${origin}${enrolmentPaths.school.to({ campaignId: id, school: code })}`,
        },
      },
    ]
  })
  return rows.toSorted((one, other) => (one.place < other.place ? -1 : 1))
}
