import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, idSchema, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { FindingId, InspectionId, RemedyId } from '../domain/inspections/inspection.ts'
import {
  type RemedyAction,
  type RemedyState,
  remedyActions,
  remedyStates,
  remedySteps,
} from '../domain/inspections/remedy.ts'
import type { AnswerFile } from './inspection-answers.ts'
import { oneOf } from './inspection-rows.ts'

export interface RemedyEntry {
  readonly id: string
  readonly action: RemedyAction
  readonly actorId: PersonId | null
  readonly text: string
  readonly at: Date
  readonly files: readonly AnswerFile[]
}

/** What has to be put right, by whom and by when. */
export interface Remedy {
  readonly id: RemedyId
  readonly inspectionId: InspectionId
  readonly findingId: FindingId
  readonly unitId: UnitId
  readonly text: string
  readonly workingDays: number | null
  readonly dueOn: LocalDate | null
  readonly state: RemedyState
}

/** The remedies of some inspections in their order. */
export async function loadRemedies(database: Reader, ids: readonly InspectionId[]): Promise<Remedy[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('cases.inspection_remedy')
    .selectAll()
    .where('inspection_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('inspection_id')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: idSchema('inspection-remedy').parse(row.id),
    inspectionId: idSchema('inspection').parse(row.inspection_id),
    findingId: idSchema('inspection-finding').parse(row.finding_id),
    unitId: row.unit_id,
    text: row.text,
    workingDays: row.working_days,
    dueOn: row.due_on,
    state: oneOf(remedyStates, row.state),
  }))
}

/** What was done about each remedy of an inspection, oldest first. */
export async function loadRemedyEntries(
  database: Reader,
  id: InspectionId,
): Promise<ReadonlyMap<string, RemedyEntry[]>> {
  const { rows } = await sql<{
    id: string
    remedy_id: string
    action: string
    actor_id: PersonId | null
    text: string
    made_at: Date
    files: AnswerFile[]
  }>`
    select made.id, made.remedy_id, made.action, made.actor_id, made.text, made.made_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name) order by file.name)
        from cases.inspection_remedy_file kept join platform.file file on file.id = kept.file_id
        where kept.action_id = made.id), '[]') as files
    from cases.inspection_remedy_action made
    join cases.inspection_remedy remedy on remedy.id = made.remedy_id
    where remedy.inspection_id = ${id} order by made.made_at, made.id`.execute(database)
  const entries = rows.map((row) => ({
    remedyId: row.remedy_id,
    id: row.id,
    action: oneOf(remedyActions, row.action),
    actorId: row.actor_id,
    text: row.text,
    at: row.made_at,
    files: row.files,
  }))
  return Map.groupBy(entries, ({ remedyId }) => remedyId)
}

export interface NewRemedyEntry {
  readonly action: RemedyAction
  readonly actorId: PersonId | null
  readonly text: string
  readonly at: Date
  readonly fileIds: readonly FileId[]
}

/**
 * One more entry of a remedy and the state it leads to.
 * @returns false when somebody else was first: nothing is written
 */
export async function appendRemedyEntry(tx: Tx, id: RemedyId, entry: NewRemedyEntry): Promise<boolean> {
  const { from, to } = remedySteps[entry.action]
  const { numUpdatedRows } = await tx
    .updateTable('cases.inspection_remedy')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const actionId = newId('inspection-remedy-action')
  await tx
    .insertInto('cases.inspection_remedy_action')
    .values({
      id: actionId,
      remedy_id: id,
      action: entry.action,
      actor_id: entry.actorId,
      text: entry.text,
      made_at: sql<Date>`greatest(${entry.at}::timestamptz, (
        select max(made_at) + interval '1 millisecond' from cases.inspection_remedy_action where remedy_id = ${id}))`,
    })
    .execute()
  if (entry.fileIds.length > 0) {
    await tx
      .insertInto('cases.inspection_remedy_file')
      .values(entry.fileIds.map((file_id) => ({ action_id: actionId, file_id })))
      .execute()
  }
  return true
}

/** A remedy that is not accepted, with whose inspection it is. */
export interface OpenRemedy {
  readonly id: RemedyId
  readonly inspectionId: InspectionId
  readonly unitId: UnitId
  readonly issuerId: UnitId
  readonly dueOn: LocalDate
}

/** The remedies whose day is near or over and that are not accepted, the oldest day first. */
export async function openRemedies(database: Reader, until: LocalDate): Promise<OpenRemedy[]> {
  const rows = await database
    .selectFrom('cases.inspection_remedy as remedy')
    .innerJoin('cases.inspection as inspection', 'inspection.id', 'remedy.inspection_id')
    .select(['remedy.id', 'remedy.inspection_id', 'remedy.unit_id', 'inspection.issuer_id', 'remedy.due_on'])
    .where('remedy.state', '<>', 'accepted')
    .where('remedy.due_on', '<=', until)
    .where('inspection.concluded_at', 'is not', null)
    .orderBy('remedy.due_on')
    .orderBy('remedy.id')
    .execute()
  return rows.flatMap((row) =>
    row.due_on === null
      ? []
      : [
          {
            id: idSchema('inspection-remedy').parse(row.id),
            inspectionId: idSchema('inspection').parse(row.inspection_id),
            unitId: row.unit_id,
            issuerId: row.issuer_id,
            dueOn: row.due_on,
          },
        ],
  )
}

/** Remembers that it was announced that a remedy is overdue. @returns false when it was announced before */
export async function markToldOverdue(tx: Tx, id: RemedyId): Promise<boolean> {
  const inserted = await tx
    .insertInto('cases.inspection_remedy_told')
    .values({ remedy_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('remedy_id')
    .executeTakeFirst()
  return inserted !== undefined
}
