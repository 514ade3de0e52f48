import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromLegacyEncoding } from './legacy-encodings.ts'
import { toTcvn3, toVni } from './legacy-text.builder.ts'

const vowels = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const letters = [
  ...[...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđghklmnpqrstvx',
]
const anyWord = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 })
  .map((found) => found.join(''))
/** What tells a Vietnamese document from any other: a few everyday words in each line. */
const anyLine = fc
  .array(anyWord, { minLength: 1, maxLength: 12 })
  .map((words) => `kế hoạch của trường: ${words.join(' ')} và được`)
const anyText = fc.array(anyLine, { minLength: 1, maxLength: 8 })

test.each([
  ['TCVN3', toTcvn3],
  ['VNI', toVni],
])('every letter with every mark comes back from %s', (_name, typed) => {
  fc.assert(
    fc.property(anyText, (lines) => {
      expect(fromLegacyEncoding(lines.map(typed)).map((line) => line.normalize('NFC'))).toEqual(lines)
    }),
  )
})

test('the ư that a PDF lost to a hyphen comes back, and a hyphen stays one', () => {
  const said = [
    'Trường được giao kế hoạch năm học 2009-2010 và ưu tiên những người nghèo',
    'Thư viện, tư vấn, nước uống - của học sinh; theo Quyết định 12/QĐ-UBND',
  ]
  const lost = said.map((line) => toTcvn3(line).replaceAll('\u00ad', '-'))
  expect(fromLegacyEncoding(lost)).toEqual(said)
})

test('what is Unicode already, and what is of another language, stays as it is', () => {
  fc.assert(
    fc.property(anyText, (lines) => {
      expect(fromLegacyEncoding(lines)).toEqual(lines)
    }),
  )
  const french = ['Le café est à côté de l’école', 'Où êtes-vous allé cet été ?']
  expect(fromLegacyEncoding(french)).toEqual(french)
})
