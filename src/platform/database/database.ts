import { Kysely, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import { poolDialect } from './pool-dialect.ts'
import type { DB } from './schema.ts'

/** A connection to the whole database as the application's role; reads go through it. */
export type Database = Kysely<DB>
/** The one handle with which a store writes: whoever opened it decides what belongs together. */
export type Tx = Transaction<DB>
/** What a reading store function takes: inside or outside a transaction. */
export type Reader = Kysely<DB>

/** The role that may do only what the migrations grant; every connection of the application takes it. */
export const applicationRole = 'minhbach_app'

// Days stay text (`YYYY-MM-DD`), never an instant in the server's zone; counts fit a number.
types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.INT8, Number)

/** How a connection behaves when something hangs, in milliseconds. */
const limits = { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000 }

/** A pool of connections under the application's role. */
export function openPool(url: string, size: number, applicationName = 'minhbach'): Pool {
  const settings = Object.entries({ role: applicationRole, timezone: 'UTC', ...limits })
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 3_500,
    idleTimeoutMillis: 30_000,
    application_name: applicationName,
    options: settings.map(([name, value]) => `-c ${name}=${value}`).join(' '),
  })
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // Neither may one that breaks between two statements of a transaction: the next statement says that it is gone.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const forForms = new WeakMap<Database, Database>()

/** How long a page or a form waits for one statement, in milliseconds; its own end is the answer that it is not there. */
export const requestPatience = 6_000

/** `patience`: give up a statement after so many milliseconds, for those who have somebody waiting. */
export function openDatabase(pool: Pool, { patience }: { patience?: number } = {}): Database {
  const database = new Kysely<DB>({ dialect: poolDialect(pool, { deferInsertions: false, patience }) })
  forForms.set(database, new Kysely<DB>({ dialect: poolDialect(pool, { deferInsertions: true, patience }) }))
  return database
}

/** The same database for transactions of forms, in which insertions travel with what follows them. */
export function databaseForForms(database: Database): Database {
  return forForms.get(database) ?? database
}
