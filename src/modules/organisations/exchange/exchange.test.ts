import { beforeAll, describe, expect, test } from 'vitest'
import { plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { unitsApp } from '../../../../test/example/units-app.tsx'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { loadExample } from '../example/load-example.ts'
import { findUnitByCode } from '../store/unit-queries.ts'
import { unitColumns } from './unit-columns.ts'

const app = await unitsApp()
beforeAll(() => loadExample(app.database, usualExample(), plainOptions))
const administrator = () => app.signedIn('chuyen-vien-cong-nghe-thong-tin@vhxh-tan-an-ward.example.test')

const header = Object.values(unitColumns).map(({ words }) => words.vi)
const good = (number: number) => [
  '',
  `Trường Tiểu học Số ${number}`,
  `TH Số ${number}`,
  'Tiểu học',
  'vhxh-tan-an-ward',
  '01/9/2026',
  'Quyết định 10/QĐ-UBND',
  '',
  '',
  '',
  '',
  'Có',
]
const csv = (rows: readonly (readonly string[])[]) => ({
  fileName: 'don-vi.csv',
  bytes: new TextEncoder().encode([header, ...rows].map((row) => row.join(';')).join('\r\n')),
})

async function preview(rows: readonly (readonly string[])[]) {
  const visitor = administrator()
  await visitor.open('/don-vi/quan-ly/nhap')
  return { visitor, answered: await visitor.submit('/don-vi/quan-ly/nhap', { tep: csv(rows) }) }
}
function tableOf(html: string): string {
  const value = /name="bang" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

describe('bringing in', () => {
  test('nothing is saved until the preview is confirmed, then everything is', async () => {
    const { visitor, answered } = await preview([good(1), good(2)])
    expect(answered.status).toBe(200)
    expect(answered.html).toContain('2 dòng, 0 dòng có vấn đề')
    expect(await findUnitByCode(app.database, 'th-so-1')).toBeUndefined()
    const list = await visitor.submitAndFollow('/don-vi/quan-ly/nhap/xac-nhan', {
      bang: tableOf(answered.html),
    })
    expect(list.html).toContain('Trường Tiểu học Số 1')
    expect((await findUnitByCode(app.database, 'th-so-2'))?.level).toBe('TH')
  })

  test('every problem of every row is named with its row, and nothing can be confirmed', async () => {
    const wrong = [
      'Mã Sai!',
      '',
      '',
      'Cao đẳng',
      'phòng lạ',
      '32/13/2026',
      '',
      '',
      '',
      '',
      'không phải thư',
      'đôi khi',
    ]
    const { answered } = await preview([good(3), wrong, good(3)])
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('3 dòng, 3 dòng có vấn đề')
    for (const message of [
      'Thiếu tên đầy đủ.',
      'Không có loại đơn vị “Cao đẳng”',
      'cơ quan quản lý “phòng lạ”',
      'Ngày “32/13/2026”',
      'Thiếu căn cứ.',
      'không phải là địa chỉ thư điện tử',
      'Cột Công khai ghi “đôi khi”',
      'có ở nhiều dòng trong tệp',
    ]) {
      expect(answered.html).toContain(message)
    }
    expect(answered.html).not.toContain('Xác nhận nhập')
    expect(await findUnitByCode(app.database, 'th-so-3')).toBeUndefined()
  })

  test('a table changed after the preview is checked again', async () => {
    const { visitor, answered } = await preview([good(4)])
    const table = tableOf(answered.html).replace('vhxh-tan-an-ward', 'vhxh-long-an-ward')
    const tried = await visitor.submit('/don-vi/quan-ly/nhap/xac-nhan', { bang: table })
    expect(tried.status).toBe(422)
    const broken = await visitor.submit('/don-vi/quan-ly/nhap/xac-nhan', { bang: '{"x":1}' })
    expect(broken.status).toBe(422)
    expect(await findUnitByCode(app.database, 'th-so-4')).toBeUndefined()
  })

  test('one row that the rules refuse undoes all the others', async () => {
    const early = good(6).map((cell) => (cell === '01/9/2026' ? '01/9/2020' : cell))
    const { visitor, answered } = await preview([good(5), early])
    const tried = await visitor.submit('/don-vi/quan-ly/nhap/xac-nhan', { bang: tableOf(answered.html) })
    expect(tried.status).toBe(422)
    expect(tried.html).toContain('không hoạt động vào ngày có hiệu lực')
    expect(await findUnitByCode(app.database, 'th-so-5')).toBeUndefined()
  })

  test('units of the same table may stand under one another', async () => {
    const centre = [
      'tt-moi',
      'Trung tâm Mới',
      '',
      'Trung tâm Phục vụ hành chính công',
      'vhxh-tan-an-ward',
      '01/9/2026',
      'QĐ 1',
      '',
      '',
      '',
      '',
      '',
    ]
    const school = good(7).map((cell) => (cell === 'vhxh-tan-an-ward' ? 'Trung tâm Mới' : cell))
    const { answered } = await preview([school, centre])
    expect(answered.html).toContain('2 dòng, 0 dòng có vấn đề')
  })

  test('files that are no tables are refused in words', async () => {
    const visitor = administrator()
    await visitor.open('/don-vi/quan-ly/nhap')
    const send = (fileName: string, bytes: Uint8Array) =>
      visitor.submit('/don-vi/quan-ly/nhap', { tep: { fileName, bytes } })
    expect((await send('anh.png', new Uint8Array([137, 80, 78, 71]))).html).toContain(
      'không phải là bảng tính',
    )
    expect((await send('rong.csv', new Uint8Array())).status).toBe(422)
    expect((await send('hong.xlsx', new Uint8Array([80, 75, 3, 4, 0, 0]))).status).toBe(422)
    const noColumns = new TextEncoder().encode('Tên;Lớp\r\nAn;1\r\n')
    expect((await send('khac.csv', noColumns)).html).toContain('Tệp thiếu cột')
    const none = await visitor.submit('/don-vi/quan-ly/nhap', {})
    expect(none.html).toContain('Chọn một tệp .xlsx hoặc .csv')
  })

  test('an .xlsx file with typed dates is read as well', async () => {
    const bytes = await renderXlsx({
      title: 'Đơn vị',
      sheets: [
        {
          name: 'Đơn vị',
          columns: header.map((text) => ({ header: text, type: text === 'Từ ngày' ? 'date' : 'text' })),
          rows: [good(8).map((cell) => (cell === '01/9/2026' ? '2026-09-01' : cell))],
        },
      ],
    })
    const visitor = administrator()
    await visitor.open('/don-vi/quan-ly/nhap')
    const answered = await visitor.submit('/don-vi/quan-ly/nhap', { tep: { fileName: 'a.xlsx', bytes } })
    expect(answered.html).toContain('1 dòng, 0 dòng có vấn đề')
    expect(answered.html).toContain('01/09/2026')
  })
})

describe('taking out', () => {
  test.each(['xlsx', 'csv'])('the .%s file holds the units of the ward and reads back', async (format) => {
    const file = await administrator().open(`/don-vi/quan-ly/xuat/${format}`)
    expect(file.status).toBe(200)
    const reading = await readSheet(new Uint8Array(file.bytes), `a.${format}`)
    expect(reading.ok && reading.value.header.slice(0, 2)).toEqual(['Mã', 'Tên đầy đủ'])
    const codes = reading.ok ? reading.value.rows.map(({ cells }) => cells[0]) : []
    expect(codes).toContain('vhxh-tan-an-ward')
    expect(codes).not.toContain('vhxh-long-an-ward')
  })

  test('the template has the columns and says how to fill them in', async () => {
    const file = await administrator().open('/don-vi/quan-ly/nhap/mau.xlsx')
    const reading = await readSheet(new Uint8Array(file.bytes), 'mau.xlsx')
    expect(reading.ok && reading.value.header).toEqual(header)
  })
})
