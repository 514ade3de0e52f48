import { foldText } from '../../../../platform/kernel/text.ts'

export const hintKinds = ['name', 'phone', 'citizen-number', 'email', 'address', 'class', 'case'] as const
export type HintKind = (typeof hintKinds)[number]

/** Something in a text that may tell who somebody is. */
export interface PersonalDataHint {
  readonly kind: HintKind
  readonly text: string
}

const familyNames = (
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương trịnh cao mai lương lưu ' +
  'tạ châu quách thái hà tăng lâm tô kiều đoàn phùng vương triệu chu đào ung khưu diệp lã từ quan mạc'
).split(' ')
/** As written with diacritics, or by somebody who types without any. */
const writtenFamilyNames = new Set([...familyNames, ...familyNames.map(foldText)])

const letter = '\\p{L}\\p{M}'
const capital = `\\p{Lu}[${letter}]*`
/** Two to five capitalised syllables in a row. */
const capitalised = new RegExp(`(?<![${letter}\\d])${capital}(?: ${capital}){1,4}(?![${letter}])`, 'gu')
/** How one names people in a letter; the syllables after it are a name, whatever they are. */
const called = new RegExp(
  `(?<![${letter}])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ô|[Tt]hầy|[Cc]háu|[Bb]é|tên là)\\s+(${capital}(?: ${capital}){0,4})`,
  'gu',
)
const patterns: readonly (readonly [HintKind, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['citizen-number', /(?<!\d)(?:\d{12}|\d{9})(?!\d)/gu],
  ['phone', /(?<!\d)(?:\+84|84|0)(?:[ .-]?\d){9}(?!\d)/gu],
  ['class', /(?:lớp|Lớp|LỚP)\s*\d{1,2}\s*[A-Za-zĐđ]?\d{0,2}(?![\p{L}\d])/gu],
  ['class', /(?:lớp|Lớp)\s+(?:Lá|Chồi|Mầm|lá|chồi|mầm)\s*\d{0,2}/gu],
  ['address', /(?:số nhà|Số nhà)\s+[\w/.-]+/gu],
  [
    'address',
    /(?<![\d/])\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)*\s+(?:đường|phố|hẻm|ngõ|ngách)\s+\p{Lu}[\p{L}\p{M}]*/gu,
  ],
  [
    'address',
    /(?:hẻm|ngõ|ngách|Hẻm|Ngõ|Ngách|khu phố|Khu phố|tổ dân phố|Tổ dân phố|ấp|Ấp)\s+[\p{Lu}\d][\p{L}\p{M}\d/]*/gu,
  ],
  ['case', /(?<![A-Z])[A-Z]{2,3}-\d{4}-\d{6}(?!\d)/gu],
]

/**
 * What in a text may tell who somebody is: names, telephone and identity numbers, mail, addresses, classes. Errs on
 * the side of showing too much: a person looks it over before anything is published.
 * @param known what is known of whoever filed the case: found however it is written
 */
export function personalDataHints(text: string, known: readonly string[] = []): readonly PersonalDataHint[] {
  const found: PersonalDataHint[] = []
  for (const [kind, pattern] of patterns) {
    for (const [match] of text.matchAll(pattern)) found.push({ kind, text: match.trim() })
  }
  for (const [match] of text.matchAll(capitalised)) {
    const syllables = match.split(' ')
    const start = syllables.findIndex((syllable) =>
      writtenFamilyNames.has(syllable.normalize('NFC').toLowerCase()),
    )
    if (start >= 0 && start < syllables.length - 1)
      found.push({ kind: 'name', text: syllables.slice(start).join(' ') })
  }
  for (const [, name = ''] of text.matchAll(called)) {
    found.push({ kind: 'name', text: name })
  }
  found.push(...knownHints(text, known))
  return found.filter(
    (hint, index) =>
      found.findIndex((other) => other.text === hint.text) === index &&
      !found.some((other) => other !== hint && other.kind === hint.kind && isWithin(hint.text, other.text)),
  )
}

function knownHints(text: string, known: readonly string[]): PersonalDataHint[] {
  const folded = ` ${foldText(text)} `
  const digits = text.replace(/\D/gu, '')
  return known.flatMap((item): PersonalDataHint[] => {
    const wanted = foldText(item)
    if (wanted.length < 4) return []
    const number = item.replace(/\D/gu, '')
    const isNumber = number.length >= 9 && number.length >= item.length - 4
    if (isNumber) return digits.includes(number) ? [{ kind: 'phone', text: item }] : []
    return folded.includes(wanted) ? [{ kind: 'name', text: item }] : []
  })
}

function isWithin(text: string, other: string): boolean {
  return text !== other && other.includes(text)
}

/** The text with what was found blotted out: `[…]` in its place, for a person to finish. */
export function withoutHints(text: string, hints: readonly PersonalDataHint[]): string {
  return hints
    .toSorted((one, other) => other.text.length - one.text.length)
    .reduce((left, hint) => left.replaceAll(hint.text, '[…]'), text)
}
