import type { Tx } from '../../../platform/database/database.ts'
import { checkFile } from '../../../platform/files/check-file.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { FileId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { maskMinutes } from '../domain/books/mask-minutes.ts'
import { textOfFile } from '../publish/read-file.ts'

export interface KeptFile {
  readonly fileId: FileId
  /** In hexadecimal digits: who keeps the paper can show that it is the same. */
  readonly sha256: string
}

/** Puts a file of the school into the store, for the school alone. */
export async function keepFile(
  tx: Tx,
  files: FileStore,
  file: UploadedFile,
  owner: { readonly unitId: UnitId; readonly uploadedBy: PersonId | null },
): Promise<KeptFile> {
  const fileId = await storeFile(tx, files, { ...file, ...owner })
  return { fileId, sha256: sha256Of(file.bytes) }
}

/** The words of minutes with people as initials; empty for a scan, which no program reads. */
export async function maskedTextOf(file: UploadedFile, today: LocalDate): Promise<string> {
  const checked = await checkFile(file)
  if (!checked.ok) return ''
  const read = await textOfFile({ bytes: file.bytes, mediaType: checked.value.mediaType })
  return read.kind === 'text' ? maskMinutes(read.text, today) : ''
}
