import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { prepareJobSchema } from '../../src/platform/jobs/job-schema.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServerUrl: string
  }
}

/** Name of the migrated database from which each test file gets its copy. */
export const templateName = 'minhbach_template'

/** Once for a whole run: a real PostgreSQL and in it one migrated database as the template of all others. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-test-'))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedServer(folder, { durable: false })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query(`create database ${templateName}`)
  await client.end()
  const template = withDatabase(server.url, templateName)
  await migrate(template, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(template)
  project.provide('databaseServerUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
