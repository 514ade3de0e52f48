import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { renderXlsx } from './render-xlsx.ts'
import { sheetNames } from './sheets/sheet-names.ts'
import type { WorkbookDescriptionInput } from './sheets/workbook-description.ts'

const workbook: WorkbookDescriptionInput = {
  title: 'Tổng hợp báo cáo',
  author: 'Phòng Giáo dục và Đào tạo',
  sheets: [
    {
      name: 'Hồ sơ 2024/2025',
      title: 'Tổng hợp hồ sơ thủ tục hành chính',
      subtitle: 'Từ 15/12/2023 đến 14/12/2024',
      columns: [
        { header: 'Trường' },
        { header: 'Số hồ sơ', type: 'integer' },
        { header: 'Đúng hạn', type: 'percent' },
        { header: 'Ngày gửi', type: 'date' },
        { header: 'Tài trợ (đồng)', type: 'money' },
      ],
      rows: [
        ['Trường THCS Trần Phú', 200, 0.985, '2024-11-22', 125_500_000],
        ['=HYPERLINK("http://x","bấm")', 0, null, 'chưa gửi', -5],
        ['+84 28 1234', 1, 1, '2024-02-29', 0],
        ['@SUM(A1)', 1, 0, '2024-03-01', 1],
        ['-2+3|cmd', 1, 0, '2024-03-01', 1],
      ],
    },
  ],
}

async function load(description: WorkbookDescriptionInput): Promise<ExcelJS.Workbook> {
  const bytes = await renderXlsx(description)
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  const read = new ExcelJS.Workbook()
  await read.xlsx.load(copy)
  return read
}

let sheet: ExcelJS.Worksheet
beforeAll(async () => {
  const [first] = (await load(workbook)).worksheets
  if (first === undefined) throw new Error('the workbook has no sheet')
  sheet = first
})

test('numbers, shares, days and sums of money keep their types and are shown as people write them', () => {
  const row = sheet.getRow(5)
  expect(row.getCell(2).value).toBe(200)
  expect(row.getCell(2).numFmt).toBe('#,##0')
  expect(row.getCell(3).value).toBe(0.985)
  expect(row.getCell(3).numFmt).toBe('0.0%')
  expect(row.getCell(4).value).toEqual(new Date('2024-11-22T00:00:00Z'))
  expect(row.getCell(4).numFmt).toBe('dd/mm/yyyy')
  expect(row.getCell(5).value).toBe(125_500_000)
})

test('a text that begins like a formula is a text, letter by letter', () => {
  for (const [row, text] of [
    [6, '=HYPERLINK("http://x","bấm")'],
    [7, '+84 28 1234'],
    [8, '@SUM(A1)'],
    [9, '-2+3|cmd'],
  ] as const) {
    const cell = sheet.getRow(row).getCell(1)
    expect(cell.type).toBe(ExcelJS.ValueType.String)
    expect(cell.value).toBe(text)
    expect(cell.numFmt).toBe('@')
  }
})

test('what is not known is an empty cell, and words in a column of days stay words', () => {
  expect(sheet.getRow(6).getCell(3).value).toBeNull()
  expect(sheet.getRow(6).getCell(4).value).toBe('chưa gửi')
})

test('the header stays in sight, is bold and can be filtered by; the page is A4 and repeats it', () => {
  expect(sheet.getRow(4).values).toEqual([
    undefined,
    'Trường',
    'Số hồ sơ',
    'Đúng hạn',
    'Ngày gửi',
    'Tài trợ (đồng)',
  ])
  expect(sheet.getRow(4).getCell(1).font.bold).toBe(true)
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
  expect(sheet.autoFilter).toBe('A4:E9')
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '4:4',
  })
})

test('a sheet that we wrote is read back as it was, without its titles', async () => {
  const reading = await readSheet(await renderXlsx(workbook), 'tong-hop.xlsx')
  expect(reading).toMatchObject({
    ok: true,
    value: {
      name: 'Hồ sơ 2024 2025',
      header: ['Trường', 'Số hồ sơ', 'Đúng hạn', 'Ngày gửi', 'Tài trợ (đồng)'],
      headerNumber: 4,
    },
  })
  if (!reading.ok) return
  expect(reading.value.rows[0]).toEqual({
    number: 5,
    cells: ['Trường THCS Trần Phú', '200', '0.985', '2024-11-22', '125500000'],
  })
  expect(reading.value.rows[1]?.cells).toEqual(['=HYPERLINK("http://x","bấm")', '0', '', 'chưa gửi', '-5'])
})

test('example data says so in every sheet', async () => {
  const read = await load({ ...workbook, exampleData: true })
  expect(read.worksheets[0]?.getRow(3).getCell(1).value).toBe('DỮ LIỆU MẪU')
  expect(read.worksheets[0]?.headerFooter.oddHeader).toContain('DỮ LIỆU MẪU')
})

test('a row without one value for each column is a mistake that is named', async () => {
  const wrong = { title: 'x', sheets: [{ name: 'x', columns: [{ header: 'a' }], rows: [['1', '2']] }] }
  await expect(renderXlsx(wrong)).rejects.toThrow(/one value for each column/u)
})

test('a text longer than a cell can be, or with characters no file may hold, does not break the file', async () => {
  const text = `\u0000\uD800${'ê'.repeat(40_000)}`
  const read = await load({ title: 'x', sheets: [{ name: 'x', columns: [{ header: 'a' }], rows: [[text]] }] })
  const value = String(read.worksheets[0]?.getRow(2).getCell(1).value)
  expect(value).toHaveLength(32_767)
  expect(value.endsWith('ê…')).toBe(true)
})

test('names of sheets are made such that Excel takes them', () => {
  const long = 'Trường Trung học cơ sở Nguyễn Đình Chiểu'
  const names = sheetNames([long, long, 'a/b:c?', '', "'x'", 'History', 'A/B:C?'])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).toMatch(/^[^[\]:*?/\\]+$/u)
    expect(name.toLowerCase()).not.toBe('history')
  }
})
