import type { Logger } from 'pino'
import type { JobDefinition } from '../contracts/job.ts'
import type { Database } from '../database/database.ts'
import type { FileScanner } from './file-scanner.ts'
import type { FileStore } from './file-store.ts'

/** Nobody waits for this one, and a large file takes its time. */
const scanMs = 60_000
const pageSize = 100

export interface ScanReport {
  readonly clean: number
  readonly infected: readonly string[]
  /** Whether the scanner stopped answering; what is left waits for the next time. */
  readonly away: boolean
}

/** Scans the files that wait for it, the oldest first, until none is left or the scanner does not answer. */
export async function scanWaitingFiles(
  database: Database,
  files: FileStore,
  scanner: FileScanner,
): Promise<ScanReport> {
  let clean = 0
  const infected: string[] = []
  for (;;) {
    const waiting = await filesToScan(database)
    for (const { id, storage_key: key } of waiting) {
      const verdict = await scanner.scan(await files.disk.getBytes(key), scanMs)
      if (verdict.kind === 'unavailable') return { clean, infected, away: true }
      if (verdict.kind === 'infected') infected.push(id)
      else clean += 1
      await database
        .insertInto('platform.file_scan')
        .values({ file_id: id, infection: verdict.kind === 'infected' ? verdict.infection : null })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    if (waiting.length < pageSize) return { clean, infected, away: false }
  }
}

function filesToScan(database: Database) {
  return database
    .selectFrom('platform.file as file')
    .leftJoin('platform.file_scan as scan', 'scan.file_id', 'file.id')
    .select(['file.id', 'file.storage_key'])
    .where('file.scan_awaited', '=', true)
    .where('scan.file_id', 'is', null)
    .orderBy('file.uploaded_at')
    .limit(pageSize)
    .execute()
}

/** Every two minutes: what came while the scanner was away is scanned, and let go or kept back for good. */
export function scanFilesJob(files: FileStore, scanner: FileScanner, logger: Logger): JobDefinition {
  return {
    name: 'platform.scan-files',
    cron: '*/2 * * * *',
    run: async ({ database }) => {
      const { clean, infected, away } = await scanWaitingFiles(database, files, scanner)
      if (clean > 0 || away) logger.info({ count: clean, away }, 'waiting files scanned')
      for (const file of infected) logger.error({ file }, 'a waiting file carries a virus')
    },
  }
}
