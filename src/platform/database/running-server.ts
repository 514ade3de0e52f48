import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import type { Config } from '../config/config.ts'
import { startEmbeddedServer } from './embedded-server.ts'

/**
 * Lets a command work with the database of an installation: the served one, or our own, which is used where it
 * runs already and otherwise started for this and stopped again.
 */
export async function withServer<Value>(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  work: (url: string) => Promise<Value>,
): Promise<Value> {
  const running = config.databaseUrl ?? (await runningServer(config.dataFolder))
  if (running !== undefined) return work(running)
  const server = await startEmbeddedServer(config.dataFolder)
  try {
    return await work(server.applicationUrl)
  } finally {
    await server.stop()
  }
}

const Secret = z.object({ password: z.string(), port: z.number() })

async function runningServer(dataFolder: string): Promise<string | undefined> {
  const file = path.join(dataFolder, 'postgres.json')
  if (!existsSync(file)) return undefined
  const { password, port } = Secret.parse(JSON.parse(readFileSync(file, 'utf8')))
  const url = `postgres://minhbach_owner:${password}@127.0.0.1:${port}/postgres`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return url
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
