import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'

/** The database may lose what it has confirmed; the platform does not start on it. */
export class DatabaseNotDurable extends Error {}

const settings = ['fsync', 'synchronous_commit', 'full_page_writes'] as const

/**
 * Refuses a database that confirms a write before it is safe on the disk.
 * @param allowLoss  true only for tests, which give durability up for speed
 * @throws DatabaseNotDurable naming each setting and what to do
 */
export async function assertDurableSettings(database: Reader, allowLoss = false): Promise<void> {
  if (allowLoss) return
  const { rows } = await sql<{ name: string; value: string }>`
    select name, current_setting(name) as value from unnest(${[...settings]}::text[]) as name`.execute(
    database,
  )
  const wrong = rows.filter(({ value }) => value === 'off').map(({ name }) => name)
  if (wrong.length === 0) return
  throw new DatabaseNotDurable(
    `The database could lose what it has confirmed: ${wrong.join(', ')} ${wrong.length === 1 ? 'is' : 'are'} off. ` +
      `Set to "on" in postgresql.conf (or for the role and database: ALTER ROLE … RESET ${wrong[0]}), ` +
      'reload the server, and start again.',
  )
}
