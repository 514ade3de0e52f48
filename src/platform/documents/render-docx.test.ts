import JSZip from 'jszip'
import mammoth from 'mammoth'
import { beforeAll, expect, test } from 'vitest'
import { anApologyLetter, aSchoolReport } from './administrative-document.builder.ts'
import type { AdministrativeDocumentInput } from './administrative-document.ts'
import { renderDocx } from './render-docx.ts'

async function parts(document: AdministrativeDocumentInput): Promise<(name: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(await renderDocx(document))
  return async (name) => (await zip.file(name)?.async('string')) ?? ''
}
async function textOf(document: AdministrativeDocumentInput): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(document)) })
  return value
}

let report: (name: string) => Promise<string>
let body: string
beforeAll(async () => {
  report = await parts(aSchoolReport())
  body = await report('word/document.xml')
})

test('the paper is A4 and the margins are 20, 20, 30 and 15 mm', () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u)
})

test('a form is on A5, a register on its side, and what nobody signs leaves no room for a signature', async () => {
  const form = await (await parts(anApologyLetter({ paper: 'A5' })))('word/document.xml')
  expect(form).toContain('<w:pgSz w:w="8391" w:h="11906" w:orient="portrait"/>')
  const register = anApologyLetter({
    landscape: true,
    symbol: '',
    note: '(Mẫu số 06)',
    recipients: [],
    signatory: { title: '', name: null },
  })
  expect(await (await parts(register))('word/document.xml')).toContain('w:orient="landscape"')
  const text = await textOf(register)
  expect(text).toContain('(Mẫu số 06)')
  expect(text).not.toContain('Số:')
})

test('every style is set in Times New Roman, the body in 14 pt, justified with a first-line indent of 1.27 cm', async () => {
  const styles = await report('word/styles.xml')
  const fonts = [...styles.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/gu)].map(([, font]) => font)
  expect(new Set(fonts)).toEqual(new Set(['Times New Roman']))
  expect(styles).toMatch(/<w:docDefaults><w:rPrDefault><w:rPr>.*?<w:sz w:val="28"\/>/u)
  expect(body).toMatch(/<w:jc w:val="both"\/>/u)
  expect(body).toContain('<w:ind w:firstLine="720"/>')
})

test('the header is an invisible table of two columns: bodies and number, nation and date', async () => {
  const header = body.slice(body.indexOf('<w:tbl>'), body.indexOf('</w:tbl>'))
  expect(header.match(/<w:tr>|<w:tr /gu)).toHaveLength(2)
  expect(header.match(/<w:tc>/gu)).toHaveLength(4)
  expect(/<w:tblBorders>(.*?)<\/w:tblBorders>/u.exec(header)?.[1]).not.toContain('single')
  const texts = [...header.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text)
  expect(texts).toEqual([
    'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    'THÀNH PHỐ TÂN AN',
    'TRƯỜNG TRUNG HỌC CƠ SỞ',
    'TRẦN PHÚ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 08/BC-THCSTP',
    'Tân An, ngày 22 tháng 11 năm 2024',
  ])
})

test('rules stand under the issuing body, the motto and the title', () => {
  const rules = [...body.matchAll(/<w:pBdr><w:top w:val="single"/gu)]
  expect(rules).toHaveLength(3)
})

test('lines outside the body say single spacing with its rule', () => {
  expect(body).not.toMatch(/w:line="\d+"(?! w:lineRule)/u)
})

test('the national title is 13 pt bold, the motto 14 pt bold, the date 14 pt italic', () => {
  expect(runOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/u)
  expect(runOf('Độc lập - Tự do - Hạnh phúc')).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>/u)
  expect(runOf('Tân An, ngày 22 tháng 11 năm 2024')).toMatch(/<w:i\/>.*<w:sz w:val="28"\/>/u)
})

