import JSZip from 'jszip'
import { afterAll, expect, test } from 'vitest'
import { anApologyLetter } from '../administrative-document.builder.ts'
import { renderDocx } from '../render-docx.ts'
import { renderPdf } from '../render-pdf.ts'
import { renderXlsx } from '../render-xlsx.ts'
import { extractionLimits } from './extraction.ts'
import { toTcvn3, toVni } from './legacy-text.builder.ts'
import { TextExtractor } from './text-extractor.ts'

const extractor = new TextExtractor()
afterAll(() => extractor.close())

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const odt = 'application/vnd.oasis.opendocument.text'

async function zipped(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

async function wordsOf(bytes: Uint8Array, mediaType: string): Promise<string> {
  const found = await extractor.extract(bytes, mediaType)
  return found.kind === 'text' ? found.text.replace(/\s+/g, ' ') : JSON.stringify(found)
}

test('a letter says the same as Word and as PDF', async () => {
  const letter = anApologyLetter()
  const said = 'Mong nhận được sự thông cảm của Bà'
  expect(await wordsOf(await renderDocx(letter), docx)).toContain(said)
  expect(await wordsOf(await renderPdf(letter), 'application/pdf')).toContain(said)
})

test('all sheets of a workbook are read, the words and the numbers', async () => {
  const sheet = (name: string, cell: string) => ({
    name,
    columns: [{ header: 'Khoản thu' }, { header: 'Mức thu', type: 'money' as const }],
    rows: [[cell, 450_000]],
  })
  const bytes = await renderXlsx({
    title: 'Khoản thu',
    author: 'Trường',
    sheets: [sheet('Khối 1', 'Nước uống'), sheet('Khối 2', 'Bán trú')],
  })
  const words = await wordsOf(bytes, xlsx)
  for (const word of ['Nước uống', 'Bán trú', 'Mức thu', '450000']) expect(words).toContain(word)
})

test('an open document is read, with a space between what stands in two paragraphs', async () => {
  const content =
    '<office:text><text:p>Quy chế d&#226;n chủ</text:p><text:p>Điều 1 &amp; 2<text:tab/>đ</text:p></office:text>'
  expect(await wordsOf(await zipped({ 'content.xml': content }), odt)).toBe('Quy chế dân chủ Điều 1 & 2 đ')
})

const oldLetter =
  'Độc lập - Tự do - Hạnh phúc\nKế hoạch công khai của trường năm học 2009-2010\nCác khoản thu của học sinh được ghi tại phòng kế toán'

test.each([
  ['TCVN3', toTcvn3],
  ['VNI', toVni],
])(
  'a letter that was typed in %s says in Word, in Excel, as text and as PDF what it shows',
  async (_name, typed) => {
    const lines = typed(oldLetter).split('\n')
    const said = oldLetter.replace(/\s+/g, ' ')
    const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
    expect(await wordsOf(await zipped({ 'word/document.xml': body }), docx)).toBe(said)
    const strings = lines.map((line) => `<si><t>${line}</t></si>`).join('')
    expect(await wordsOf(await zipped({ 'xl/sharedStrings.xml': strings }), xlsx)).toBe(said)
    expect(await wordsOf(Buffer.from(lines.join('\n'), 'latin1'), 'text/plain')).toBe(said)
    expect(await wordsOf(onePagePdf(lines), 'application/pdf')).toBe(said)
  },
)

/** A page with these lines in a font of one byte a letter, as programs of that time made it. */
function onePagePdf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
  const stream = `BT /F1 12 Tf 14 TL 40 700 Td\n${shown}\nET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/TrueType/BaseFont/.VnTime/Encoding/WinAnsiEncoding>>',
  ].map((part, index) => `${index + 1} 0 obj${part}endobj`)
  return Buffer.from(`%PDF-1.4\n${objects.join('\n')}\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF`, 'latin1')
}

test('text is read when its encoding is known', async () => {
  const bytes = Buffer.from('khoản,mức\nnước,450000')
  expect(await wordsOf(bytes, 'text/csv; charset=utf-8')).toBe('khoản,mức nước,450000')
  expect(await extractor.extract(bytes, 'text/csv')).toEqual({ kind: 'failed', reason: 'unknown-kind' })
})

test('a picture has no text, and neither have pages that were only scanned', async () => {
  expect(await extractor.extract(Buffer.from('x'), 'image/jpeg')).toEqual({ kind: 'no-text' })
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
  ].map((body, index) => `${index + 1} 0 obj${body}endobj`)
  const pdf = Buffer.from(`%PDF-1.4\n${objects.join('\n')}\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF`)
  expect(await extractor.extract(pdf, 'application/pdf')).toEqual({ kind: 'no-text' })
})

test('more text than anybody searches is cut off, and said to be', async () => {
  const line = 'Danh sách các khoản thu của nhà trường. '
  const bytes = Buffer.from(line.repeat(extractionLimits.characters / line.length + 10))
  const found = await extractor.extract(bytes, 'text/plain; charset=utf-8')
  expect(found).toMatchObject({ kind: 'text', complete: false })
})

test('a file that unpacks without end, or is damaged, is given up with its reason and the next one is read', async () => {
  const bomb = await zipped({ 'word/document.xml': `<w:t>${'a'.repeat(5_000_000)}</w:t>` })
  expect(await extractor.extract(bomb, docx)).toEqual({ kind: 'failed', reason: 'too-much' })
  expect(await extractor.extract(Buffer.from('%PDF-1.7 nothing'), 'application/pdf')).toEqual({
    kind: 'failed',
    reason: 'damaged',
  })
  expect(await extractor.extract(Buffer.from('PK'), docx)).toEqual({ kind: 'failed', reason: 'damaged' })
  expect(await wordsOf(Buffer.from('còn sống'), 'text/plain; charset=utf-8')).toBe('còn sống')
})

test('a file that takes too long has its process killed, and the next one gets a new one', async () => {
  const hasty = new TextExtractor({ milliseconds: 1 })
  const slow = await renderPdf(anApologyLetter())
  expect(await hasty.extract(slow, 'application/pdf')).toEqual({ kind: 'failed', reason: 'too-slow' })
  expect(await hasty.extract(slow, 'application/pdf')).toEqual({ kind: 'failed', reason: 'too-slow' })
  hasty.close()
})
