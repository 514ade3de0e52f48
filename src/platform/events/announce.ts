import type { EventDefinition } from '../contracts/event.ts'
import { closingWritesOf } from '../database/closing-writes.ts'
import type { Tx } from '../database/database.ts'
import { signalQueue } from '../jobs/wake-signal.ts'

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
  const row = { id: crypto.randomUUID(), event_type: event.type }
  const closing = closingWritesOf(tx)
  if (closing !== undefined) closing.announced.push({ ...row, payload })
  else {
    await tx
      .insertInto('platform.outbox')
      .values({ ...row, payload: JSON.stringify(payload) })
      .execute()
  }
  signalQueue('outbox')
}
