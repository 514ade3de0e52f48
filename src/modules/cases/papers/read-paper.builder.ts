import { extractText, getDocumentProxy } from 'unpdf'

const mm = (points: number) => (points / 72) * 25.4

/** What a reader finds on a PDF: its text with single spaces, its sheets, and whether anything leaves the sheet. */
export async function readPaper(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: true })
  const outside: string[] = []
  const sizes: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    sizes.push(`${Math.round(mm(width))}x${Math.round(mm(height))}`)
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [left, bottom] = [item.transform[4], item.transform[5]]
      if (left < 0 || bottom < 0 || left + item.width > width + 0.5 || bottom > height) outside.push(item.str)
    }
  }
  return {
    text: text.replace(/\s+/gu, ' ').normalize('NFC'),
    pages: pdf.numPages,
    size: sizes[0] ?? '',
    outside,
  }
}
