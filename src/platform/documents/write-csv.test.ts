import { expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'
import type { SheetDescriptionInput } from './sheets/workbook-description.ts'
import { writeCsv } from './write-csv.ts'

const sheet: SheetDescriptionInput = {
  name: 'Hồ sơ',
  columns: [{ header: 'Nội dung' }, { header: 'Tỷ lệ', type: 'percent' }, { header: 'Ngày', type: 'date' }],
  rows: [
    ['Trả lời "đúng hạn", đầy đủ\nvà rõ ràng', 0.985, '2024-11-25'],
    ['=1+1', null, '2024-11-26'],
    ['-5', -0.5, ''],
  ],
}

test('CSV is UTF-8 with a byte order mark, quoted by RFC 4180, with numbers and days as programs read them', () => {
  expect(Buffer.from(writeCsv(sheet)).toString('utf8')).toBe(
    '\uFEFFNội dung,Tỷ lệ,Ngày\r\n' +
      '"Trả lời ""đúng hạn"", đầy đủ\nvà rõ ràng",0.985,2024-11-25\r\n' +
      "'=1+1,,2024-11-26\r\n" +
      '-5,-0.5,\r\n',
  )
})

test('without the mark where programs do not want it', () => {
  expect(writeCsv(sheet, { bom: false })[0]).toBe('N'.charCodeAt(0))
})

test('every beginning that a spreadsheet would compute is disarmed', () => {
  const rows = ['=a', '+a', '-a', '@a', '\ta'].map((text) => [text])
  const text = Buffer.from(
    writeCsv({ name: 'x', columns: [{ header: 'h' }], rows }, { bom: false }),
  ).toString()
  expect(text.split('\r\n').slice(1, 5)).toEqual(["'=a", "'+a", "'-a", "'@a"])
  expect(text).not.toMatch(/(?:^|,|\n)"?[=+@\t-]/u)
})

test('what we wrote is read back as it was, disarmed formulas included', async () => {
  const reading = await readSheet(writeCsv(sheet), 'ho-so.csv')
  expect(reading).toMatchObject({
    ok: true,
    value: {
      header: ['Nội dung', 'Tỷ lệ', 'Ngày'],
      rows: [
        { number: 2, cells: ['Trả lời "đúng hạn", đầy đủ\nvà rõ ràng', '0.985', '2024-11-25'] },
        { number: 4, cells: ['=1+1', '', '2024-11-26'] },
        { number: 5, cells: ['-5', '-0.5', ''] },
      ],
    },
  })
})
