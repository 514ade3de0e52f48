import type { z } from 'zod'
import type { Tx } from '../database/database.ts'

/** Something that happened in a module and that others may want to know of. */
export interface EventDefinition<Payload> {
  /** `case.answered`: the thing and what happened to it, in the past tense. */
  readonly type: string
  readonly payload: z.ZodType<Payload>
}

/** Reacts to an announcement, in a transaction of its own; called at least once, so it must bear repetition. */
export interface EventHandler {
  readonly type: string
  readonly name: string
  readonly handle: (tx: Tx, payload: unknown) => Promise<void>
}

/** Connects an event to a reaction; the compiler checks that the reaction understands the payload. */
export function on<Payload>(
  event: EventDefinition<Payload>,
  name: string,
  react: (tx: Tx, payload: Payload) => Promise<void>,
): EventHandler {
  return {
    type: event.type,
    name,
    handle: (tx, payload) => react(tx, event.payload.parse(payload)),
  }
}
