import { sql } from 'kysely'
import type { EventDefinition } from '../contracts/event.ts'
import type { Tx } from '../database/database.ts'

/** The channel on which the dispatchers are woken. */
export const outboxChannel = 'minhbach_outbox'

/**
 * Tells the other modules what has happened, in the transaction in which it happens: it is told when that
 * commits, and not otherwise.
 * @throws ZodError when the payload is not what the event declares
 */
export async function announce<Payload>(
  tx: Tx,
  event: EventDefinition<Payload>,
  payload: Payload,
): Promise<void> {
  event.payload.parse(payload)
  await tx
    .insertInto('platform.outbox')
    .values({ id: crypto.randomUUID(), event_type: event.type, payload: JSON.stringify(payload) })
    .execute()
  // Notifications of one transaction with the same text are sent once, so a thousand announcements wake once.
  await sql`select pg_notify(${outboxChannel}, '')`.execute(tx)
}
