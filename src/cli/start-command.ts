import path from 'node:path'
import pino from 'pino'
import { buildHouse } from '../main.tsx'
import { ConfigError, readConfig } from '../platform/config/config.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import { openDatabase, openPool } from '../platform/database/database.ts'
import { startEmbeddedServer } from '../platform/database/embedded-server.ts'
import { installationKind } from '../platform/database/installation.ts'
import { migrate } from '../platform/database/migrate.ts'

/** Runs the platform until it is told to stop. */
export async function startCommand(args: readonly string[]): Promise<number> {
  const config = readOrExplain()
  if (config === undefined) return 2
  const logger = pino({ level: config.logLevel })
  const embedded = config.databaseUrl === undefined ? await startEmbeddedServer(config.dataFolder) : undefined
  const url = config.databaseUrl ?? embedded?.url ?? ''
  await migrate(url, path.join(projectRoot(), 'migrations'))
  const pool = openPool(url, config.databasePoolSize)
  const database = openDatabase(pool)
  const exampleData = (await installationKind(database)) === 'example'
  const house = await buildHouse({ config, database, pool, logger, now: () => new Date(), exampleData })
  await house.server.listen({ host: config.host, port: config.port })
  process.stdout.write(`\nMinh Bạch: ${config.origin}\n`)
  if (args.includes('--example')) process.stdout.write('')

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await house.server.close()
  await database.destroy()
  await embedded?.stop()
  return 0
}

function readOrExplain(): ReturnType<typeof readConfig> | undefined {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return undefined
  }
}
