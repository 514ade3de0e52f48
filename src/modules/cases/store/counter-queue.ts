import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'

export interface QueueTicketRow {
  readonly id: string
  readonly unitId: UnitId
  readonly day: LocalDate
  readonly number: number
  readonly takenAt: Date
  readonly calledAt: Date | null
  readonly window: string
}

/** Gives the next number of a counter on a day; two who press at once get two numbers. */
export async function takeTicket(tx: Tx, unitId: UnitId, day: LocalDate, now: Date): Promise<QueueTicketRow> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`queue:${unitId}`}, 0))`.execute(tx)
  const id = crypto.randomUUID()
  const { rows } = await sql<{ number: number }>`
    insert into cases.queue_ticket (id, unit_id, day, number, taken_at)
    select ${id}::uuid, ${unitId}::uuid, ${day}::date, coalesce(max(number), 0) + 1, ${now}
    from cases.queue_ticket where unit_id = ${unitId}::uuid and day = ${day}::date
    returning number`.execute(tx)
  return {
    id,
    unitId,
    day,
    number: rows[0]?.number ?? 1,
    takenAt: now,
    calledAt: null,
    window: '',
  }
}

export async function findTicket(reader: Reader, id: string): Promise<QueueTicketRow | undefined> {
  const row = await reader
    .selectFrom('cases.queue_ticket')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && ticketOf(row)
}

/** Calls who has waited longest today, and ends whom this person called before; undefined when nobody waits. */
export async function callNext(
  tx: Tx,
  call: {
    readonly unitId: UnitId
    readonly day: LocalDate
    readonly by: PersonId
    readonly window: string
    readonly at: Date
    readonly previous: 'served' | 'absent'
  },
): Promise<{ readonly id: string; readonly number: number } | undefined> {
  const { unitId, day, by, window, at, previous } = call
  await sql`update cases.queue_ticket set ended_at = ${at}, outcome = ${previous}
    where unit_id = ${unitId}::uuid and called_by = ${by}::uuid and ended_at is null`.execute(tx)
  const { rows } = await sql<{ id: string; number: number }>`
    update cases.queue_ticket set called_at = ${at}, called_by = ${by}::uuid, window_name = ${window}
    where id = (
      select id from cases.queue_ticket
      where unit_id = ${unitId}::uuid and day = ${day}::date and called_at is null
      order by number limit 1 for update skip locked
    )
    returning id, number`.execute(tx)
  return rows[0]
}

export interface QueueToday {
  readonly waiting: number
  readonly served: number
  /** Of those called today; null while nobody was. */
  readonly medianWaitMinutes: number | null
  /** The numbers called last, the newest first. */
  readonly called: readonly { readonly number: number; readonly window: string }[]
}

/** How the queue of a counter stands on a day. */
export async function queueOn(reader: Reader, unitId: UnitId, day: LocalDate): Promise<QueueToday> {
  const { rows } = await sql<{ waiting: number; served: number; median: number | null }>`
    select count(*) filter (where called_at is null)::int as waiting,
      count(*) filter (where outcome = 'served')::int as served,
      (percentile_cont(0.5) within group (order by extract(epoch from called_at - taken_at)))::float8 as median
    from cases.queue_ticket where unit_id = ${unitId}::uuid and day = ${day}::date`.execute(reader)
  const called = await reader
    .selectFrom('cases.queue_ticket')
    .select(['number', 'window_name'])
    .where('unit_id', '=', unitId)
    .where('day', '=', day)
    .where('called_at', 'is not', null)
    .orderBy('called_at', 'desc')
    .orderBy('number', 'desc')
    .limit(6)
    .execute()
  const [row] = rows
  return {
    waiting: row?.waiting ?? 0,
    served: row?.served ?? 0,
    medianWaitMinutes: row?.median == null ? null : Math.round(row.median / 60),
    called: called.map(({ number, window_name }) => ({ number, window: window_name })),
  }
}

/** The number that this person is serving now. */
export async function findServed(
  reader: Reader,
  unitId: UnitId,
  by: PersonId,
): Promise<QueueTicketRow | undefined> {
  const row = await reader
    .selectFrom('cases.queue_ticket')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('called_by', '=', by)
    .where('ended_at', 'is', null)
    .orderBy('called_at', 'desc')
    .executeTakeFirst()
  return row && ticketOf(row)
}

/** How many wait before a number. */
export async function countAhead(reader: Reader, { unitId, day, number }: QueueTicketRow): Promise<number> {
  const row = await reader
    .selectFrom('cases.queue_ticket')
    .select(({ fn }) => fn.countAll<number>().as('ahead'))
    .where('unit_id', '=', unitId)
    .where('day', '=', day)
    .where('number', '<', number)
    .where('called_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.ahead ?? 0)
}

function ticketOf(row: {
  readonly id: string
  readonly unit_id: UnitId
  readonly day: LocalDate
  readonly number: number
  readonly taken_at: Date
  readonly called_at: Date | null
  readonly window_name: string
}): QueueTicketRow {
  return {
    id: row.id,
    unitId: row.unit_id,
    day: row.day,
    number: row.number,
    takenAt: row.taken_at,
    calledAt: row.called_at,
    window: row.window_name,
  }
}
