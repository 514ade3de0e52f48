import { WorkbookDescription, type WorkbookDescriptionInput } from './sheets/workbook-description.ts'

/**
 * The workbook as an Excel file (.xlsx): styled header that stays in sight, widths, filters, A4 print set-up.
 * Text is always text: a cell that begins with = + - or @ is never a formula.
 * @throws ZodError when a row does not fit its columns: a mistake of the caller, not of a person
 */
export async function renderXlsx(workbook: WorkbookDescriptionInput): Promise<Uint8Array> {
  const description = WorkbookDescription.parse(workbook)
  const { writeXlsx } = await import('./sheets/write-xlsx.ts')
  return writeXlsx(description)
}
