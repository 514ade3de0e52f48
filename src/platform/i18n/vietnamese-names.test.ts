import { expect, test } from 'vitest'
import { joinName, nameSortKey, splitName } from './vietnamese-names.ts'

test.each([
  ['Nguyễn Thị Kim Ngân', 'Nguyễn', 'Thị Kim', 'Ngân'],
  ['Trần Văn An', 'Trần', 'Văn', 'An'],
  ['Lê Lợi', 'Lê', '', 'Lợi'],
  ['Ngân', '', '', 'Ngân'],
  ['Tôn Nữ Thị Ninh', 'Tôn Nữ', 'Thị', 'Ninh'],
  ['Công Huyền Tôn Nữ Thùy Trang', 'Công Huyền Tôn Nữ', 'Thùy', 'Trang'],
  ['Tôn Đức Thắng', 'Tôn', 'Đức', 'Thắng'],
  ['Âu Dương Minh', 'Âu Dương', '', 'Minh'],
  ['Tôn Thất', 'Tôn', '', 'Thất'],
  ['', '', '', ''],
])('%s is family “%s”, middle “%s”, given “%s”', (full, family, middle, given) => {
  expect(splitName(full)).toEqual({ family, middle, given })
  expect(joinName(splitName(full))).toBe(full)
})

test('extra spaces and decomposed letters do not change how a name is split', () => {
  expect(splitName('  Nguyễn  Thị\u00a0Hạnh '.normalize('NFD'))).toEqual(splitName('Nguyễn Thị Hạnh'))
})

test('a list sorts by given name, then family name, then middle name', () => {
  const names = [
    'Phan Văn Bình',
    'Trần Thị Ân',
    'Nguyễn Văn Anh',
    'Đỗ Minh An',
    'Nguyễn Thị An',
    'Dương An',
    'Đỗ An',
    'Nguyễn Ngọc Anh',
  ]
  expect(names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1))).toEqual([
    'Dương An',
    'Đỗ An',
    'Đỗ Minh An',
    'Nguyễn Thị An',
    'Nguyễn Ngọc Anh',
    'Nguyễn Văn Anh',
    'Trần Thị Ân',
    'Phan Văn Bình',
  ])
})
