import { sql } from 'kysely'
import { type InspectionTopic, inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { idSchema, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { DrawId, LineId, ProgrammeId } from '../domain/inspections/inspection.ts'
import {
  type ProgrammeAction,
  type ProgrammeState,
  programmeStates,
} from '../domain/inspections/programme.ts'
import { oneOf } from './inspection-rows.ts'

/** What an office means to inspect in a year. */
export interface Programme {
  readonly id: ProgrammeId
  readonly unitId: UnitId
  readonly year: number
  readonly title: string
  readonly state: ProgrammeState
  readonly number: number | null
  readonly approvedAt: Date | null
  readonly publishedAt: Date | null
  readonly version: number
  /** Whether it is invented. */
  readonly example: boolean
}

interface ProgrammeRow {
  readonly id: string
  readonly unit_id: UnitId
  readonly year: number
  readonly title: string
  readonly state: string
  readonly number: number | null
  readonly approved_at: Date | null
  readonly published_at: Date | null
  readonly version: number
  readonly example: boolean
}

function programmeOfRow(row: ProgrammeRow): Programme {
  return {
    id: idSchema('inspection-programme').parse(row.id),
    unitId: row.unit_id,
    year: row.year,
    title: row.title,
    state: oneOf(programmeStates, row.state),
    number: row.number,
    approvedAt: row.approved_at,
    publishedAt: row.published_at,
    version: row.version,
    example: row.example,
  }
}

export async function findProgramme(database: Reader, id: ProgrammeId): Promise<Programme | undefined> {
  const row = await database
    .selectFrom('cases.inspection_programme')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && programmeOfRow(row)
}

/** The programmes of some offices, the latest year first. */
export async function listProgrammes(database: Reader, unitIds: readonly UnitId[]): Promise<Programme[]> {
  const rows = await database
    .selectFrom('cases.inspection_programme')
    .selectAll()
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(programmeOfRow)
}

/** The published programmes of everybody, the latest year first. */
export async function listPublicProgrammes(database: Reader): Promise<Programme[]> {
  const rows = await database
    .selectFrom('cases.inspection_programme')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(programmeOfRow)
}

/** Begins the programme of a year. @returns undefined when the office has one already */
export async function insertProgramme(
  tx: Tx,
  programme: Pick<Programme, 'unitId' | 'year' | 'title'> & { readonly example?: boolean },
): Promise<ProgrammeId | undefined> {
  const id = newId('inspection-programme')
  const inserted = await tx
    .insertInto('cases.inspection_programme')
    .values({
      id,
      unit_id: programme.unitId,
      year: programme.year,
      title: programme.title,
      example: programme.example ?? false,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted === undefined ? undefined : id
}

/** Counts a programme up and holds it; undefined when it was changed since `version`. */
export async function claimProgramme(
  tx: Tx,
  id: ProgrammeId,
  version: number,
): Promise<Programme | undefined> {
  const row = await tx
    .updateTable('cases.inspection_programme')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return row && programmeOfRow(row)
}

export interface ProgrammeEntry {
  readonly action: ProgrammeAction
  readonly actorId: PersonId | null
  readonly reason: string
  readonly at: Date
  readonly number: number | null
}

export async function appendProgrammeEntry(
  tx: Tx,
  id: ProgrammeId,
  entry: ProgrammeEntry,
  state: ProgrammeState,
): Promise<void> {
  await tx
    .insertInto('cases.inspection_programme_action')
    .values({
      id: newId('inspection-programme-action'),
      programme_id: id,
      action: entry.action,
      actor_id: entry.actorId,
      reason: entry.reason,
      made_at: entry.at,
    })
    .execute()
  await tx
    .updateTable('cases.inspection_programme')
    .set({
      state,
      ...(entry.action === 'approve' && { approved_at: entry.at, number: entry.number }),
      ...(entry.action === 'publish' && { published_at: entry.at }),
    })
    .where('id', '=', id)
    .execute()
}

/** Why a programme was returned last, while it is a draft again; empty when it never was. */
export async function lastReturn(database: Reader, id: ProgrammeId): Promise<string> {
  const row = await database
    .selectFrom('cases.inspection_programme_action')
    .select(['action', 'reason'])
    .where('programme_id', '=', id)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.action === 'return' ? row.reason : ''
}

/** So many schools on a topic in a quarter. */
export interface ProgrammeLine {
  readonly id: LineId
  readonly programmeId: ProgrammeId
  readonly topic: InspectionTopic
  readonly quarter: number
  readonly places: number
  readonly namedUnitId: UnitId | null
  readonly reason: string
  readonly drawId: DrawId | null
  readonly drawn: boolean
}

export async function loadLines(database: Reader, ids: readonly ProgrammeId[]): Promise<ProgrammeLine[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('cases.inspection_line as line')
    .leftJoin('cases.inspection_draw as draw', 'draw.line_id', 'line.id')
    .leftJoin('cases.inspection_draw_result as result', 'result.draw_id', 'draw.id')
    .select([
      'line.id',
      'line.programme_id',
      'line.topic',
      'line.quarter',
      'line.places',
      sql<UnitId | null>`line.named_unit_id`.as('named_unit_id'),
      'line.reason',
      'draw.id as draw_id',
      'result.drawn_at',
    ])
    .where('line.programme_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('line.quarter')
    .orderBy('line.position')
    .execute()
  return rows.map((row) => ({
    id: idSchema('inspection-line').parse(row.id),
    programmeId: idSchema('inspection-programme').parse(row.programme_id),
    topic: oneOf(inspectionTopics, row.topic),
    quarter: row.quarter,
    places: row.places,
    namedUnitId: row.named_unit_id,
    reason: row.reason,
    drawId: row.draw_id === null ? null : idSchema('inspection-draw').parse(row.draw_id),
    drawn: row.drawn_at !== null,
  }))
}

export interface NewLine {
  readonly topic: InspectionTopic
  readonly quarter: number
  readonly places: number
  readonly namedUnitId: UnitId | null
  readonly reason: string
}

export async function insertLine(tx: Tx, id: ProgrammeId, line: NewLine): Promise<LineId> {
  const lineId = newId('inspection-line')
  await tx
    .insertInto('cases.inspection_line')
    .values({
      id: lineId,
      programme_id: id,
      topic: line.topic,
      quarter: line.quarter,
      places: line.places,
      selection: line.namedUnitId === null ? 'draw' : 'named',
      named_unit_id: line.namedUnitId,
      reason: line.reason,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from cases.inspection_line
        where programme_id = ${id})`,
    })
    .execute()
  return lineId
}

export async function removeLine(tx: Tx, id: ProgrammeId, lineId: LineId): Promise<void> {
  await tx
    .deleteFrom('cases.inspection_line')
    .where('id', '=', lineId)
    .where('programme_id', '=', id)
    .execute()
}

/** Whose line it is; null when there is no such line. */
export async function programmeOfLine(database: Reader, lineId: LineId): Promise<ProgrammeId | null> {
  const row = await database
    .selectFrom('cases.inspection_line')
    .select('programme_id')
    .where('id', '=', lineId)
    .executeTakeFirst()
  return row === undefined ? null : idSchema('inspection-programme').parse(row.programme_id)
}
