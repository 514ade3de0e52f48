import { AdministrativeDocument, type AdministrativeDocumentInput } from './administrative-document.ts'
import { composeDocument } from './compose-document.ts'

/**
 * The document as a Word file (.docx) in the layout of Decree 30/2020/NĐ-CP.
 * @throws ZodError when the description is not a whole document: a mistake of the caller, not of a person
 */
export async function renderDocx(document: AdministrativeDocumentInput): Promise<Uint8Array> {
  const composition = composeDocument(AdministrativeDocument.parse(document))
  const { writeDocx } = await import('./docx/write-docx.ts')
  return writeDocx(composition)
}
