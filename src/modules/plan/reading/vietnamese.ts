/** Base letters by letter with marks, filled as letters are met. */
const baseOf = new Map<string, string>()

function baseLetter(letter: string): string {
  const known = baseOf.get(letter)
  if (known !== undefined) return known
  const lower = letter.toLowerCase()
  const base = (lower.length === 1 ? lower : letter).normalize('NFD').charAt(0)
  const folded = base === 'đ' ? 'd' : base === '–' || base === '—' || base === '−' ? '-' : base
  baseOf.set(letter, folded)
  return folded
}

/**
 * Lower case without marks, one letter for one letter: positions in the result are positions in
 * the text. `HOÀ THUỶ` and `Hòa Thủy` fold alike. The text must be NFC.
 */
export function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    const code = letter.charCodeAt(0)
    if (code < 128) folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : letter
    else folded += baseLetter(letter)
  }
  return folded
}

/**
 * Folded text with letters that a scanner took for digits put right inside numbers
 * ("l5 thang o3", "3o/11/2o24"), letter for letter. For values that are worked out; printed texts keep their faults.
 */
export function withReadDigits(plain: string): string {
  return plain.replace(/(?<![a-z])[0-9ol]{2,4}(?![a-z0-9])/g, (word) =>
    /\d/.test(word) ? word.replaceAll('o', '0').replaceAll('l', '1') : word,
  )
}

const printedEntities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&quot;': '"',
}

/**
 * One line of a document as text: NFC, one space between words, without invisible characters and
 * without what a conversion to Markdown or HTML has left (`**`, `<br>`, `&amp;`, `#` before a heading).
 */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\*\*|[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/<br\s?\/?>/gi, ' ')
    .replace(/&(?:amp|lt|gt|nbsp|quot);/g, (entity) => printedEntities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#{1,6} /, '')
    .replace(/^([*_])(?=[^\s*_])([^*_]+)\1$/, '$2')
}

const upperWord = /^\p{Lu}+$/u

/** Whether all letters of a text are capitals; false when there are fewer than two letters. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 2 && upperWord.test(letters)
}

/** Whether the first letter of a text is a small one. */
export function startsSmall(text: string): boolean {
  const first = /\p{L}|\d/u.exec(text)?.[0]
  return first !== undefined && first !== first.toUpperCase()
}

/** Capitalises the first letter and leaves the rest. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
