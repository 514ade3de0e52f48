import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { AreaId, CampaignId } from '../domain/enrolment/campaign.ts'
import { areaKey, type QuotaLine, type ZoneLine } from '../domain/enrolment/plan-tables.ts'

/** An area with the schools it belongs to, its own school first. */
export interface Area {
  readonly id: AreaId
  readonly ward: string
  readonly name: string
  readonly schools: readonly { readonly schoolId: UnitId; readonly order: number }[]
}

interface AreaRow {
  readonly id: string
  readonly ward: string
  readonly name: string
  readonly school_id: UnitId
  readonly zone_order: number
}

/** Areas whose ward or name holds these words, as they belong to schools on a day. */
export async function searchAreas(
  reader: Reader,
  campaignId: CampaignId,
  { words, on, most = 40 }: { readonly words: string; readonly on: LocalDate; readonly most?: number },
): Promise<readonly Area[]> {
  const folded = foldText(words)
    .split(' ')
    .filter((word) => word !== '')
  const patterns = folded.map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`)
  const { rows } = await sql<AreaRow>`
    with found as (
      select area.id, area.ward, area.name, area.search_name from disclosure.enrolment_area area
      where area.campaign_id = ${campaignId} and area.search_name like all (${patterns}::text[])
      order by area.search_name limit ${most}
    )
    select found.id, found.ward, found.name, zone.school_id, zone.zone_order
    from found join disclosure.enrolment_zone zone on zone.area_id = found.id
      and zone.valid_from <= ${on}::date and (zone.valid_to is null or zone.valid_to >= ${on}::date)
    order by found.search_name, zone.zone_order, zone.school_id`.execute(reader)
  return grouped(rows)
}

/** The areas of a school on a day, its own first. */
export async function areasOfSchool(
  reader: Reader,
  campaignId: CampaignId,
  schoolId: UnitId,
  on: LocalDate,
): Promise<
  readonly { readonly id: AreaId; readonly ward: string; readonly name: string; readonly order: number }[]
> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_zone as zone')
    .innerJoin('disclosure.enrolment_area as area', 'area.id', 'zone.area_id')
    .select(['area.id', 'area.ward', 'area.name', 'zone.zone_order as order'])
    .where('zone.campaign_id', '=', campaignId)
    .where('zone.school_id', '=', schoolId)
    .where('zone.valid_from', '<=', on)
    .where(({ or, eb }) => or([eb('zone.valid_to', 'is', null), eb('zone.valid_to', '>=', on)]))
    .orderBy('zone.zone_order')
    .orderBy('area.search_name')
    .limit(1_000)
    .execute()
  return rows.map((row) => ({ ...row, id: idSchema('enrolment-area').parse(row.id) }))
}

/** Which order a school has for an area on a day; null when the area belongs to others. */
export async function zoneOrderOf(
  reader: Reader,
  areaId: AreaId | null,
  schoolId: UnitId,
  on: LocalDate,
): Promise<number | null> {
  if (areaId === null) return null
  const row = await reader
    .selectFrom('disclosure.enrolment_zone')
    .select('zone_order')
    .where('area_id', '=', areaId)
    .where('school_id', '=', schoolId)
    .where('valid_from', '<=', on)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('zone_order')
    .limit(1)
    .executeTakeFirst()
  return row?.zone_order ?? null
}

export async function findArea(
  reader: Reader,
  campaignId: CampaignId,
  areaId: AreaId,
): Promise<{ readonly ward: string; readonly name: string } | undefined> {
  return reader
    .selectFrom('disclosure.enrolment_area')
    .select(['ward', 'name'])
    .where('id', '=', areaId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
}

/** The places and areas of a plan as lines of its tables. */
export async function planTables(reader: Reader, campaignId: CampaignId) {
  const quotas = await reader
    .selectFrom('disclosure.enrolment_school as school')
    .innerJoin('organisations.unit as unit', 'unit.id', 'school.school_id')
    .select(['unit.code as school', 'school.quota', 'school.classes'])
    .where('school.campaign_id', '=', campaignId)
    .orderBy('unit.code')
    .execute()
  const zones = await reader
    .selectFrom('disclosure.enrolment_zone as zone')
    .innerJoin('disclosure.enrolment_area as area', 'area.id', 'zone.area_id')
    .innerJoin('organisations.unit as unit', 'unit.id', 'zone.school_id')
    .select(['area.ward', 'area.name as area', 'unit.code as school', 'zone.zone_order as order'])
    .where('zone.campaign_id', '=', campaignId)
    .orderBy('area.search_name')
    .orderBy('zone.zone_order')
    .orderBy('unit.code')
    .execute()
  return { quotas, zones }
}

/** What a plan says of places and areas, in place of what it said. Only of a draft: nothing hangs on it yet. */
export async function replacePlanTables(
  tx: Tx,
  campaignId: CampaignId,
  tables: {
    readonly quotas: readonly QuotaLine[]
    readonly zones: readonly ZoneLine[]
    readonly schoolIds: ReadonlyMap<string, UnitId>
    readonly validFrom: LocalDate
  },
): Promise<void> {
  await tx.deleteFrom('disclosure.enrolment_zone').where('campaign_id', '=', campaignId).execute()
  await tx.deleteFrom('disclosure.enrolment_area').where('campaign_id', '=', campaignId).execute()
  await tx.deleteFrom('disclosure.enrolment_school').where('campaign_id', '=', campaignId).execute()
  const idOf = (code: string) => {
    const id = tables.schoolIds.get(code)
    if (id === undefined) throw new RangeError(`no school has the code ${code}`)
    return id
  }
  const schools = tables.quotas.map(({ school, quota, classes }) => ({
    campaign_id: campaignId,
    school_id: idOf(school),
    quota,
    classes,
  }))
  if (schools.length > 0) await tx.insertInto('disclosure.enrolment_school').values(schools).execute()
  const areas = [...Map.groupBy(tables.zones, areaKey)].map(([key, lines]) => ({
    lines,
    row: {
      id: newId('enrolment-area'),
      campaign_id: campaignId,
      ward: lines[0]?.ward ?? '',
      name: lines[0]?.area ?? '',
      search_name: key,
    },
  }))
  for (let start = 0; start < areas.length; start += 500) {
    const part = areas.slice(start, start + 500)
    await tx
      .insertInto('disclosure.enrolment_area')
      .values(part.map(({ row }) => row))
      .execute()
    const zones = part.flatMap(({ lines, row }) =>
      [...Map.groupBy(lines, ({ school }) => school)].map(([school, same]) => ({
        area_id: row.id,
        campaign_id: campaignId,
        school_id: idOf(school),
        zone_order: Math.min(...same.map(({ order }) => order)),
        valid_from: tables.validFrom,
        valid_to: null,
      })),
    )
    await tx.insertInto('disclosure.enrolment_zone').values(zones).execute()
  }
}

/** The number of places of a school, changed before its list is sealed. */
export async function updateQuota(
  tx: Tx,
  campaignId: CampaignId,
  schoolId: UnitId,
  { quota, classes }: Pick<QuotaLine, 'quota' | 'classes'>,
): Promise<void> {
  await tx
    .updateTable('disclosure.enrolment_school')
    .set({ quota, classes })
    .where('campaign_id', '=', campaignId)
    .where('school_id', '=', schoolId)
    .execute()
}

function grouped(rows: readonly AreaRow[]): readonly Area[] {
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, same]) => {
    const [first] = same
    if (first === undefined) return []
    const schools = same.map((row) => ({ schoolId: row.school_id, order: row.zone_order }))
    return [{ id: idSchema('enrolment-area').parse(id), ward: first.ward, name: first.name, schools }]
  })
}
