import { describe, expect, test } from 'vitest'
import { compareWords, wordsOfDocument } from './words-of-document.mjs'

const document = {
  title: 'Thu, chi năm học',
  content: {
    blocks: [
      { kind: 'values', rows: [{ label: 'Tổng thu', value: '500.000 đồng' }] },
      {
        kind: 'table',
        caption: 'Các khoản',
        columns: ['Khoản', 'Mức'],
        rows: [
          ['Áo', '350.000'],
          ['Vở', '20.000'],
        ],
      },
      { kind: 'text', text: 'Dòng một\n\nDòng hai' },
    ],
  },
}
const shown =
  'Thu, chi năm học Tổng thu 500.000 đồng Các khoản Khoản Mức Áo 350.000 Vở 20.000 Dòng một Dòng hai'

function compare(
  text: string,
  { alone = false, of = document }: { alone?: boolean; of?: typeof document } = {},
) {
  return compareWords(wordsOfDocument(of) ?? [], text, alone).map(({ code, about }) => [code, about])
}

describe('a page that shows a document', () => {
  test('is as published, however its words are broken into lines and whatever stands around them', () => {
    const places = { count: 12 - 1 }
    expect(compare(shown)).toEqual([['page-shown', places]])
    expect(compare(`Trang chủ  ${shown.replaceAll(' ', '\n  ')} Kiểm chứng`)).toEqual([
      ['page-shown', places],
    ])
    expect(compare(shown.normalize('NFD'))).toEqual([['page-shown', places]])
    expect(compare(shown, { alone: true })).toEqual([['page-shown', places]])
  })

  test.each([
    ['an amount was changed', shown.replace('350.000', '530.000'), '350.000'],
    ['a digit was put before an amount', shown.replace('500.000', '1.500.000'), '500.000 đồng'],
    ['a digit was put behind an amount', shown.replace('20.000', '20.0000'), '20.000'],
    ['a line was left out', shown.replace('Vở 20.000', ''), 'Vở'],
    [
      'two values changed places',
      shown.replace('350.000', 'X').replace('20.000', '350.000').replace('X', '20.000'),
      '350.000',
    ],
    ['the title is another', shown.replace('Thu, chi', 'Thu'), 'Thu, chi năm học'],
  ])('is caught when %s', (_what, text, recorded) => {
    const found = compare(text)
    expect(found).toContainEqual([
      'page-differs',
      expect.objectContaining({ recorded: expect.stringContaining(recorded) }),
    ])
    expect(found.map(([code]) => code)).not.toContain('page-shown')
  })

  test('is caught when it puts words of its own into a table, or behind what it says to be the document alone', () => {
    const text = shown.replace('Vở', 'Nộp thêm 900.000 Vở')
    expect(compare(text)).toEqual([['page-differs', { shown: 'Nộp thêm 900.000 Vở', recorded: 'Vở' }]])
    expect(compare(`${shown} Nộp ngay`, { alone: true })).toContainEqual([
      'page-differs',
      { shown: 'Nộp ngay', recorded: '' },
    ])
  })

  test('may end a long table early, and it is told; a short one may not', () => {
    const rows = Array.from({ length: 500 }, (_, i) => [`Khoản ${i}`, `${i}.000`])
    const of = {
      title: 'Dài',
      content: { blocks: [{ kind: 'table', caption: 'Bảng', columns: ['A', 'B'], rows }] },
    }
    const text = (count: number) => `Dài Bảng A B ${rows.slice(0, count).flat().join(' ')}`
    const compareLong = (count: number) => compareWords(wordsOfDocument(of) ?? [], text(count), false)
    expect(compareLong(400).at(-1)).toEqual({
      code: 'page-partial',
      about: { caption: 'Bảng', shown: 400, total: 500 },
    })
    expect(compareLong(50).map(({ code }) => code)).toContain('page-differs')
  })
})

test('a version without content has nothing to compare', () => {
  expect(wordsOfDocument({ title: 'Đã gỡ', content: null })).toBeUndefined()
  expect(wordsOfDocument(undefined)).toBeUndefined()
})
