import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { EventHandler } from '../contracts/event.ts'
import type { Database, Tx } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type BackgroundLoop, startLoop } from '../jobs/background-loop.ts'
import { retryDelay } from '../jobs/retry-delay.ts'
import { failureFields } from '../operations/failure-fields.ts'

export interface DispatcherOptions {
  readonly database: Database
  readonly handlers: readonly EventHandler[]
  readonly logger: Logger
  /** Between two looks when nothing is announced in this process, in milliseconds. */
  readonly pauseMs?: number
  /** The first pause after a handler has failed, in milliseconds; it doubles with each failure, up to an hour. */
  readonly firstRetryMs?: number
}

interface Waiting {
  readonly id: string
  readonly event_type: string
  readonly payload: unknown
  readonly attempts: number
}

/**
 * Delivers the announcements of the outbox to their handlers, in as many processes as there are. The row of
 * an announcement is locked while its handlers run, and what a handler writes commits together with the note
 * that it has reacted: a process may die at any moment and nothing is lost or written twice. What a handler
 * does outside the database may happen again. Times are those of the database, equal for all processes.
 * @throws Error when two handlers of one event have the same name
 */
export function createDispatcher(options: DispatcherOptions): BackgroundLoop {
  const { database, logger } = options
  const handlersOf = groupHandlers(options.handlers)
  const pace = { firstMs: options.firstRetryMs ?? 1_000, longestMs: 3_600_000 }

  async function deliverNext(): Promise<'more' | 'idle'> {
    let waiting: Waiting | undefined
    try {
      await transaction(database, async (tx) => {
        waiting = await lockNext(tx)
        if (waiting === undefined) return
        const failure = await react(tx, waiting)
        if (failure === undefined) await markDelivered(tx, waiting.id)
        else await postpone(tx, waiting, failure, retryDelay(pace, waiting.attempts + 1))
        if (failure !== undefined) report(waiting, failure)
      })
    } catch (error) {
      // The transaction itself is lost: the announcement steps back, so that it does not hold up the others.
      if (waiting !== undefined) await stepBack(waiting, { handler: 'transaction', ...failureFields(error) })
      throw error
    }
    return waiting === undefined ? 'idle' : 'more'
  }

  async function stepBack(waiting: Waiting, failure: Failure): Promise<void> {
    await transaction(database, (tx) =>
      postpone(tx, waiting, failure, retryDelay(pace, waiting.attempts + 1)),
    )
    report(waiting, failure)
  }

  function report(waiting: Waiting, failure: Failure): void {
    logger.error(
      { event: waiting.event_type, attempts: waiting.attempts + 1, ...failure },
      'a reaction to an announcement failed',
    )
  }

  /** Runs each handler that has not reacted yet behind a savepoint, so that one failure spoils no other. */
  async function react(tx: Tx, waiting: Waiting): Promise<Failure | undefined> {
    let failure: Failure | undefined
    for (const handler of handlersOf.get(waiting.event_type) ?? []) {
      await sql`savepoint reaction`.execute(tx)
      try {
        if (await remember(tx, waiting.id, handler.name)) await handler.handle(tx, waiting.payload)
        await sql`release savepoint reaction`.execute(tx)
      } catch (error) {
        await sql`rollback to savepoint reaction`.execute(tx)
        failure = { handler: handler.name, ...failureFields(error) }
      }
    }
    return failure
  }

  return startLoop({
    name: 'outbox',
    queue: 'outbox',
    pauseMs: options.pauseMs ?? 1_000,
    work: deliverNext,
    logger,
  })
}

interface Failure {
  readonly handler: string
  readonly name: string
  readonly code: string | undefined
}

function groupHandlers(handlers: readonly EventHandler[]): Map<string, EventHandler[]> {
  const groups = Map.groupBy(handlers, ({ type }) => type)
  for (const [type, group] of groups) {
    if (new Set(group.map(({ name }) => name)).size !== group.length) {
      throw new Error(`two handlers of ${type} have the same name`)
    }
  }
  return groups
}

function lockNext(tx: Tx): Promise<Waiting | undefined> {
  return tx
    .selectFrom('platform.outbox')
    .select(['id', 'event_type', 'payload', 'attempts'])
    .where('delivered_at', 'is', null)
    .where('next_attempt_at', '<=', sql<Date>`now()`)
    .orderBy('next_attempt_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Notes that the handler reacts to this announcement; false when it did so before. */
async function remember(tx: Tx, outboxId: string, handler: string): Promise<boolean> {
  const noted = await tx
    .insertInto('platform.outbox_reaction')
    .values({ outbox_id: outboxId, handler })
    .onConflict((conflict) => conflict.doNothing())
    .returning('handler')
    .execute()
  return noted.length > 0
}

async function markDelivered(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('platform.outbox')
    .set({ delivered_at: sql`clock_timestamp()`, attempts: sql`attempts + 1`, last_error: null })
    .where('id', '=', id)
    .execute()
}

async function postpone(tx: Tx, waiting: Waiting, failure: Failure, delayMs: number): Promise<void> {
  await tx
    .updateTable('platform.outbox')
    .set({
      attempts: sql`attempts + 1`,
      next_attempt_at: sql`clock_timestamp() + ${delayMs} * interval '1 millisecond'`,
      last_error: [failure.handler, failure.name, failure.code].filter(Boolean).join(' '),
    })
    .where('id', '=', waiting.id)
    .where('delivered_at', 'is', null)
    .execute()
}
