import { type RawBuilder, sql } from 'kysely'
import type { Database, Reader } from '../database/database.ts'

/** A letter that is to be sent now. */
export interface WaitingMail {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text_body: string
  readonly html_body: string | null
  readonly unsubscribe_url: string | null
  /** Which attempt this is, from 1. */
  readonly attempts: number
}

/**
 * Takes the letter that has waited longest. It is this process's for `leaseMs`: should the process die, another
 * takes it after that. Returns undefined when none is due.
 */
export async function claimMail(database: Database, leaseMs: number): Promise<WaitingMail | undefined> {
  return database
    .updateTable('platform.mail')
    .set({ attempts: sql`attempts + 1`, next_attempt_at: inMilliseconds(leaseMs) })
    .where('id', '=', (query) =>
      query
        .selectFrom('platform.mail')
        .select('id')
        .where('sent_at', 'is', null)
        .where('refused_at', 'is', null)
        .where('next_attempt_at', '<=', sql<Date>`now()`)
        .orderBy('next_attempt_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'recipient', 'subject', 'text_body', 'html_body', 'unsubscribe_url', 'attempts'])
    .executeTakeFirst()
}

/** The server has taken the letter; what stood in it (a link to set a password) is not kept. */
export async function markSent(database: Database, id: string): Promise<void> {
  await finish(database, id, { sent_at: sql<Date>`clock_timestamp()`, last_error: null })
}

/** The letter will never be sent: the server refuses it for good, or it was tried long enough. */
export async function markRefused(database: Database, id: string, reason: string): Promise<void> {
  await finish(database, id, { refused_at: sql<Date>`clock_timestamp()`, last_error: reason })
}

async function finish(
  database: Database,
  id: string,
  end: {
    sent_at?: RawBuilder<Date>
    refused_at?: RawBuilder<Date>
    last_error: string | null
  },
): Promise<void> {
  await database
    .updateTable('platform.mail')
    .set({ ...end, text_body: '', html_body: null })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

export async function postponeMail(
  database: Database,
  id: string,
  delayMs: number,
  reason: string,
): Promise<void> {
  await database
    .updateTable('platform.mail')
    .set({ next_attempt_at: inMilliseconds(delayMs), last_error: reason })
    .where('id', '=', id)
    .execute()
}

/** How many letters wait to be sent. */
export async function countWaitingMail(database: Reader): Promise<number> {
  const row = await database
    .selectFrom('platform.mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sent_at', 'is', null)
    .where('refused_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

function inMilliseconds(milliseconds: number): RawBuilder<Date> {
  return sql<Date>`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`
}
