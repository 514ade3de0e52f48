import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { applicationRole } from '../database/database.ts'

/** The schema in which pg-boss keeps its queues. */
export const jobSchema = 'pgboss'

/** Names the preparation among the advisory locks of the database. */
const preparationLock = 7_002

/**
 * Creates or brings up to date the tables of the jobs, as the owner of the database and right after the
 * migrations; the running program only uses them, as the application's role. Several starting processes
 * wait for one another.
 */
export async function prepareJobSchema(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // Grants made at the same moment by two processes fail on each other; the lock ends with the connection.
    await client.query('select pg_advisory_lock($1)', [preparationLock])
    await createTables(ownerUrl)
    await client.query(`
      grant usage on schema ${jobSchema} to ${applicationRole};
      grant select, insert, update, delete on all tables in schema ${jobSchema} to ${applicationRole};
      grant usage on all sequences in schema ${jobSchema} to ${applicationRole};
      grant execute on all functions in schema ${jobSchema} to ${applicationRole}`)
  } finally {
    await client.end()
  }
}

async function createTables(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobSchema,
    max: 2,
    supervise: false,
    schedule: false,
    migrate: true,
  })
  await boss.start()
  await boss.stop()
}
