import { expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { findingsInSheet, findingsInText, joinFound } from './findings-in-file.ts'

const today = localDate('2026-11-24')

test('in a document, every name after the heading of a list of pupils counts, and none before it', () => {
  const text = [
    'Hiệu trưởng Trần Văn Ba đã ký quyết định.',
    'DANH SÁCH HỌC SINH ĐƯỢC HỖ TRỢ ĂN TRƯA',
    '1 Nguyễn Thị Thu Hà 4A',
    '2 Lê Minh Khôi 4B',
  ].join('\n')
  expect(findingsInText(text, today)).toEqual([
    { kind: 'child-name', confidence: 'medium', count: 2, samples: ['N.T.T.H.', 'L.M.K.'] },
  ])
  expect(findingsInText('Hiệu trưởng Trần Văn Ba đã ký quyết định.', today)).toEqual([])
})

test('in a spreadsheet the headings of the columns say what a cell is', () => {
  const sheet = {
    name: 'Hỗ trợ',
    header: ['Họ và tên học sinh', 'Ngày sinh', 'Điện thoại phụ huynh', 'Số tiền'],
    rows: [['Nguyễn Thị Thu Hà', '15/03/2016', '912345678', '500.000']],
  }
  expect(findingsInSheet(sheet, today).map(({ kind }) => kind)).toEqual(['child-name', 'birth-date', 'phone'])
})

test('of the text of a file and its sheet, the surer finding of each kind stands', () => {
  const weak = { kind: 'phone', confidence: 'low', count: 9, samples: [] } as const
  const sure = { kind: 'phone', confidence: 'high', count: 1, samples: ['09xx xxx 678'] } as const
  expect(joinFound([weak], [sure])).toEqual([sure])
})
