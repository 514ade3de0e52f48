import { setTimeout as sleep } from 'node:timers/promises'
import { type ClosingWrites, gatherClosingWrites, writeClosing } from './closing-writes.ts'
import type { Database, Tx } from './database.ts'

/** PostgreSQL asks for these transactions to be tried again: serialization failure, deadlock. */
const retryable = new Set(['40001', '40P01'])

/** Runs `work` in one transaction: all of it is durable when the promise fulfils, or none of it. */
export async function transaction<Value>(
  database: Database,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work)
    } catch (error) {
      if (attempt >= 4 || !isRetryable(error)) throw error
      await sleep(5 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

/**
 * One transaction for a form: audit entries, announcements and touched topics of `work` are gathered and written
 * by one statement with the commit. No savepoints in it: what is gathered is not undone with one.
 */
export function formTransaction<Value>(
  database: Database,
  work: (tx: Tx, closing: ClosingWrites) => Promise<Value>,
): Promise<Value> {
  return transaction(database, async (tx) => {
    const closing = gatherClosingWrites(tx)
    const value = await work(tx, closing)
    await writeClosing(tx, closing)
    return value
  })
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && retryable.has(String(error.code))
}
