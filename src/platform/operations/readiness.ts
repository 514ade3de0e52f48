import { readdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database, Reader } from '../database/database.ts'

/** Something whose life is watched: a loop, or the timekeeping of the jobs. */
export interface Watched {
  readonly name: string
  isAlive(): boolean
}

export interface ReadinessSources {
  readonly database: Database
  readonly dataFolder: string
  readonly migrationsFolder: string
  readonly watched: readonly Watched[]
  /** Less free space than this on the data folder's disk is too little, in bytes. */
  readonly leastFreeBytes?: number
}

export interface Readiness {
  readonly ready: boolean
  /** Each thing that was looked at, and whether it is well. */
  readonly checks: Readonly<Record<string, boolean>>
}

const patienceMs = 2_000

/** Whether this process can do its work now. Every look has a bound, so that the answer comes in any case. */
export async function readReadiness(sources: ReadinessSources): Promise<Readiness> {
  const { database, dataFolder, migrationsFolder, watched, leastFreeBytes = 512 * 1024 * 1024 } = sources
  const [answers, migrated, room] = await Promise.all([
    succeeds(sql`select 1`.execute(database).then(() => true)),
    succeeds(pendingMigrations(database, migrationsFolder).then((pending) => pending.length === 0)),
    succeeds(statfs(dataFolder).then(({ bavail, bsize }) => bavail * bsize >= leastFreeBytes)),
  ])
  const loops = watched.map((loop): [string, boolean] => [loop.name, loop.isAlive()])
  const checks = { database: answers, migrations: migrated, disk: room, ...Object.fromEntries(loops) }
  return { ready: Object.values(checks).every(Boolean), checks }
}

/** Names of the migrations that this program brings and the database does not have. */
export async function pendingMigrations(database: Reader, folder: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration.applied`.execute(database)
  const applied = new Set(rows.map(({ name }) => name))
  const brought = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return brought.map((name) => name.replace(/\.sql$/, '')).filter((name) => !applied.has(name))
}

async function succeeds(look: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  try {
    return await Promise.race([look, late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
