import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { InspectionId, LineId } from '../domain/inspections/inspection.ts'
import { type Inspection, inspectionOfRow } from './inspection-rows.ts'

/** Where a page of a list goes on: after the row with this day and id. */
export interface ListPlace {
  readonly day: string
  readonly id: InspectionId
}

export const inspectionsPerPage = 30

/** Whose inspections somebody may see. */
export interface InspectionReader {
  /** Offices whose inspections are seen whole. */
  readonly offices: readonly UnitId[]
  /** Schools, from the decision on. */
  readonly schools: readonly UnitId[]
  /** Schools whose inspections by offices that have ended are seen whole. */
  readonly inherited: readonly UnitId[]
  readonly today: LocalDate
  /** Inspections whose team the reader is on. */
  readonly personId: PersonId
}

/** One page of the inspections that somebody may see, the latest due day first, and one row more when there are more. */
export async function listInspections(
  database: Reader,
  { offices, schools, inherited, today, personId }: InspectionReader,
  after: ListPlace | undefined,
): Promise<Inspection[]> {
  let query = database
    .selectFrom('cases.inspection as inspection')
    .selectAll('inspection')
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        eb('issuer_id', '=', sql<UnitId>`any(${[...offices]}::uuid[])`),
        and([
          eb('unit_id', '=', sql<UnitId>`any(${[...schools]}::uuid[])`),
          eb('state', '<>', 'planned'),
          eb('decision_number', 'is not', null),
        ]),
        and([
          eb('unit_id', '=', sql<UnitId>`any(${[...inherited]}::uuid[])`),
          exists(
            selectFrom('organisations.unit as office')
              .select('office.id')
              .whereRef('office.id', '=', 'inspection.issuer_id')
              .where('office.valid_to', '<', today),
          ),
        ]),
        exists(
          selectFrom('cases.inspection_member as member')
            .select('member.person_id')
            .whereRef('member.inspection_id', '=', 'inspection.id')
            .where('member.person_id', '=', personId),
        ),
      ]),
    )
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(inspection.due_on, inspection.id) < (${after.day}::date, ${after.id}::uuid)`,
    )
  }
  const rows = await query
    .orderBy('inspection.due_on', 'desc')
    .orderBy('inspection.id', 'desc')
    .limit(inspectionsPerPage + 1)
    .execute()
  return rows.map(inspectionOfRow)
}

/** One page of what was concluded and published, the latest first, and one row more when there are more. */
export async function listPublished(
  database: Reader,
  filter: { readonly topic?: string | undefined; readonly unitId?: UnitId | undefined },
  after: ListPlace | undefined,
): Promise<Inspection[]> {
  let query = database.selectFrom('cases.inspection').selectAll().where('published_at', 'is not', null)
  if (filter.topic !== undefined) query = query.where('topic', '=', filter.topic)
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId)
  if (after !== undefined) {
    query = query.where(sql<boolean>`(published_at, id) < (${after.day}::timestamptz, ${after.id}::uuid)`)
  }
  const rows = await query
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(inspectionsPerPage + 1)
    .execute()
  return rows.map(inspectionOfRow)
}

/** The inspections that came of some lines of a programme. */
export async function inspectionsOfLines(
  database: Reader,
  lineIds: readonly LineId[],
): Promise<Inspection[]> {
  if (lineIds.length === 0) return []
  const rows = await database
    .selectFrom('cases.inspection')
    .selectAll()
    .where('line_id', '=', sql<string>`any(${[...lineIds]}::uuid[])`)
    .orderBy('due_on')
    .orderBy('code')
    .execute()
  return rows.map(inspectionOfRow)
}

/** A published remedy that is late. */
export interface LateRemedy {
  readonly inspectionId: InspectionId
  readonly unitId: UnitId
  readonly text: string
  readonly dueOn: LocalDate
}

/** The published remedies that are not accepted although their day is over, the oldest first; at most a hundred. */
export async function lateRemedies(database: Reader, today: LocalDate): Promise<LateRemedy[]> {
  const { rows } = await sql<LateRemedy>`
    select remedy.inspection_id as "inspectionId", remedy.unit_id as "unitId", remedy.text, remedy.due_on as "dueOn"
    from cases.inspection_remedy remedy
    join cases.inspection on inspection.id = remedy.inspection_id and inspection.published_at is not null
    where remedy.state <> 'accepted' and remedy.due_on < ${today}::date
    order by remedy.due_on, remedy.id limit 100`.execute(database)
  return rows
}
