import type { Tx } from '../../../platform/database/database.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { attachCitizenFile } from '../store/intake-forms.ts'

/** Stores files that whoever filed a case sent with an act and adds them to it. */
export async function attachSent(
  tx: Tx,
  files: FileStore,
  sent: readonly UploadedFile[],
  to: { readonly caseId: CaseId; readonly unitId: UnitId; readonly actSequence: number },
): Promise<void> {
  const { caseId, unitId, actSequence } = to
  for (const file of sent) {
    const fileId = await storeFile(tx, files, { ...file, unitId, uploadedBy: null })
    await attachCitizenFile(tx, { caseId, fileId, actSequence, part: '' })
  }
}
