import { createHash } from 'node:crypto'
import type { Reader, Tx } from '../database/database.ts'
import { type Answer, download } from '../http/answer.ts'
import type { UploadedFile } from '../http/form.ts'
import type { Words } from '../i18n/words.ts'
import { type FileId, newId, type PersonId, type UnitId } from '../kernel/ids.ts'
import { checkFile } from './check-file.ts'
import { type FileRefusal, fileRefusalWords } from './file-refusal.ts'
import { type FileStore, newStorageKey } from './file-store.ts'

/** The file is not taken; `words` tell the person why and what to do. */
export class FileRefused extends Error {
  readonly reason: FileRefusal
  readonly words: Words

  constructor(reason: FileRefusal) {
    super(`file refused: ${reason}`)
    this.reason = reason
    this.words = fileRefusalWords[reason]
  }
}

/** What lies in the store is not what was put there. */
export class FileDamaged extends Error {}

export interface FileToStore extends UploadedFile {
  readonly unitId: UnitId | null
  readonly uploadedBy: PersonId | null
}

/**
 * Takes a file into the store. Its bytes are on the disk before its row can be committed, so a row without its
 * file cannot be; when the transaction fails, the bytes stay behind without a row until the scrub reports them.
 * Forms call `fileProblems` first, which says the same without throwing.
 * @throws FileRefused when the content is not among what is allowed, or not safe
 */
export async function storeFile(tx: Tx, files: FileStore, file: FileToStore): Promise<FileId> {
  const checked = await checkFile(file)
  if (!checked.ok) throw new FileRefused(checked.reason)
  const storageKey = newStorageKey()
  await files.disk.put(storageKey, file.bytes)
  const id = newId('file')
  await tx
    .insertInto('platform.file')
    .values({
      id,
      name: checked.value.name,
      media_type: checked.value.mediaType,
      size: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest(),
      storage_key: storageKey,
      unit_id: file.unitId,
      uploaded_by: file.uploadedBy,
    })
    .execute()
  return id
}

/** What a file is, without its bytes. */
export interface FileDescription {
  readonly id: FileId
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly unitId: UnitId | null
  readonly uploadedAt: Date
}

export interface StoredFile extends FileDescription {
  readonly bytes: Uint8Array
}

/**
 * The file with its bytes, or undefined when there is none of this id. Whether the reader may have it is for
 * the caller to ask.
 * @throws FileDamaged when the bytes are missing or not those that were stored
 */
export async function readStoredFile(
  database: Reader,
  files: FileStore,
  id: FileId,
): Promise<StoredFile | undefined> {
  const row = await database.selectFrom('platform.file').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  if (!(await files.disk.exists(row.storage_key))) throw new FileDamaged(`file ${id} is missing`)
  const bytes = await files.disk.getBytes(row.storage_key)
  if (!createHash('sha256').update(bytes).digest().equals(row.sha256)) {
    throw new FileDamaged(`file ${id} has changed`)
  }
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    unitId: row.unit_id,
    uploadedAt: row.uploaded_at,
    bytes,
  }
}

/** Answers with the file, to be saved and never shown inside the site. */
export function fileDownload(file: StoredFile): Answer {
  return download(file.bytes, { mediaType: file.mediaType, fileName: file.name, inline: false })
}
