import type { Tx } from '../../../platform/database/database.ts'
import { checkFile, fileProblems } from '../../../platform/files/check-file.ts'
import { withoutMetadata } from '../../../platform/files/picture-metadata.ts'
import { isPicture, storeFile } from '../../../platform/files/store-file.ts'
import type { FieldProblem, UploadedFile } from '../../../platform/http/form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { FileId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { DraftId } from '../domain/templates/draft.ts'
import { insertDraftFile } from '../store/draft-files.ts'
import { draftNames } from './draft-form.ts'
import type { PublishGround } from './publish-ground.ts'
import type { FileReading } from './read-file.ts'

export interface ReadUpload extends UploadedFile, FileReading {}

/** Files as they will be published, looked through; or what is wrong with them. */
export async function readUploads(
  ground: PublishGround,
  uploads: readonly UploadedFile[],
  today: LocalDate,
): Promise<{ readonly problems: readonly FieldProblem[]; readonly files: readonly ReadUpload[] }> {
  const problems = await fileProblems(draftNames.files, uploads)
  if (problems.length > 0) return { problems, files: [] }
  const files: ReadUpload[] = []
  for (const upload of uploads) {
    const file = await withoutTraces(upload)
    files.push({ ...file, ...(await ground.readFile(file, today)) })
  }
  return { problems: [], files }
}

/** A picture for the public does not tell where and with what it was taken. */
export async function withoutTraces(
  upload: UploadedFile,
): Promise<UploadedFile & { readonly mediaType: string }> {
  const checked = await checkFile(upload)
  const mediaType = checked.ok ? checked.value.mediaType : ''
  const bytes = isPicture({ mediaType }) ? withoutMetadata(upload.bytes, mediaType) : upload.bytes
  return { fileName: upload.fileName, bytes, mediaType }
}

/** Puts files into the store and beside a draft. */
export async function keepFiles(
  tx: Tx,
  ground: PublishGround,
  draft: { readonly id: DraftId; readonly unitId: UnitId },
  files: readonly ReadUpload[],
  by: PersonId,
  firstPosition: number,
): Promise<readonly FileId[]> {
  const ids: FileId[] = []
  for (const [index, { fileName, bytes, reading, found }] of files.entries()) {
    const fileId = await storeFile(tx, ground.files, {
      fileName,
      bytes,
      unitId: draft.unitId,
      uploadedBy: by,
    })
    await insertDraftFile(tx, draft.id, { fileId, position: firstPosition + index, reading, found })
    ids.push(fileId)
  }
  return ids
}
