import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Logger } from 'pino'
import { afterAll } from 'vitest'
import { buildHouse, type House } from '../../src/main.tsx'
import { readConfig } from '../../src/platform/config/config.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { Visitor } from './visitor.ts'

export interface TestApp extends TestDatabase {
  readonly house: House
  /** Somebody new at the site, without cookies. */
  visitor(): Visitor
  /** Sets the time for all that follows. */
  setNow(now: Date): void
}

export interface TestAppOptions {
  readonly now?: Date
  readonly environment?: Readonly<Record<string, string>>
  readonly exampleData?: boolean
  /** Where the log goes; nowhere when not given. */
  readonly logger?: Logger
  /** Fills the database before the house is built. */
  readonly prepare?: (database: TestDatabase, dataFolder: string) => Promise<void>
}

/** The whole platform on a database of its own, as `npm start` builds it, with a clock that the test sets. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const test = await testDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'minhbach-app-'))
  await options.prepare?.(test, dataFolder)
  let now = options.now
  const house = await buildHouse({
    config: readConfig({ MINHBACH_DATA: dataFolder, ...options.environment }),
    content: loadContent(path.join(projectRoot(), 'content')),
    watched: [],
    database: test.database,
    pool: test.pool,
    logger: options.logger ?? createLogger('silent'),
    now: () => now ?? new Date(),
    exampleData: options.exampleData ?? false,
  })
  await house.server.ready()
  afterAll(async () => {
    await house.server.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    ...test,
    house,
    visitor: () => new Visitor(house.server),
    setNow: (changed) => {
      now = changed
    },
  }
}
