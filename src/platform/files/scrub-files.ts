import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Logger } from 'pino'
import type { JobDefinition } from '../contracts/job.ts'
import type { Reader } from '../database/database.ts'
import type { FileId } from '../kernel/ids.ts'
import type { FileStore } from './file-store.ts'

/** What the comparison of rows and bytes found. */
export interface ScrubReport {
  readonly checked: number
  /** Rows whose bytes are not there. */
  readonly missing: readonly FileId[]
  /** Rows whose bytes are not those that were stored. */
  readonly changed: readonly FileId[]
  /** Bytes that no row knows: left by a transaction that failed, or by a row that was removed. Storage keys. */
  readonly orphans: readonly string[]
}

/** A file is written before its row: younger ones may still get theirs. */
const youngMs = 3_600_000
const pageSize = 500

/** Reads every file again and compares it with its row, and looks for files without one. Changes nothing. */
export async function scrubFiles(database: Reader, files: FileStore, now: Date): Promise<ScrubReport> {
  const missing: FileId[] = []
  const changed: FileId[] = []
  let checked = 0
  let last: FileId | undefined
  for (;;) {
    const rows = await filesAfter(database, last)
    for (const { id, storage_key: key, sha256 } of rows) {
      checked += 1
      if (!(await files.disk.exists(key))) missing.push(id)
      else if (!(await hashOf(files, key)).equals(sha256)) changed.push(id)
    }
    last = rows.at(-1)?.id
    if (rows.length < pageSize) break
  }
  return { checked, missing, changed, orphans: await findOrphans(database, files, now) }
}

async function filesAfter(database: Reader, last: FileId | undefined) {
  const query = database
    .selectFrom('platform.file')
    .select(['id', 'storage_key', 'sha256'])
    .orderBy('id')
    .limit(pageSize)
  return (last === undefined ? query : query.where('id', '>', last)).execute()
}

async function hashOf(files: FileStore, key: string): Promise<Buffer> {
  const hash = createHash('sha256')
  await pipeline(await files.disk.getStream(key), hash)
  return hash.digest()
}

async function findOrphans(database: Reader, files: FileStore, now: Date): Promise<string[]> {
  const orphans: string[] = []
  let paginationToken: string | undefined
  do {
    const listed = await files.disk.listAll('', {
      recursive: true,
      ...(paginationToken !== undefined && { paginationToken }),
    })
    paginationToken = listed.paginationToken
    const keys = [...listed.objects].flatMap((object) => (object.isFile ? [object.key] : []))
    const known = await knownKeys(database, keys)
    for (const key of keys.filter((candidate) => !known.has(candidate))) {
      const { lastModified } = await files.disk.getMetaData(key)
      if (now.getTime() - lastModified.getTime() > youngMs) orphans.push(key)
    }
  } while (paginationToken !== undefined)
  return orphans
}

async function knownKeys(database: Reader, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let start = 0; start < keys.length; start += pageSize) {
    const rows = await database
      .selectFrom('platform.file')
      .select('storage_key')
      .where('storage_key', 'in', keys.slice(start, start + pageSize))
      .execute()
    for (const { storage_key: key } of rows) known.add(key)
  }
  return known
}

/** Every night: compares all files with their rows; what does not agree stands in the log, by number and id. */
export function scrubFilesJob(files: FileStore, logger: Logger): JobDefinition {
  return {
    name: 'platform.scrub-files',
    cron: '20 2 * * *',
    run: async ({ database, now }) => {
      const report = await scrubFiles(database, files, now)
      const disagreeing = [...report.missing, ...report.changed]
      logger.info({ count: report.checked, orphans: report.orphans.length }, 'files compared')
      for (const file of disagreeing) logger.error({ file }, 'a file is missing or has changed')
      if (disagreeing.length > 0) throw new FilesDisagree(disagreeing.length)
    },
  }
}

/** Files that are missing or changed; the job fails with it, so that its last success grows old on the metrics. */
export class FilesDisagree extends Error {
  override readonly name = 'FilesDisagree'

  constructor(count: number) {
    super(`${count} files are missing or changed`)
  }
}
