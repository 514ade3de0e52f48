import { AdministrativeDocument, type AdministrativeDocumentInput } from './administrative-document.ts'
import { composeDocument } from './compose-document.ts'

/**
 * The document as a PDF in the layout of Decree 30/2020/NĐ-CP, with its fonts in it. A page takes milliseconds,
 * so letters and receipts are made when somebody asks for them and need not be kept.
 * @throws ZodError when the description is not a whole document: a mistake of the caller, not of a person
 */
export async function renderPdf(document: AdministrativeDocumentInput): Promise<Uint8Array> {
  const composition = composeDocument(AdministrativeDocument.parse(document))
  const { writePdf } = await import('./pdf/write-pdf.ts')
  return writePdf(composition)
}
