import { exampleSteps } from '../main.tsx'
import { exampleAccounts } from '../modules/organisations/index.ts'
import type { Content } from '../platform/content/content.ts'
import type { Database } from '../platform/database/database.ts'
import { openFileStore } from '../platform/files/file-store.ts'
import { createLogger } from '../platform/operations/create-logger.ts'
import type { ExampleSurroundings } from './example-command.ts'

/** The one password of all invented people; printed at start, good only in an installation of example data. */
const examplePassword = 'minh-bach-thi-du'

/** What the history of an example is told with: it opens no accounts, so no password has to be hashed. */
export function exampleTelling(
  database: Database,
  content: Content,
  dataFolder: string,
): Omit<ExampleSurroundings, 'createAccounts' | 'password'> {
  const now = new Date()
  const ground = { content, now: () => now, logger: createLogger('silent') }
  return {
    database,
    content,
    now,
    steps: exampleSteps(ground, openFileStore(dataFolder)),
    print: (line) => process.stdout.write(`${line}\n`),
  }
}

/** What the example is loaded with, at first start and by its own command alike. */
export async function exampleSurroundings(
  database: Database,
  content: Content,
  dataFolder: string,
): Promise<ExampleSurroundings> {
  return {
    ...exampleTelling(database, content, dataFolder),
    createAccounts: await exampleAccounts(examplePassword),
    password: examplePassword,
  }
}
