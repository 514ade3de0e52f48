import { expect, test } from 'vitest'
import { checkParts, countParts, isComplete, missingOf } from './checklist.ts'
import { readCitizenCard } from './citizen-card-line.ts'
import { procedureMatches } from './find-procedure.ts'
import { openNumbers, readWrittenNumber, writtenNumber } from './paper-series.ts'

const line =
  '080187001234|301234567|Nguyễn Thị Bình|05061987|Nữ|Ấp 3, Xã Lợi Bình Nhơn, Thành phố Tân An, Long An|10052021'

test('the line of a card is read as the scanner types it, whatever stands around it', () => {
  const card = {
    number: '080187001234',
    oldNumber: '301234567',
    name: 'Nguyễn Thị Bình',
    born: '1987-06-05',
    sex: 'female',
    address: 'Ấp 3, Xã Lợi Bình Nhơn, Thành phố Tân An, Long An',
    issuedOn: '2021-05-10',
  }
  expect(readCitizenCard(line)).toEqual(card)
  expect(readCitizenCard(`\u{FEFF}${line.normalize('NFD')}\r\n`)).toEqual(card)
  // No old card, slashes in the days, and more fields as on cards since 2024.
  const newer = '080187001234||Nguyễn Thị Bình|05/06/1987|Nữ|Ấp 3|10/05/2025|||Nguyễn Văn Ba|Lê Thị Tư'
  expect(readCitizenCard(newer)).toMatchObject({ oldNumber: '', born: '1987-06-05', issuedOn: '2025-05-10' })
  expect(readCitizenCard('080187001234||Nguyễn Thị Bình|1987|Nữ|Ấp 3|')).toMatchObject({ born: null })
})

test.each([
  'Nguyễn Thị Bình',
  '',
  '080187001234',
  '301234567|080187001234|Nguyễn Thị Bình|05061987|Nữ|Ấp 3|10052021',
  '999987001234x|301234567|Nguyễn Thị Bình|05061987|Nữ|Ấp 3|10052021',
  '080187001234|301234567||05061987|Nữ|Ấp 3|10052021',
  '{"cccd":"080187001234"}',
])('%s is no card', (typed) => {
  expect(readCitizenCard(typed)).toBeUndefined()
})

const offered = [
  { name: 'Chuyển trường đối với học sinh trung học cơ sở', code: '2.002481' },
  { name: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc', code: '1.005092' },
  { name: 'Chỉnh sửa nội dung văn bằng, chứng chỉ', code: '2.001914' },
  { name: 'Cho phép trường trung học cơ sở hoạt động giáo dục', code: '1.004442' },
]

test.each([
  ['ct', 'Chuyển trường'],
  ['cbs', 'Cấp bản sao'],
  ['chinh', 'Chỉnh sửa'],
  ['CHỈNH', 'Chỉnh sửa'],
  ['chuy tru', 'Chuyển trường'],
  ['5092', 'Cấp bản sao'],
  ['1.004442', 'Cho phép'],
  ['van bang', 'Cấp bản sao'],
])('%s finds %s first', (typed, first) => {
  expect(procedureMatches(typed, offered)[0]?.name.startsWith(first)).toBe(true)
})

test('letters that mean nothing find nothing', () => {
  expect(procedureMatches('xyz', offered)).toEqual([])
  expect(procedureMatches('  ', offered)).toEqual([])
})

test('only what the published list names can be missing', () => {
  const list = [
    { name: 'Đơn xin chuyển trường', kind: 'form' as const },
    { name: 'Học bạ', kind: 'original' as const, copies: 2 },
    { name: 'Giấy xác nhận cư trú', when: 'chuyển từ tỉnh khác' },
  ]
  const parts = checkParts(list, [1])
  expect(missingOf(parts).map(({ name }) => name)).toEqual(['Học bạ'])
  expect(isComplete(checkParts(list, [1, 2]))).toBe(true)
  expect(countParts(checkParts(list, [1, 2, 3]))).toBe(4)
  expect(() => checkParts(list, [4])).toThrow(RangeError)
})

test('a number written by hand is read back, and each is accounted for once', () => {
  const series = { prefix: 'G2611', first: 51, last: 55 }
  expect(writtenNumber(series, 51)).toBe('G2611-0051')
  expect(readWrittenNumber(' g2611 - 51 ')).toEqual({ prefix: 'G2611', number: 51 })
  expect(readWrittenNumber('G2611-0051')).toEqual({ prefix: 'G2611', number: 51 })
  expect(readWrittenNumber('số 51')).toBeUndefined()
  expect(openNumbers(series, [52, 55])).toEqual([51, 53, 54])
})
