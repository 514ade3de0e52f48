import { expect, test } from 'vitest'
import { excerptOf, markWords } from './excerpt.ts'
import { readQuestion } from './search-question.ts'

const show = (pieces: readonly { text: string; found: boolean }[]) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

test('a title shows the words that were typed without diacritics', () => {
  expect(show(markWords('Khoản thu năm học của Trường Hoà Bình', readQuestion('khoan thu hoà bình')))).toBe(
    '[Khoản thu] năm học của Trường [Hoà Bình]',
  )
})

test('a long text is cut around what was found, and says that there is more', () => {
  const text = `${'Điều khoản chung. '.repeat(40)}Mức thu học phí là 450.000 đồng. ${'Phụ lục. '.repeat(40)}`
  const shown = show(excerptOf(text, readQuestion('hoc phi')))
  expect(shown).toContain('[học phí] là 450.000')
  expect(shown).toMatch(/^… .* …$/)
  expect(shown.length).toBeLessThan(260)
})

test('the beginning of a word is marked as what it became', () => {
  expect(show(markWords('Thu học phí', readQuestion('hoc ph')))).toBe('Thu [học phí]')
})

test('words that never stand together are marked one by one, and without any the text begins at its beginning', () => {
  expect(show(markWords('Thu của trường', readQuestion('truong thu')))).toBe('[Thu] của [trường]')
  expect(show(excerptOf('Thu của trường', readQuestion('xyz ')))).toBe('Thu của trường')
})