test('the recipients are headed in 12 pt bold italic and listed in 11 pt', () => {
  expect(runOf('Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/u)
  expect(runOf('- Lưu: VT, HS.')).toMatch(/<w:sz w:val="22"\/>/u)
})

test('the page number stands in the header of every page but a part’s first', async () => {
  expect(body.match(/<w:titlePg\/>/gu)).toHaveLength(2)
  expect(body).toMatch(/<w:pgNumType w:start="1"\/>/u)
  const headerOf = async (type: string) => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`, 'u').exec(body)?.[1]
    const relations = await report('word/_rels/document.xml.rels')
    const target = [...relations.matchAll(/<Relationship [^>]*>/gu)]
      .map(([relation]) => relation)
      .find((relation) => relation.includes(`Id="${id}"`))
    return report(`word/${/Target="([^"]+)"/u.exec(target ?? '')?.[1]}`)
  }
  expect(await headerOf('default')).toContain('PAGE')
  expect(await headerOf('default')).toContain('<w:jc w:val="center"/>')
  expect(await headerOf('first')).not.toContain('PAGE')
})

test('the signature never breaks and keeps the last paragraph with it', () => {
  expect(body).toMatch(/<w:cantSplit\/>/u)
  const closing = body.slice(0, body.indexOf('tổng hợp./.')).lastIndexOf('<w:p>')
  expect(body.slice(closing, body.indexOf('tổng hợp./.'))).toContain('<w:keepNext/>')
})

test('the header rows of a table repeat, and its columns keep their shares', () => {
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toMatch(/<w:tblLayout w:type="fixed"\/>/u)
})

test('what is read back from the file is what was written, in its order', async () => {
  const text = await textOf(aSchoolReport())
  const expected = [
    'BÁO CÁO',
    'I. KẾT QUẢ THỰC HIỆN',
    'đ) Thủ tục hành chính công',
    '98,5% (197/200 hồ sơ)',
    'trước ngày 31/12/2024',
    'KT. HIỆU TRƯỞNG',
    'PHÓ HIỆU TRƯỞNG',
    'Nguyễn Thị Bích Hường',
    'Phụ lục',
    'DANH MỤC NỘI DUNG CÔNG KHAI VÀ NGÀY ĐĂNG TẢI',
  ]
  let from = 0
  for (const part of expected) {
    const at = text.indexOf(part, from)
    expect(at, part).toBeGreaterThanOrEqual(from)
    from = at
  }
})

test('hostile text comes out literally and the file stays well-formed', async () => {
  const hostile = `</w:t><w:br/>&amp;]]> #import "x" $a$ *b* @c =cmd|x 😀 שלום مرحبا ${'x'.repeat(3_000)}`
  const text = await textOf(
    aSchoolReport({ title: hostile.slice(0, 200), blocks: [{ type: 'paragraph', text: `${hostile} hết` }] }),
  )
  expect(text).toContain(hostile.slice(0, 200))
  expect(text).toContain(`${hostile} hết./.`)
})

test('example data is marked on every page, first or not; a real document nowhere', async () => {
  const letter = await parts(anApologyLetter())
  expect(await letter('word/header1.xml')).toContain('DỮ LIỆU MẪU')
  expect(await letter('word/header2.xml')).toContain('DỮ LIỆU MẪU')
  expect((await report('word/header1.xml')) + (await report('word/header2.xml'))).not.toContain('DỮ LIỆU MẪU')
})

test('a landscape annex lies on its side and nothing else does', async () => {
  const [annex] = aSchoolReport().annexes ?? []
  const wide = await parts(
    aSchoolReport({ annexes: annex === undefined ? [] : [{ ...annex, landscape: true }] }),
  )
  const sizes = [...(await wide('word/document.xml')).matchAll(/<w:pgSz ([^>]*)\/>/gu)].map(
    ([, size]) => size,
  )
  expect(sizes).toEqual([
    'w:w="11906" w:h="16838" w:orient="portrait"',
    'w:w="16838" w:h="11906" w:orient="landscape"',
  ])
})

/** The properties of the run that holds a text. */
function runOf(text: string): string {
  const at = body.indexOf(`>${text}<`)
  expect(at, text).toBeGreaterThan(0)
  return body.slice(body.lastIndexOf('<w:r>', at), at)
}
