import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Capacity, ReceptionDay } from '../domain/reception/reception-day.ts'

/** A reception day with its place, and what became of it. */
export interface AnnouncedDay extends ReceptionDay {
  readonly id: string
  readonly unitId: UnitId
  /** `08:00`. */
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  /** Whether it is the head's fixed day, which the law counts. */
  readonly headDay: boolean
  readonly plannedContent: string
  readonly quota: number
  readonly cancelReason: string | null
  /** The day in its place. */
  readonly newDay: LocalDate | null
  readonly newDayId: string | null
  /** The day that this one stands for. */
  readonly replacesDay: LocalDate | null
  readonly heldBy: PersonId | null
  /** How many people registered and did not cancel. */
  readonly registered: number
}

const columns = sql`
  day.id, day.unit_id as "unitId", day.day, to_char(day.starts_at, 'HH24:MI') as "startsAt",
  to_char(day.ends_at, 'HH24:MI') as "endsAt", day.place, day.head_day as "headDay",
  day.planned_content as "plannedContent", day.quota, day.published_at as "publishedAt",
  gone.made_at as "cancelledAt", gone.reason as "cancelReason", next.day as "newDay", next.id as "newDayId",
  former.day as "replacesDay", held.held_by as "heldBy", held.capacity, held.recorded_at as "recordedAt",
  (select count(*) from cases.reception_registration who
    where who.session_id = day.id and who.cancelled_at is null) as registered`
const joins = sql`
  left join cases.reception_cancellation gone on gone.session_id = day.id
  left join cases.reception_session next on next.replaces_id = day.id
  left join cases.reception_session former on former.id = day.replaces_id
  left join cases.reception_held held on held.session_id = day.id`

interface DayRow extends Omit<AnnouncedDay, 'held' | 'replaced'> {
  readonly capacity: Capacity | null
  readonly recordedAt: Date | null
}

function dayOfRow({ capacity, recordedAt, ...row }: DayRow): AnnouncedDay {
  return {
    ...row,
    replaced: row.newDay !== null,
    held: capacity === null || recordedAt === null ? null : { capacity, recordedAt },
  }
}

export async function findDay(database: Reader, id: string): Promise<AnnouncedDay | undefined> {
  const { rows } = await sql<DayRow>`
    select ${columns} from cases.reception_session day ${joins} where day.id = ${id}::uuid`.execute(database)
  return rows.map(dayOfRow)[0]
}

/** The days of some units from a day on, the next first; at most `limit`. */
export async function daysFrom(
  database: Reader,
  unitIds: readonly UnitId[],
  from: LocalDate,
  limit: number,
): Promise<AnnouncedDay[]> {
  const { rows } = await sql<DayRow>`
    select ${columns} from cases.reception_session day ${joins}
    where day.unit_id = any(${[...unitIds]}::uuid[]) and day.day >= ${from}::date
    order by day.day, day.starts_at limit ${limit}`.execute(database)
  return rows.map(dayOfRow)
}

/** The days of some units before a day, the latest first; at most `limit`. */
export async function daysBefore(
  database: Reader,
  unitIds: readonly UnitId[],
  before: LocalDate,
  limit: number,
): Promise<AnnouncedDay[]> {
  const { rows } = await sql<DayRow>`
    select ${columns} from cases.reception_session day ${joins}
    where day.unit_id = any(${[...unitIds]}::uuid[]) and day.day < ${before}::date
    order by day.day desc, day.starts_at desc limit ${limit}`.execute(database)
  return rows.map(dayOfRow)
}

/** The days of everybody in a stretch of days that stand as announced: for the public list and for reminders. */
export async function standingDays(
  database: Reader,
  from: LocalDate,
  to: LocalDate,
  after: { readonly day: LocalDate; readonly id: string } | null,
  limit: number,
): Promise<AnnouncedDay[]> {
  const next = after === null ? sql`` : sql`and (day.day, day.id) > (${after.day}::date, ${after.id}::uuid)`
  const { rows } = await sql<DayRow>`
    select ${columns} from cases.reception_session day ${joins}
    where day.day between ${from}::date and ${to}::date and gone.session_id is null ${next}
    order by day.day, day.id limit ${limit}`.execute(database)
  return rows.map(dayOfRow)
}

export interface DayToAnnounce {
  readonly id: string
  readonly unitId: UnitId
  readonly day: LocalDate
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly headDay: boolean
  readonly plannedContent: string
  readonly quota: number
  readonly replacesId: string | null
}

/** @returns how many were announced; one of the same unit, day and hour as another is left out */
export async function announceDays(
  tx: Tx,
  days: readonly DayToAnnounce[],
  at: Date,
  by: PersonId | null,
): Promise<number> {
  if (days.length === 0) return 0
  const inserted = await tx
    .insertInto('cases.reception_session')
    .values(
      days.map((day) => ({
        id: day.id,
        unit_id: day.unitId,
        day: day.day,
        starts_at: day.startsAt,
        ends_at: day.endsAt,
        place: day.place,
        head_day: day.headDay,
        planned_content: day.plannedContent,
        quota: day.quota,
        replaces_id: day.replacesId,
        published_at: at,
        published_by: by,
      })),
    )
    .onConflict((conflict) => conflict.columns(['unit_id', 'day', 'starts_at']).doNothing())
    .returning('id')
    .execute()
  return inserted.length
}

export async function cancelDay(
  tx: Tx,
  sessionId: string,
  reason: string,
  at: Date,
  by: PersonId | null,
): Promise<void> {
  await tx
    .insertInto('cases.reception_cancellation')
    .values({ session_id: sessionId, reason, made_at: at, made_by: by })
    .execute()
}

export interface HeldDay {
  readonly sessionId: string
  readonly heldBy: PersonId
  readonly capacity: Capacity
  readonly authorisation: string
}

export async function recordHeld(tx: Tx, held: HeldDay, at: Date, by: PersonId | null): Promise<void> {
  await tx
    .insertInto('cases.reception_held')
    .values({
      session_id: held.sessionId,
      held_by: held.heldBy,
      capacity: held.capacity,
      authorisation: held.authorisation,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
}

/** One at a time for a day: registrations are counted against its quota, changes against one another. */
export async function lockDay(tx: Tx, sessionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reception-day:${sessionId}`}, 0))`.execute(tx)
}

/** Where a unit receives, at which hours, by which rules. */
export interface ReceptionPlace {
  readonly place: string
  readonly regularHours: string
  readonly phone: string
  readonly rules: string
  readonly quota: number
}

export async function findPlace(database: Reader, unitId: UnitId): Promise<ReceptionPlace | undefined> {
  const row = await database
    .selectFrom('cases.reception_place')
    .select(['place', 'regular_hours as regularHours', 'phone', 'rules', 'quota'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row
}

export async function savePlace(tx: Tx, unitId: UnitId, place: ReceptionPlace, at: Date): Promise<void> {
  const { regularHours: regular_hours, ...same } = place
  const values = { ...same, regular_hours, changed_at: at }
  await tx
    .insertInto('cases.reception_place')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute()
}
