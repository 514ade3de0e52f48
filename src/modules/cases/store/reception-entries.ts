import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Capacity } from '../domain/reception/reception-day.ts'
import type { Classification, EntryKind, RefusalGround } from '../domain/reception/reception-entry.ts'

/** A line of the register without what was said. */
export interface Entry {
  readonly id: string
  readonly unitId: UnitId
  readonly year: number
  readonly number: number
  readonly sessionId: string | null
  readonly registrationId: string | null
  readonly receivedOn: LocalDate
  readonly kind: EntryKind
  readonly receivedBy: PersonId
  readonly capacity: Capacity
  readonly peopleCount: number
  readonly representatives: number
  readonly classification: Classification
  /** Null when it is not known yet. */
  readonly withinCompetence: boolean | null
  readonly refusalGround: RefusalGround | null
  readonly recordedAt: Date
}

const columns = sql`
  entry.id, entry.unit_id as "unitId", entry.year, entry.number, entry.session_id as "sessionId",
  entry.registration_id as "registrationId", entry.received_on as "receivedOn", entry.kind,
  entry.received_by as "receivedBy", entry.capacity, entry.people_count as "peopleCount", entry.representatives,
  entry.classification, entry.within_competence as "withinCompetence", entry.refusal_ground as "refusalGround",
  entry.recorded_at as "recordedAt"`

export async function findEntry(database: Reader, id: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`
    select ${columns} from cases.reception_entry entry where entry.id = ${id}::uuid`.execute(database)
  return rows[0]
}

/** The entry that was written for somebody who had registered. */
export async function entryOfRegistration(
  database: Reader,
  registrationId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('cases.reception_entry')
    .select('id')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst()
  return row?.id
}

export async function entriesOfDay(database: Reader, sessionId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from cases.reception_entry entry where entry.session_id = ${sessionId}::uuid
    order by entry.number`.execute(database)
  return rows
}

/** A unit's entries of a year from the newest, below a number when one is given. */
export async function entriesOfYear(
  database: Reader,
  unitId: UnitId,
  year: number,
  below: number | null,
  limit: number,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${columns} from cases.reception_entry entry
    where entry.unit_id = ${unitId}::uuid and entry.year = ${year}
      and entry.number < ${below ?? 2_147_483_647}
    order by entry.number desc limit ${limit}`.execute(database)
  return rows
}

export type EntryToInsert = Omit<Entry, 'number' | 'recordedAt'> & {
  readonly recordedBy: PersonId | null
  readonly recordedAt: Date
}

/** Writes a line with the next number of the unit's year. @returns the number */
export async function insertEntry(tx: Tx, entry: EntryToInsert): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reception-book:${entry.unitId}:${entry.year}`}, 0))`.execute(
    tx,
  )
  const last = await tx
    .selectFrom('cases.reception_entry')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('unit_id', '=', entry.unitId)
    .where('year', '=', entry.year)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('cases.reception_entry')
    .values({
      id: entry.id,
      unit_id: entry.unitId,
      year: entry.year,
      number,
      session_id: entry.sessionId,
      registration_id: entry.registrationId,
      received_on: entry.receivedOn,
      kind: entry.kind,
      received_by: entry.receivedBy,
      capacity: entry.capacity,
      people_count: entry.peopleCount,
      representatives: entry.representatives,
      classification: entry.classification,
      within_competence: entry.withinCompetence,
      outcome: entry.refusalGround === null ? 'received' : 'refused',
      refusal_ground: entry.refusalGround,
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
    })
    .execute()
  return number
}
