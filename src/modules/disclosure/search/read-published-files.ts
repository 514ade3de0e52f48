import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { ExtractedText } from '../../../platform/documents/extract/extraction.ts'
import type { TextExtractor } from '../../../platform/documents/extract/text-extractor.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { FileDamaged, readStoredFile } from '../../../platform/files/store-file.ts'
import type { FileId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publicationTopic } from '../topics.ts'
import { keepFileText, publicationsWaiting, refreshSearchEntry, unreadFiles } from './search-entries.ts'
import { searchTopic } from './topics.ts'

const atOnce = 50
/** The job comes again a minute later. */
const mostRounds = 20

/** Every minute: the files of what was published are read, and found by what they say. */
export function readPublishedFilesJob(files: FileStore): JobDefinition {
  return {
    name: 'disclosure.read-published-files',
    cron: '* * * * *',
    run: async ({ database }) => {
      await readPublishedFiles(database, files)
    },
  }
}

/**
 * Reads the files of what is public that were not read yet. Whatever a file does, only it stays unread; what was
 * published is public all the same. @returns how many files were read or given up
 */
export async function readPublishedFiles(database: Database, files: FileStore): Promise<number> {
  if ((await publicationsWaiting(database, 1)).length === 0) return 0
  const { TextExtractor } = await import('../../../platform/documents/extract/text-extractor.ts')
  const extractor = new TextExtractor()
  try {
    let total = 0
    for (let round = 0; round < mostRounds; round += 1) {
      const read = await readSome(database, files, extractor)
      total += read
      if (read === 0) break
    }
    return total
  } finally {
    extractor.close()
  }
}

async function readSome(database: Database, files: FileStore, extractor: TextExtractor): Promise<number> {
  let read = 0
  for (const { publicationId, number } of await publicationsWaiting(database, atOnce)) {
    for (const fileId of await unreadFiles(database, publicationId)) {
      const found = await textOf(database, files, extractor, fileId)
      if (found === undefined) continue
      await transaction(database, (tx) => keepFileText(tx, fileId, found))
      read += 1
    }
    await transaction(database, async (tx) => {
      await refreshSearchEntry(tx, publicationId)
      await touchTopics(tx, [searchTopic, publicationTopic(number)])
    })
  }
  return read
}

/** Undefined while the file waits for the virus scanner. */
async function textOf(
  database: Database,
  files: FileStore,
  extractor: TextExtractor,
  fileId: FileId,
): Promise<ExtractedText | undefined> {
  try {
    const file = await readStoredFile(database, files, fileId)
    if (file?.keptBack === 'until-scanned') return undefined
    if (file === undefined || file.keptBack === 'infected') return { kind: 'failed', reason: 'damaged' }
    return await extractor.extract(file.bytes, file.mediaType)
  } catch (error) {
    if (error instanceof FileDamaged) return { kind: 'failed', reason: 'damaged' }
    throw error
  }
}
