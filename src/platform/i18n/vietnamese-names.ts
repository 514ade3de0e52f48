import { normaliseText } from '../kernel/text.ts'
import { vietnameseSortKey } from './vietnamese-collation.ts'

/** A Vietnamese name in its parts. Family and middle name are empty when there is none. */
export type PersonName = { readonly family: string; readonly middle: string; readonly given: string }

/** Family names of more than one word. */
const longFamilyNames = [
  'Công Tằng Tôn Nữ',
  'Công Huyền Tôn Nữ',
  'Tôn Thất',
  'Tôn Nữ',
  'Âu Dương',
  'Hoàng Phủ',
]

/**
 * Splits a name as it is written in Việt Nam, family name first: `Nguyễn Thị Kim Ngân` is Nguyễn, Thị Kim,
 * Ngân. One word alone is a given name. Names that put the family last (Ê Đê and other peoples, foreigners)
 * are split in the same way: nothing in the letters tells them apart, so the parts must stay correctable.
 */
export function splitName(fullName: string): PersonName {
  const words = normaliseText(fullName).split(' ')
  const given = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const familyLength = Math.min(before.length, familyWords(before.join(' ')))
  return {
    family: before.slice(0, familyLength).join(' '),
    middle: before.slice(familyLength).join(' '),
    given,
  }
}

/** The parts of a name in the order in which it is written and said. */
export function joinName({ family, middle, given }: PersonName): string {
  return [family, middle, given].filter((part) => part !== '').join(' ')
}

/**
 * A key that sorts people as lists in Việt Nam do: by given name, then family name, then middle name, each in
 * Vietnamese order. Compared byte by byte (`collate "C"`).
 */
export function nameSortKey(fullName: string): string {
  const { family, middle, given } = splitName(fullName)
  return [given, family, middle].map(vietnameseSortKey).join(' ')
}

function familyWords(text: string): number {
  const long = longFamilyNames.find((family) =>
    `${text} `.toLowerCase().startsWith(`${family} `.toLowerCase()),
  )
  return long === undefined ? 1 : long.split(' ').length
}
