import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { anApologyLetter, aSchoolReport } from './administrative-document.builder.ts'
import type { AdministrativeDocumentInput } from './administrative-document.ts'
import { renderPdf } from './render-pdf.ts'

async function pagesOf(document: AdministrativeDocumentInput): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await renderPdf(document)), { mergePages: false })
  return text.map((page) => page.replace(/\s+/gu, ' ').normalize('NFC'))
}

test('the text of the PDF is complete, with its diacritics and in its order', async () => {
  const pages = await pagesOf(aSchoolReport())
  const text = pages.join(' ')
  let from = 0
  for (const part of [
    'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ TÂN AN TRƯỜNG TRUNG HỌC CƠ SỞ TRẦN PHÚ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
    'Số: 08/BC-THCSTP',
    'Tân An, ngày 22 tháng 11 năm 2024',
    'BÁO CÁO Kết quả thực hiện Kế hoạch nâng cao',
    'Căn cứ Kế hoạch số 21/KH-THCSTP',
    'I. KẾT QUẢ THỰC HIỆN',
    'đ) Thủ tục hành chính công',
    'trước ngày 31/12/2024',
    'tổng hợp./.',
    'Nơi nhận: - Phòng GD&ĐT thành phố (báo cáo);',
    'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG',
    'Nguyễn Thị Bích Hường',
    'Phụ lục DANH MỤC NỘI DUNG CÔNG KHAI VÀ NGÀY ĐĂNG TẢI',
  ]) {
    const at = text.indexOf(part, from)
    expect(at, part).toBeGreaterThanOrEqual(from)
    from = at
  }
})

test('the pages are A4 upright, a landscape annex on its side', async () => {
  const [annex] = aSchoolReport().annexes ?? []
  const bytes = await renderPdf(
    aSchoolReport({ annexes: annex === undefined ? [] : [{ ...annex, landscape: true }] }),
  )
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const size = async (number: number) => {
    const [, , width = 0, height = 0] = (await pdf.getPage(number)).view
    return [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]
  }
  expect(await size(1)).toEqual([210, 297])
  expect(await size(pdf.numPages)).toEqual([297, 210])
})

test('the file carries its fonts, all of them Tinos', async () => {
  const raw = Buffer.from(await renderPdf(aSchoolReport())).toString('latin1')
  const names = [...raw.matchAll(/\/FontName\s*\/([A-Z]{6}\+)?([\w-]+)/gu)].map(([, , name]) => name)
  expect(new Set(names)).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']))
  expect(raw.match(/\/FontFile[23]/gu)?.length).toBe(new Set(names).size)
})

test('page numbers begin at 1 in each part and are not shown on its first page', async () => {
  const pages = await pagesOf(aSchoolReport())
  const annex = pages.findIndex((page) => page.includes('Phụ lục DANH MỤC'))
  expect(pages[0]).toMatch(/^PHÒNG/u)
  expect(pages[1]).toMatch(/^2 /u)
  expect(pages[annex]).toMatch(/^Phụ lục/u)
  expect(pages[annex + 1]).toMatch(/^2 TT/u)
})

test('what looks like markup, code or a formula comes out literally', async () => {
  const hostile =
    '#import "/etc/passwd": x #eval("1+1") $a^2$ *b* _c_ @ref <label> `code` = head - dash "q" \'s\' \\n // c /* d */ ~'
  const pages = await pagesOf(
    anApologyLetter({
      addressees: [hostile],
      blocks: [{ type: 'paragraph', text: hostile }, { type: 'page-break' }],
      signatory: { title: hostile, name: hostile },
    }),
  )
  const page = pages.join(' ')
  expect(page.split(hostile).length - 1, 'addressee, paragraph and name').toBe(3)
  expect(page).toContain(hostile.toLocaleUpperCase('vi'))
})

test('emoji, Hebrew and Arabic keep their characters', async () => {
  const [page = ''] = await pagesOf(
    anApologyLetter({
      blocks: [{ type: 'paragraph', text: 'Vui 😀 שלום مرحبا hết' }, { type: 'page-break' }],
    }),
  )
  expect(page).toContain('😀')
  expect(page).toContain('שלום')
  expect([...page].filter((character) => /\p{Script=Arabic}/u.test(character))).toHaveLength(5)
})

test('a word longer than the line is broken inside the margins, and no letter of it is lost', async () => {
  const word = 'abcdefghij'.repeat(60)
  const bytes = await renderPdf(
    anApologyLetter({
      blocks: [
        { type: 'paragraph', text: word },
        {
          type: 'table',
          columns: [{ width: 1 }, { width: 9 }],
          rows: [['z'.repeat(40), 'ngắn']],
        },
      ],
    }),
  )
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const rightEdge = 210 - 15 + 0.5
  let letters = ''
  for (const item of items) {
    if (!('str' in item)) continue
    letters += item.str
    const right = ((item.transform[4] + item.width) / 72) * 25.4
    expect(right, item.str).toBeLessThanOrEqual(rightEdge)
  }
  expect(letters.replace(/\s/gu, '')).toContain(word)
})

test('the same document gives the same bytes', async () => {
  const [first, second] = [await renderPdf(anApologyLetter()), await renderPdf(anApologyLetter())]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})

test('a page-long letter is made on demand: a hundred of them in seconds', async () => {
  await renderPdf(anApologyLetter())
  const begun = performance.now()
  for (let number = 1; number <= 100; number++) await renderPdf(anApologyLetter({ number }))
  expect(performance.now() - begun).toBeLessThan(10_000)
})
