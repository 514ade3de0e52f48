import { expect, test } from 'vitest'
import { foldText, normaliseText } from './text.ts'

test('both tone-mark styles and no marks fold to the same search form', () => {
  expect(foldText('Hoà Bình')).toBe('hoa binh')
  expect(foldText('Hòa  BÌNH')).toBe('hoa binh')
  expect(foldText('Đường Đỗ Quyên')).toBe('duong do quyen')
})

test('decomposed input is stored composed', () => {
  expect(normaliseText(' Tra\u0302\u0301n\u00a0 An ')).toBe('Trấn An')
})
