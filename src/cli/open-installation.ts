import path from 'node:path'
import type { Pool } from 'pg'
import type { Config } from '../platform/config/config.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import { type Database, openDatabase, openPool } from '../platform/database/database.ts'
import { startEmbeddedServer } from '../platform/database/embedded-server.ts'
import { admitLogin, signsInAsOwner } from '../platform/database/login-role.ts'
import { migrate } from '../platform/database/migrate.ts'
import { prepareJobSchema } from '../platform/jobs/job-schema.ts'
import { assertDurableSettings } from '../platform/operations/durable-settings.ts'

/** The database of an installation, ready to be used. */
export interface OpenInstallation {
  readonly url: string
  readonly pool: Pool
  readonly database: Database
  /** Whether the application's role is only laid over the owner's: a served database without a login of its own. */
  readonly signsInAsOwner: boolean
  /** Closes the connections and, when it is ours, stops the server. */
  close(): Promise<void>
}

/**
 * Opens the database that the configuration names, or our own in the data folder, with its newest schema.
 * @throws Error when it could lose what was acknowledged, or cannot be reached
 */
export async function openInstallation(config: Config): Promise<OpenInstallation> {
  const embedded = config.databaseUrl === undefined ? await startEmbeddedServer(config.dataFolder) : undefined
  const url = config.databaseUrl ?? embedded?.applicationUrl ?? ''
  const ownerUrl = embedded?.url ?? config.databaseOwnerUrl ?? url
  await migrate(ownerUrl, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(ownerUrl)
  if (embedded === undefined) await admitLogin(ownerUrl, url)
  const pool = openPool(url, config.databasePoolSize)
  const database = openDatabase(pool)
  await assertDurableSettings(database)
  return {
    url,
    pool,
    database,
    signsInAsOwner: await signsInAsOwner(database),
    close: async () => {
      await database.destroy()
      await embedded?.stop()
    },
  }
}
