import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { InspectionTopic } from '../../../platform/content/schema/inspection.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import {
  type DrawId,
  type InspectionEntry,
  type InspectionId,
  type InspectionState,
  inspectionActions,
  type LineId,
} from '../domain/inspections/inspection.ts'
import { type Inspection, inspectionOfRow, oneOf } from './inspection-rows.ts'

export async function findInspection(database: Reader, id: InspectionId): Promise<Inspection | undefined> {
  const row = await database
    .selectFrom('cases.inspection')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && inspectionOfRow(row)
}

export interface NewInspection {
  readonly unitId: UnitId
  readonly issuerId: UnitId
  readonly topic: InspectionTopic
  readonly checklistCode: string
  readonly lineId: LineId | null
  readonly drawId: DrawId | null
  readonly reason: string
  readonly dueOn: LocalDate
  /** Whether it is invented. */
  readonly example?: boolean
}

/** Letters and digits that are not taken for one another. */
const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code that tells nothing but the year: `KT-2026-7Q2M9X`. */
export function newInspectionCode(dueOn: LocalDate, pick = (size: number) => randomInt(size)): string {
  const letters = Array.from({ length: 6 }, () => codeLetters.charAt(pick(codeLetters.length)))
  return `KT-${dueOn.slice(0, 4)}-${letters.join('')}`
}

export async function insertInspection(tx: Tx, inspection: NewInspection): Promise<InspectionId> {
  const id = newId('inspection')
  await tx
    .insertInto('cases.inspection')
    .values({
      id,
      code: newInspectionCode(inspection.dueOn),
      unit_id: inspection.unitId,
      issuer_id: inspection.issuerId,
      topic: inspection.topic,
      checklist_code: inspection.checklistCode,
      line_id: inspection.lineId,
      draw_id: inspection.drawId,
      reason: inspection.reason,
      due_on: inspection.dueOn,
      example: inspection.example ?? false,
    })
    .execute()
  return id
}

/**
 * Takes an inspection for a change that was made from `version`: counts it up and holds the row until the
 * transaction ends. Undefined when somebody else changed it since.
 */
export async function claimInspection(
  tx: Tx,
  id: InspectionId,
  version: number,
): Promise<Inspection | undefined> {
  const row = await tx
    .updateTable('cases.inspection')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return row && inspectionOfRow(row)
}

/** Holds an inspection until the transaction ends, without a change of its own. */
export async function lockInspection(tx: Tx, id: InspectionId): Promise<Inspection | undefined> {
  const row = await tx
    .selectFrom('cases.inspection')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && inspectionOfRow(row)
}

/** One more entry on the way of a claimed inspection, and the state it leads to. */
export async function appendInspectionEntry(
  tx: Tx,
  id: InspectionId,
  entry: InspectionEntry,
  state: InspectionState,
): Promise<void> {
  await tx
    .insertInto('cases.inspection_action')
    .values({
      id: newId('inspection-action'),
      inspection_id: id,
      action: entry.action,
      actor_id: entry.actorId,
      reason: entry.reason,
      // Clocks of several machines differ: an entry is always later than the one before it.
      made_at: sql<Date>`greatest(${entry.at}::timestamptz, (
        select max(made_at) + interval '1 millisecond' from cases.inspection_action where inspection_id = ${id}))`,
    })
    .execute()
  await tx
    .updateTable('cases.inspection')
    .set({
      state,
      ...(entry.action === 'conclude' && { concluded_at: entry.at }),
      ...(entry.action === 'publish' && { published_at: entry.at }),
    })
    .where('id', '=', id)
    .execute()
}

const ActorId = idSchema('person').nullable()

/** What happened with an inspection, oldest first. */
export async function loadInspectionEntries(database: Reader, id: InspectionId): Promise<InspectionEntry[]> {
  const rows = await database
    .selectFrom('cases.inspection_action')
    .select(['action', 'actor_id', 'reason', 'made_at'])
    .where('inspection_id', '=', id)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    action: oneOf(inspectionActions, row.action),
    actorId: ActorId.parse(row.actor_id),
    reason: row.reason,
    at: row.made_at,
  }))
}

export interface InspectionMember {
  readonly personId: PersonId
  readonly leads: boolean
}

/** Who inspects, the leader first. */
export async function loadMembers(database: Reader, id: InspectionId): Promise<InspectionMember[]> {
  const rows = await database
    .selectFrom('cases.inspection_member')
    .select(['person_id', 'leads'])
    .where('inspection_id', '=', id)
    .orderBy('leads', 'desc')
    .execute()
  return rows.map(({ person_id, leads }) => ({ personId: person_id, leads }))
}

export interface Decision {
  readonly number: number
  readonly decidedOn: LocalDate
  readonly visitFrom: LocalDate
  readonly visitTo: LocalDate
  readonly members: readonly InspectionMember[]
}

/** What the decision to inspect says: number, days on site, the team. */
export async function saveDecision(tx: Tx, id: InspectionId, decision: Decision): Promise<void> {
  await tx
    .updateTable('cases.inspection')
    .set({
      decision_number: decision.number,
      decided_on: decision.decidedOn,
      visit_from: decision.visitFrom,
      visit_to: decision.visitTo,
    })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('cases.inspection_member').where('inspection_id', '=', id).execute()
  await tx
    .insertInto('cases.inspection_member')
    .values(
      decision.members.map(({ personId, leads }) => ({ inspection_id: id, person_id: personId, leads })),
    )
    .execute()
}
