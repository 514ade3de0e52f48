import { randomBytes } from 'node:crypto'
import { Client, Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase, openPool } from '../../src/platform/database/database.ts'
import { templateName, withDatabase } from './start-database.ts'

export interface TestDatabase {
  /** As the application, with the application's rights. */
  readonly database: Database
  readonly pool: Pool
  /** Connection string of the owner, for what only an administrator or an attacker could do. */
  readonly url: string
  /** A connection of the owner, who may do everything. */
  readonly owner: Pool
}

/** A migrated, empty database for this test file alone; it is closed and dropped after the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('databaseServerUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, `create database ${name} template ${templateName}`)
  const url = withDatabase(serverUrl, name)
  const pool = openPool(url, 6, 'test')
  const owner = new Pool({ connectionString: url, max: 2 })
  owner.on('error', () => undefined)
  const database = openDatabase(pool)
  afterAll(async () => {
    await database.destroy()
    await owner.end()
    await onServer(serverUrl, `drop database if exists ${name} with (force)`)
  })
  return { database, pool, url, owner }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  // Copies of one template are made one after the other; PostgreSQL refuses two at once.
  await client.query('select pg_advisory_lock(7001)')
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
