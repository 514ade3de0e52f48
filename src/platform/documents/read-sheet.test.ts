import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { sheetLimits, sheetRefusals, sheetRefusalWords } from './sheets/sheet-reading.ts'

const text = (content: string) => new TextEncoder().encode(content)

async function xlsx(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

test.each([
  ['semicolons, as Excel in Vietnamese writes', 'Tên;Địa chỉ\r\nTrường Trần Phú;"5, Lê Lợi"\r\n'],
  ['commas', 'Tên,Địa chỉ\nTrường Trần Phú,"5, Lê Lợi"'],
  ['tabs', 'Tên\tĐịa chỉ\nTrường Trần Phú\t5, Lê Lợi\n'],
  ['a byte order mark', '\uFEFFTên,Địa chỉ\r\nTrường Trần Phú,"5, Lê Lợi"\r\n'],
  ['a line that names the delimiter', 'sep=;\r\nTên;Địa chỉ\r\nTrường Trần Phú;5, Lê Lợi'],
  ['decomposed letters', 'Tên,Địa chỉ\nTrường Trần Phú,"5, Lê Lợi"'.normalize('NFD')],
  ['line ends of old Macintoshes', 'Tên;Địa chỉ\rTrường Trần Phú;5, Lê Lợi\r'],
])('CSV with %s', async (_, content) => {
  const reading = await readSheet(text(content), 'truong.csv')
  expect(reading).toMatchObject({
    ok: true,
    value: { header: ['Tên', 'Địa chỉ'], rows: [{ cells: ['Trường Trần Phú', '5, Lê Lợi'] }] },
  })
})

test('CSV in UTF-16, as Excel’s “Unicode text”', async () => {
  const content = Buffer.from('\uFEFFTên\tLớp\r\nÁnh\t9A\r\n', 'utf16le')
  expect(await readSheet(new Uint8Array(content), 'lop.txt')).toMatchObject({
    ok: true,
    value: { header: ['Tên', 'Lớp'], rows: [{ cells: ['Ánh', '9A'] }] },
  })
})

test('numbers of rows are those of the file, whatever stands above or between', async () => {
  const reading = await readSheet(
    text('DANH SÁCH TRƯỜNG,\n,\nTên,Cấp\nA,TH\n,\n"B\nb",THCS\nC,MN\n'),
    'a.csv',
  )
  expect(reading).toMatchObject({
    ok: true,
    value: {
      headerNumber: 3,
      rows: [
        { number: 4, cells: ['A', 'TH'] },
        { number: 6, cells: ['B\nb', 'THCS'] },
        { number: 8, cells: ['C', 'MN'] },
      ],
    },
  })
})

test('short rows are filled and surplus columns keep their place under an empty header', async () => {
  expect(await readSheet(text('A,B\n1\n1,2,3\n'), 'a.csv')).toMatchObject({
    ok: true,
    value: { header: ['A', 'B', ''], rows: [{ cells: ['1', '', ''] }, { cells: ['1', '2', '3'] }] },
  })
})

test('a workbook gives dates, results of formulas, rich text, links and leading zeros as text', async () => {
  const bytes = await xlsx((workbook) => {
    workbook.addWorksheet('Trống')
    const sheet = workbook.addWorksheet('Trường')
    sheet.addRow(['DANH SÁCH'])
    sheet.addRow(['Mã', 'Ngày', 'Tổng', 'Tên', 'Trang'])
    sheet.addRow([
      '00123',
      new Date('2024-11-25T00:00:00Z'),
      { formula: '1+1', result: 2 },
      { richText: [{ text: 'Trường ' }, { text: 'Trần Phú' }] },
      { text: 'trang', hyperlink: 'http://example.org' },
    ])
  })
  expect(await readSheet(bytes, 'truong.xlsx')).toMatchObject({
    ok: true,
    value: {
      name: 'Trường',
      header: ['Mã', 'Ngày', 'Tổng', 'Tên', 'Trang'],
      rows: [{ number: 3, cells: ['00123', '2024-11-25', '2', 'Trường Trần Phú', 'trang'] }],
    },
  })
})

test.each([
  ['empty', new Uint8Array(0), 'a.csv'],
  ['empty', text(' \n , \n'), 'a.csv'],
  ['too-large', new Uint8Array(sheetLimits.fileBytes + 1), 'a.csv'],
  ['old-or-encrypted', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'a.xlsx'],
  ['damaged', text('PK\u0003\u0004 cut off'), 'a.xlsx'],
  ['damaged', text('not a workbook'), 'a.xlsx'],
  ['not-a-sheet', text('%PDF-1.7'), 'a.pdf'],
  ['not-a-sheet', text('a,b\0\n1,2'), 'a.csv'],
  ['not-utf8', new Uint8Array([0x54, 0xea, 0x6e, 0x2c, 0x4c, 0xf0]), 'a.csv'],
  ['unclosed-quote', text('a,b\n"1,2\n3,4'), 'a.csv'],
  ['too-many-columns', text(`${'a,'.repeat(sheetLimits.columns + 1)}a\n`), 'a.csv'],
  ['too-many-rows', text(`a,b\n${'1,2\n'.repeat(sheetLimits.rows + 1)}`), 'a.csv'],
  ['cell-too-long', text(`a,b\n1,${'x'.repeat(sheetLimits.cellCharacters + 1)}\n`), 'a.csv'],
] as const)('a file that cannot be read is refused as %s', async (reason, bytes, name) => {
  expect(await readSheet(bytes, name)).toEqual({ ok: false, reason })
})

test('a workbook with too many rows or columns is refused before it fills the memory', async () => {
  const tall = await xlsx((workbook) => {
    const sheet = workbook.addWorksheet('a')
    for (let row = 0; row <= sheetLimits.rows + 1; row++) sheet.addRow(['a', row])
  })
  expect(await readSheet(tall, 'a.xlsx')).toEqual({ ok: false, reason: 'too-many-rows' })
  const wide = await xlsx((workbook) => {
    workbook.addWorksheet('a').addRow(Array.from({ length: sheetLimits.columns + 1 }, (_, at) => at))
  })
  expect(await readSheet(wide, 'a.xlsx')).toEqual({ ok: false, reason: 'too-many-columns' })
})

test('a small file that unpacks into a huge one is refused, even when it lies about its size', async () => {
  const zip = new JSZip()
  zip.file('xl/workbook.xml', new Uint8Array(sheetLimits.unpackedBytes + 1))
  const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await readSheet(bomb, 'a.xlsx')).toEqual({ ok: false, reason: 'unpacks-too-large' })
  const lying = Buffer.from(bomb)
  lying.writeUInt32LE(10, lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
  expect(await readSheet(new Uint8Array(lying), 'a.xlsx')).toEqual({ ok: false, reason: 'unpacks-too-large' })
})

test('merges and validations over a whole sheet cost nothing', async () => {
  const plain = await JSZip.loadAsync(
    await xlsx((workbook) => {
      workbook.addWorksheet('a').addRows([
        ['Tên', 'Cấp'],
        ['A', 'TH'],
      ])
    }),
  )
  const name = 'xl/worksheets/sheet1.xml'
  const sheet = (await plain.file(name)?.async('string')) ?? ''
  plain.file(
    name,
    sheet.replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>' +
        '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>',
    ),
  )
  const begun = performance.now()
  const reading = await readSheet(await plain.generateAsync({ type: 'uint8array' }), 'a.xlsx')
  expect(reading).toMatchObject({ ok: true, value: { rows: [{ number: 2, cells: ['A', 'TH'] }] } })
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('a ZIP file that is no workbook is refused', async () => {
  const zip = new JSZip()
  zip.file('word/document.xml', '<w:document/>')
  const reading = await readSheet(await zip.generateAsync({ type: 'uint8array' }), 'a.xlsx')
  expect(reading.ok).toBe(false)
})

test('every refusal is said in both languages and tells what to do', () => {
  for (const reason of sheetRefusals) {
    expect(sheetRefusalWords[reason].vi).toMatch(/hãy .+\.$/isu)
    expect(sheetRefusalWords[reason].en.length).toBeGreaterThan(30)
  }
})
