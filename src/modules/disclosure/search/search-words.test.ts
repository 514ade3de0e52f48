import { expect, test } from 'vitest'
import { wordsOf } from './search-words.ts'

const words = (text: string) => [...wordsOf(text)].map(({ word }) => word)

test.each([
  ['Hoà Bình', 'Hòa Bình'],
  ['Trường Tiểu học ĐÔNG THẠNH', 'truong tieu hoc dong thanh'],
  ['kỹ năng, lý lịch, Mỹ Tho', 'kĩ năng lí lịch Mĩ Tho'],
  ['450.000đ', '450000 đ'],
  ['Thông tư 09/2024/TT-BGDĐT', 'thong tu 9 2024 tt bgddt'],
  ['lớp 6A1', 'lop 6 a 1'],
])('%s and %s are the same words', (one, other) => {
  expect(words(one)).toEqual(words(other))
})

test('each word is known by its place in the text', () => {
  const text = 'Thu học phí, 1.250.000 đồng'
  expect([...wordsOf(text)].map(({ from, to }) => text.slice(from, to))).toEqual([
    'Thu',
    'học',
    'phí',
    '1.250.000',
    'đồng',
  ])
})

test('y and i stay two letters where they make two words', () => {
  expect(words('thúy')).not.toEqual(words('thúi'))
})
