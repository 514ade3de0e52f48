// The whole platform in a process of its own, as `main.tsx` connects it, on the clock of the measurement.
import path from 'node:path'
import { releaseStartUpMemory } from '../src/cli/release-start-up-memory.ts'
import { buildHouse } from '../src/main.tsx'
import { readConfig } from '../src/platform/config/config.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { createLogger } from '../src/platform/operations/create-logger.ts'
import { benchNow } from './bench-clock.ts'

const config = readConfig()
const pool = openPool(config.databaseUrl ?? '', config.databasePoolSize)
const { server } = await buildHouse({
  config,
  content: loadContent(path.join(projectRoot(), 'content')),
  database: openDatabase(pool),
  pool,
  logger: createLogger(config.logLevel),
  now: () => benchNow,
  exampleData: true,
  watched: [],
})
const address = await server.listen({ host: '127.0.0.1', port: 0 })
// As `minhbach start` does once it runs.
releaseStartUpMemory()
process.send?.({ address })
process.on('message', (message) => {
  if (message === 'rss') process.send?.({ rss: process.memoryUsage.rss() })
})
process.on('disconnect', () => process.exit(0))
