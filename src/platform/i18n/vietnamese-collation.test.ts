import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vietnameseSortKey } from './vietnamese-collation.ts'

const collator = new Intl.Collator('vi')
const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const byKey = (texts: readonly string[]) =>
  texts.toSorted((a, b) => compareBytes(vietnameseSortKey(a), vietnameseSortKey(b)))

test('letters sort by the Vietnamese alphabet, in which ă, â, đ, ê, ô, ơ and ư are letters of their own', () => {
  const alphabet = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
  expect(byKey(alphabet.toReversed())).toEqual(alphabet)
  expect(byKey(['đa', 'dz', 'ơi', 'oz', 'âm', 'ay', 'ăn'])).toEqual([
    'ay',
    'ăn',
    'âm',
    'dz',
    'đa',
    'oz',
    'ơi',
  ])
})

test('tones decide only between words of the same letters: none, huyền, hỏi, ngã, sắc, nặng', () => {
  expect(byKey(['mạ', 'má', 'mã', 'mả', 'mà', 'ma', 'mac'])).toEqual([
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'mac',
  ])
  expect(byKey(['cậu', 'cầu', 'cau', 'câu'])).toEqual(['cau', 'câu', 'cầu', 'cậu'])
})

test('small letters come before capitals, and only when all else is equal', () => {
  expect(byKey(['An', 'an', 'AN', 'Án'])).toEqual(['an', 'An', 'AN', 'Án'])
})

test('composed and decomposed text have the same key', () => {
  const text = 'Trường Mẫu giáo Đặng Thị Ngọc Ưỡng'
  expect(vietnameseSortKey(text.normalize('NFD'))).toBe(vietnameseSortKey(text))
})

test('school names of the sector sort as Intl.Collator sorts them', () => {
  const names = [
    'Trường THCS Nguyễn Trãi',
    'Trường Tiểu học Ấp Bắc',
    'Trường Tiểu học An Vĩnh Ngãi',
    'Trường Tiểu học Âu Cơ',
    'Trường Mầm non 1/6',
    'Trường Mầm non Ánh Dương',
    'Trường Mầm non Hoạ Mi',
    'Trường Mầm non Hoa Sen',
    'Trường Mẫu giáo Ơi',
    'Trường Tiểu học Đống Đa',
    'Trường Tiểu học Dương Văn Mạnh',
    'Phòng GD&ĐT',
    'phường 10',
    'phường 2',
  ]
  expect(byKey(names)).toEqual(names.toSorted(collator.compare))
})

const syllable = fc
  .array(
    fc.constantFrom(
      ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵAĂÂĐÊÔƠƯNT',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((letters) => letters.join(''))
const phrase = fc
  .tuple(
    fc.array(fc.oneof(syllable, fc.stringMatching(/^[0-9]{1,3}$/u)), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', '-', '. ', ' (', '/', ', '),
  )
  .map(([words, between]) => words.join(between))

test('any two Vietnamese phrases compare by their keys as Intl.Collator compares them', () => {
  fc.assert(
    fc.property(phrase, phrase, (a, b) => {
      const expected = Math.sign(collator.compare(a, b))
      expect(Math.sign(compareBytes(vietnameseSortKey(a), vietnameseSortKey(b)))).toBe(expected)
    }),
    { numRuns: 5_000 },
  )
})

test('a word differs from the longer word that it begins', () => {
  fc.assert(
    fc.property(syllable, syllable, (a, b) => {
      expect(compareBytes(vietnameseSortKey(a), vietnameseSortKey(a + b))).toBe(-1)
    }),
  )
})

test('any text at all has a key that a database text column can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(vietnameseSortKey(text)).toMatch(/^[\x20-\x7e]*$/u)
    }),
  )
})
