import { foldText } from '../../../platform/kernel/text.ts'

/** A word of a text: how it is searched for, and where it stands. */
export interface FoundWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Sums of money with their dots count as one word; letters and digits that touch are two. */
const wordPattern = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+|\p{L}+/gu
const longestWord = 40

/** The words of a text in Unicode NFC as they are compared: no case, no diacritics, one spelling of final y and i. */
export function* wordsOf(text: string): Generator<FoundWord> {
  for (const { 0: written, index } of text.matchAll(wordPattern)) {
    const word = comparedWord(written)
    if (word !== '') yield { word, from: index, to: index + written.length }
  }
}

const known = new Map<string, string>()
const mostKnown = 50_000

function comparedWord(written: string): string {
  const before = known.get(written)
  if (before !== undefined) return before
  const word = /^\d/.test(written)
    ? written.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
    : sameSpelling(foldText(written)).replace(/[^\p{L}\p{N}]/gu, '')
  const cut = [...word].slice(0, longestWord).join('')
  if (known.size < mostKnown) known.set(written, cut)
  return cut
}

/** `kỹ` and `kĩ`, `lý` and `lí`, `Mỹ` and `Mĩ` are the same words in two spellings. */
function sameSpelling(folded: string): string {
  return folded.replace(/^(h|k|l|m|s|t|v|qu)y$/, '$1i')
}
