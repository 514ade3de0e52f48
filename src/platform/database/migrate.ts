import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { applicationRole } from './database.ts'

/**
 * Brings the database to the newest schema. Each file of `folder` is one migration, run once, in the
 * order of its number, in a transaction of its own; several starting processes wait for one another.
 * @returns the names of those that ran now
 * @throws Error naming the migration that failed; what it did is undone
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const pool = new Pool({ connectionString: ownerUrl, max: 2 })
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await refuseOldServer(database)
    await ensureRole(database)
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: async () => readMigrations(folder) },
      migrationTableSchema: 'migration',
      migrationTableName: 'applied',
      migrationLockTableName: 'lock',
    })
    const { error, results } = await migrator.migrateToLatest()
    const failed = results?.find((result) => result.status === 'Error')
    if (error !== undefined) {
      throw new Error(`migration ${failed?.migrationName ?? ''} failed: ${messageOf(error)}`, {
        cause: error,
      })
    }
    return results?.map((result) => result.migrationName) ?? []
  } finally {
    await database.destroy()
  }
}

function readMigrations(folder: string): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(
    files.sort().map((name) => [
      name.replace(/\.sql$/, ''),
      {
        up: async (db: Kysely<unknown>) => {
          await sql.raw(readFileSync(path.join(folder, name), 'utf8')).execute(db)
        },
      },
    ]),
  )
}

async function refuseOldServer(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version_num') as version`.execute(database)
  const version = Number(rows[0]?.version ?? 0)
  if (version < 150_000) throw new Error(`PostgreSQL 15 or newer is needed; this server is ${version}`)
}

/** The application's role, which the owner takes on for every connection of the application. */
async function ensureRole(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `do $$ begin
         create role ${applicationRole} nologin;
       exception when duplicate_object or unique_violation then null;
       end $$;
       do $$ begin
         execute format('grant ${applicationRole} to %I', current_user);
       exception when others then
         raise exception 'the owner % may not take the role ${applicationRole}: %', current_user, sqlerrm;
       end $$`,
    )
    .execute(database)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
