import { extractionLimits, TextGatherer, Unreadable } from './extraction.ts'

/**
 * The text layer of a PDF, page by page. Pages that were only scanned have none.
 * @throws Unreadable
 */
export async function readPdfText(bytes: Uint8Array): Promise<TextGatherer> {
  const { getDocumentProxy } = await import('unpdf')
  const gathered = new TextGatherer()
  // The reader takes possession of the bytes it is given, so it gets its own.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(() => {
    throw new Unreadable('damaged')
  })
  if (pdf.numPages > extractionLimits.pdfPages) gathered.leaveOut()
  const pages = Math.min(pdf.numPages, extractionLimits.pdfPages)
  for (let number = 1; number <= pages; number += 1) {
    if (!gathered.isOpen) {
      gathered.leaveOut()
      break
    }
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) {
      if ('str' in item) gathered.add(item.hasEOL ? `${item.str}\n` : item.str)
    }
    gathered.add('\n')
    page.cleanup()
  }
  return gathered
}
