import { createHash } from 'node:crypto'
import type { Reader, Tx } from '../database/database.ts'
import { type Answer, download, forbidden, notFound } from '../http/answer.ts'
import type { UploadedFile } from '../http/form.ts'
import type { Words } from '../i18n/words.ts'
import { type FileId, newId, type PersonId, type UnitId } from '../kernel/ids.ts'
import { checkFile } from './check-file.ts'
import { type FileRefusal, fileRefusalWords } from './file-refusal.ts'
import { verdictOf } from './file-scanner.ts'
import { type FileStore, newStorageKey } from './file-store.ts'
import { withoutMetadata } from './picture-metadata.ts'

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
  /** It came earlier, while the scanner was away, and is kept back until it was scanned. */
  readonly scanAwaited?: boolean
}

/**
 * Takes a file into the store. A picture of somebody without an account leaves the place and the device at
 * which it was taken behind: whoever reports something must not give themselves away by it. Its bytes are on the disk before its row can be committed, so a row without its
 * file cannot be; when the transaction fails, the bytes stay behind without a row until the scrub reports them.
 * Forms call `fileProblems` first, which says the same without throwing.
 * @throws FileRefused when the content is not among what is allowed, or not safe
 */
export async function storeFile(tx: Tx, files: FileStore, file: FileToStore): Promise<FileId> {
  const verdict = verdictOf(file.bytes)
  if (verdict?.kind === 'infected') throw new FileRefused('infected')
  const checked = await checkFile(file)
  if (!checked.ok) throw new FileRefused(checked.reason)
  const bytes = file.uploadedBy === null ? withoutTraces(file.bytes, checked.value.mediaType) : file.bytes
  const storageKey = newStorageKey()
  await files.disk.put(storageKey, bytes)
  const id = newId('file')
  await tx
    .insertInto('platform.file')
    .values({
      id,
      name: checked.value.name,
      media_type: checked.value.mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      storage_key: storageKey,
      unit_id: file.unitId,
      uploaded_by: file.uploadedBy,
      scan_awaited: verdict?.kind === 'unavailable' || file.scanAwaited === true,
    })
    .execute()
  if (verdict?.kind === 'clean') {
    await tx.insertInto('platform.file_scan').values({ file_id: id, infection: null }).execute()
  }
  return id
}

function withoutTraces(bytes: Uint8Array, mediaType: string): Uint8Array {
  return isPicture({ mediaType }) ? withoutMetadata(bytes, mediaType) : bytes
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
  /** Nobody is given a file that waits for the scanner, or in which it found something. */
  readonly keptBack: 'until-scanned' | 'infected' | undefined
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
  const row = await database
    .selectFrom('platform.file as file')
    .leftJoin('platform.file_scan as scan', 'scan.file_id', 'file.id')
    .selectAll('file')
    .select(['scan.scanned_at', 'scan.infection'])
    .where('file.id', '=', id)
    .executeTakeFirst()
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
    keptBack: keptBackOf(row),
  }
}

function keptBackOf(row: {
  readonly scan_awaited: boolean
  readonly scanned_at: Date | null
  readonly infection: string | null
}): StoredFile['keptBack'] {
  if (row.infection !== null) return 'infected'
  return row.scan_awaited && row.scanned_at === null ? 'until-scanned' : undefined
}

const keptBackWords = {
  'until-scanned': {
    vi: 'Tệp đang chờ quét vi-rút nên chưa tải về được. Hãy thử lại sau vài phút.',
    en: 'The file waits to be scanned for viruses and cannot be downloaded yet. Try again in a few minutes.',
  },
  infected: {
    vi: 'Tệp có mã độc nên không được phát ra. Hãy đề nghị người gửi nộp một bản sạch.',
    en: 'The file carries a virus and is not given out. Ask the sender for a clean copy.',
  },
}

/** Answers with the file, to be saved and never shown inside the site. */
export function fileDownload(file: StoredFile): Answer {
  if (file.keptBack !== undefined) return forbidden(keptBackWords[file.keptBack])
  const { bytes, mediaType, name: fileName, id: fileId } = file
  return download(bytes, { mediaType, fileName, inline: false, fileId })
}

/** Answers with a picture to be shown on a page, without what the camera wrote into it; with nothing else. */
export function pictureToShow(file: StoredFile): Answer {
  if (file.keptBack !== undefined) return forbidden(keptBackWords[file.keptBack])
  if (!isPicture(file)) return notFound()
  const bytes = withoutMetadata(file.bytes, file.mediaType)
  const { mediaType, name: fileName, id: fileId } = file
  return download(bytes, { mediaType, fileName, inline: true, fileId })
}

/** Whether `pictureToShow` shows it. */
export function isPicture({ mediaType }: Pick<FileDescription, 'mediaType'>): boolean {
  return ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType)
}
