import { normaliseText } from '../kernel/text.ts'

/**
 * A key by which texts sort in Vietnamese order when compared byte by byte (`collate "C"`), so that an
 * ordinary index orders names rightly. Same order as `Intl.Collator('vi')`: first by letters
 * (a ă â b … d đ e ê … o ô ơ … u ư), then by tones (none, huyền, hỏi, ngã, sắc, nặng), then small before
 * capital letters. Spaces and punctuation come before digits, digits before letters, other scripts last.
 */
export function vietnameseSortKey(text: string): string {
  const characters = baseCharacters(normaliseText(text))
  const letters = characters.map(letterKey).join('')
  const toneKeys = characters.map((character) => `${toneMarks(character).map(toneKey).join('')}0`).join('')
  const capitals = characters.map(({ capital }) => (capital ? '1' : '0')).join('')
  return `${letters} ${toneKeys} ${capitals}`
}

type BaseCharacter = { readonly base: string; readonly marks: readonly string[]; readonly capital: boolean }

const circumflex = '\u0302'
const breve = '\u0306'
const horn = '\u031b'
/** Marks that make another letter of the alphabet, not another tone. */
const letterMarks: Readonly<Record<string, readonly string[]>> = {
  a: [breve, circumflex],
  e: [circumflex],
  o: [circumflex, horn],
  u: [horn],
}
/** Huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
/** Punctuation in its customary order. */
const punctuation = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$`

/** Letters with the marks above and below them, whatever their order in the text. */
function baseCharacters(text: string): BaseCharacter[] {
  const clusters = text.normalize('NFD').match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
  return clusters.map((cluster) => {
    const [first = '', ...marks] = cluster
    const base = first.toLowerCase()
    return { base, marks, capital: base !== first }
  })
}

/**
 * No key is the beginning of another, and all begin above the space that ends the part, so comparing the
 * joined keys compares letter by letter.
 */
function letterKey({ base, marks }: BaseCharacter): string {
  if (base === ' ') return '!'
  if (/^[0-9]$/u.test(base)) return base
  if (base === 'đ') return 'd1'
  if (/^[a-z]$/u.test(base)) {
    const variant = letterMarks[base]?.findIndex((mark) => marks.includes(mark)) ?? -1
    return `${base}${variant + 1}`
  }
  const order = punctuation.indexOf(base)
  if (order >= 0) return `"${String(order).padStart(2, '0')}`
  const codePoint = (base.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
  return /^\p{L}$/u.test(base) ? `~${codePoint}` : `#${codePoint}`
}

/** The marks that are left when those that make the letter are taken away. */
function toneMarks({ base, marks }: BaseCharacter): readonly string[] {
  return marks.filter((mark) => !letterMarks[base]?.includes(mark))
}

function toneKey(mark: string): string {
  const tone = tones.indexOf(mark)
  return tone >= 0 ? String(tone + 1) : `9${(mark.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
}
