import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, databaseForForms, type Tx } from './database.ts'

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
 * One transaction for a form. Plain insertions in it travel with what follows them: a broken rule of a table is
 * told by a later statement, or by the commit, and not where the insertion stands.
 */
export function formTransaction<Value>(database: Database, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return transaction(databaseForForms(database), work)
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && retryable.has(String(error.code))
}
