import { expect, test } from 'vitest'
import { anApologyLetter, aSchoolReport } from './administrative-document.builder.ts'
import { AdministrativeDocument, type AdministrativeDocumentInput } from './administrative-document.ts'
import { composeDocument } from './compose-document.ts'
import { documentDate } from './document-date.ts'

function compose(document: AdministrativeDocumentInput) {
  return composeDocument(AdministrativeDocument.parse(document))
}
const room = '\u00A0'.repeat(6)

test('days below 10 and the months 1 and 2 get a 0, other months do not', () => {
  expect(documentDate('2024-06-05')).toBe('ngày 05 tháng 6 năm 2024')
  expect(documentDate('2025-02-28')).toBe('ngày 28 tháng 02 năm 2025')
})

test('what is not known of the date is left open to be written in by hand', () => {
  expect(documentDate('2024-06')).toBe(`ngày ${room} tháng 6 năm 2024`)
  expect(documentDate(null)).toBe(`ngày ${room} tháng ${room} năm ${room}`)
})

test('a number below 10 gets a 0, and a missing one leaves room before the symbol', () => {
  expect(compose(aSchoolReport()).number).toBe('Số: 08/BC-THCSTP')
  expect(compose(aSchoolReport({ number: null })).number).toBe(`Số: ${room}/BC-THCSTP`)
})

test('headings are counted I, 1, a with the Vietnamese letter đ after d', () => {
  const headings = compose(aSchoolReport()).blocks.filter((block) => block.type === 'heading')
  expect(headings.map((heading) => heading.text)).toEqual([
    'I. KẾT QUẢ THỰC HIỆN',
    '1. Công tác chỉ đạo, điều hành',
    '2. Kết quả theo các nội dung',
    'a) Tham gia của người dân ở cấp cơ sở',
    'b) Công khai, minh bạch',
    'c) Trách nhiệm giải trình với người dân',
    'd) Kiểm soát tham nhũng trong khu vực công',
    'đ) Thủ tục hành chính công',
    'II. TỒN TẠI, NGUYÊN NHÂN',
    'III. KIẾN NGHỊ',
  ])
})

test('each basis and each recipient ends with a semicolon, the last with a full stop', () => {
  const { bases, recipients } = compose(aSchoolReport({ bases: ['Căn cứ A;', 'Căn cứ B.'] }))
  expect(bases).toEqual(['Căn cứ A;', 'Căn cứ B.'])
  expect(recipients).toEqual([
    '- Phòng GD&ĐT thành phố (báo cáo);',
    '- Ban Thanh tra nhân dân;',
    '- Website trường;',
    '- Lưu: VT, HS.',
  ])
})

test('a text that ends with a paragraph ends with ./. once', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', text }) as const
  for (const text of ['Trân trọng.', 'Trân trọng', 'Trân trọng./.']) {
    const [block] = compose(aSchoolReport({ blocks: [paragraph(text)] })).blocks
    expect(block).toMatchObject({ spans: [{ text: 'Trân trọng./.' }] })
  }
})

test('who signs in another’s stead says so line by line, in capitals', () => {
  const { signature } = compose(
    aSchoolReport({
      signatory: {
        authority: [
          { form: 'TM', of: 'Ủy ban nhân dân' },
          { form: 'KT', of: 'Chủ tịch' },
        ],
        title: 'Phó Chủ tịch',
        name: 'Lê Văn Đức',
      },
    }),
  )
  expect(signature.lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  expect(signature.name).toBe('Lê Văn Đức')
})

test('a letter has its subject under the number and no name of kind', () => {
  const letter = compose(aSchoolReport({ kind: 'letter', title: 'Về việc báo cáo kết quả năm 2024' }))
  expect(letter.letterSubject).toBe('V/v báo cáo kết quả năm 2024')
  expect(letter.kind).toBe('')
  expect(letter.title).toEqual([])
})

test('a single annex has no number, several have Roman ones, and each names its document', () => {
  const annex = { title: 'Danh mục', blocks: [] }
  expect(compose(aSchoolReport({ annexes: [annex] })).annexes[0]?.label).toBe('Phụ lục')
  const [, second] = compose(aSchoolReport({ annexes: [annex, annex] })).annexes
  expect(second?.label).toBe('Phụ lục II')
  expect(second?.reference).toBe(
    '(Kèm theo Báo cáo số 08/BC-THCSTP ngày 22 tháng 11 năm 2024 của Trường Trung học cơ sở Trần Phú)',
  )
})

test('a figure is never printed without what it counts', () => {
  const [block] = compose(
    aSchoolReport({
      blocks: [
        {
          type: 'figure',
          label: 'Đúng hạn',
          value: '98,5%',
          basis: '197/200 hồ sơ',
          definition: 'đúng hạn chia cho đến hạn',
        },
        { type: 'page-break' },
      ],
    }),
  ).blocks
  const text = block?.type === 'paragraph' ? block.spans.map((span) => span.text).join('') : ''
  expect(text).toBe('- Đúng hạn: 98,5% (197/200 hồ sơ). Cách tính: đúng hạn chia cho đến hạn.')
})

test('only example data carries the mark', () => {
  expect(compose(anApologyLetter()).mark).toBe('DỮ LIỆU MẪU')
  expect(compose(aSchoolReport()).mark).toBe('')
})

test('decomposed letters are composed; control and direction characters go; the rest stays literally', () => {
  const [block] = compose(
    aSchoolReport({
      blocks: [
        { type: 'paragraph', text: 'Tru\u031bo\u031b\u0300ng\u0000\u202E #let *x* $y$ @z <w:p>' },
        { type: 'page-break' },
      ],
    }),
  ).blocks
  expect(block).toMatchObject({ spans: [{ text: 'Trường #let *x* $y$ @z <w:p>' }] })
})

test('a table whose cells do not fill its columns is refused with the row', () => {
  const result = AdministrativeDocument.safeParse(
    aSchoolReport({
      blocks: [{ type: 'table', columns: [{ width: 1 }, { width: 1 }], rows: [['a', 'b'], ['c']] }],
    }),
  )
  expect(result.error?.issues[0]).toMatchObject({ path: ['blocks', 0, 'rows', 1] })
})
