import { extractText } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { anApologyLetter } from '../../../platform/documents/administrative-document.builder.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { writeCsv } from '../../../platform/documents/write-csv.ts'
import { hostileText } from '../../../ui/stories/sample-texts.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import { everyField, schoolId } from '../domain/fields/fields.builder.ts'
import { exampleValues } from './fields.examples.tsx'
import { type PrintOptions, valuesBlocks } from './values-blocks.ts'
import { valueColumns } from './values-sheet.ts'

const names = { units: new Map([[schoolId, 'Trường Tiểu học Tân Phú']]), files: new Map<string, string>() }

describe('on paper', () => {
  async function printed(values: FieldValues, options: PrintOptions): Promise<string> {
    const annex = { title: 'Nội dung đã khai', blocks: valuesBlocks(everyField, values, options) }
    const { text } = await extractText(await renderPdf({ ...anApologyLetter(), annexes: [annex] }))
    return text.join(' ').replace(/\s+/gu, ' ').normalize('NFC')
  }

  test('questions and answers stand in the annex of a receipt, as people write them', async () => {
    const text = await printed(exampleValues, { language: 'vi', names })
    for (const part of [
      'Họ và tên Nguyễn Thị Bích Phượng',
      'Ngày sinh của con 05/09/2018',
      'Việc liên quan đến Khoản thu; Việc khác',
      'Số tiền đã nộp 1.500.000 đồng',
      'Trường Trường Tiểu học Tân Phú',
      'Nội dung: Nhà trường thu quỹ lớp không có biên nhận.',
    ])
      expect(text).toContain(part)
  })

  test('what somebody typed is printed, never obeyed', async () => {
    const typed = `#set page() $x$ *a* ${hostileText}`
    const text = await printed({ story: typed, fullName: typed }, { language: 'vi' })
    expect(text.split('#set page() $x$ *a*').length).toBe(3)
  })

  test('nothing personal is printed where only the public part is asked for', async () => {
    const text = await printed(exampleValues, { language: 'en', publicOnly: true })
    expect(text).not.toContain('Bích Phượng')
    expect(text).toContain('Level Primary')
  })
})

describe('in a table', () => {
  const tableOf = (values: FieldValues, publicOnly: boolean) => {
    const columns = valueColumns(everyField, 'vi', { publicOnly })
    const rows = [columns.map(({ cellOf }) => cellOf(values, names))]
    const csv = writeCsv(
      { name: 'Hồ sơ', columns: columns.map(({ column }) => column), rows },
      { bom: false },
    )
    return new TextDecoder().decode(csv)
  }

  test('numbers, money and days are read by programmes, the unit stands in the header', () => {
    expect(tableOf(exampleValues, true).split('\r\n')).toEqual([
      'Cấp học,Việc liên quan đến,Việc khác là việc gì,Anh/chị đã nộp tiền chưa?,Số tiền đã nộp (đồng),Ngày nộp,' +
        'Số học sinh bị ảnh hưởng (học sinh),Quãng đường đến trường (km),Trường',
      'Tiểu học,"Khoản thu; Việc khác",Đồng phục,Có,1500000,2024-11-25,1200,12.5,Trường Tiểu học Tân Phú',
      '',
    ])
  })

  test('what was not answered is an empty cell, and what would be computed is not', () => {
    expect(tableOf({ fullName: '=1+1' }, false)).toContain("\r\n'=1+1,,,")
  })
})
