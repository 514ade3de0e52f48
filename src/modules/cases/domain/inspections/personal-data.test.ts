import { expect, test } from 'vitest'
import { personalDataIn } from './personal-data.ts'

const names = ['Nguyễn Thùy Uyên', 'Trần Văn Lâm', 'Lan']

test.each([
  ['Cô Nguyễn Thuỳ Uyên thu tiền', 'name'],
  ['co nguyen thuy uyen, lớp 3A', 'name'],
  ['Gọi 0912 345 678 để biết', 'number'],
  ['Số căn cước 080194012345', 'number'],
  ['Viết đến uyen@truong.example', 'address'],
])('%s points at a person', (text, kind) => {
  expect(personalDataIn(text, names)).toBe(kind)
})

test.each([
  'Thu 1.234.567.000 đồng của hai lớp',
  'Thu bình quân 400.000 đồng mỗi học sinh, ngày 12/10/2026',
  'Nguyễn Thùy là tên một con đường',
  'Lan can tầng hai bị hỏng',
  'Thông tư 29/2024/TT-BGDĐT, Điều 5',
])('%s points at nobody', (text) => {
  expect(personalDataIn(text, names)).toBeUndefined()
})
