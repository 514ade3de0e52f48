import { expect, test } from 'vitest'
import { formatNumber, formatShare } from './number-format.ts'

test('Vietnamese readers see a point for thousands and a comma for decimals', () => {
  expect(formatNumber('vi', 1234.5)).toBe('1.234,5')
  expect(formatNumber('en', 1234.5)).toBe('1,234.5')
})

test('"100 %" is written only when nothing is missing', () => {
  expect(formatShare('vi', 1999, 2000)).toBe('99,9 %')
  expect(formatShare('vi', 99_999, 100_000)).toBe('99,9 %')
  expect(formatShare('vi', 2000, 2000)).toBe('100 %')
})

test('a small share is not hidden as zero by rounding to whole percents', () => {
  expect(formatShare('vi', 1, 400)).toBe('0,3 %')
})
