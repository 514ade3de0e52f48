import { CompiledQuery } from 'kysely'
import type { EventDefinition } from '../contracts/event.ts'
import type { Tx } from '../database/database.ts'
import { deferred } from '../database/pool-dialect.ts'
import { signalQueue } from '../jobs/wake-signal.ts'

const insertion = 'insert into platform.outbox (id, event_type, payload) values ($1, $2, $3)'

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
  const values = [crypto.randomUUID(), event.type, JSON.stringify(payload)]
  await tx.executeQuery(deferred(CompiledQuery.raw(insertion, values)))
  signalQueue('outbox')
}
