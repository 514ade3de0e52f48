import { foldText } from '../../../../platform/kernel/text.ts'

/** Words that nearly every collection has in its name and that tell nothing. */
const empty = new Set(
  'tien khoan phi thu nop dong gop hoc sinh cua cho cac em con be nam thang ky va theo mua'.split(' '),
)

/** A thing with the names under which it goes. */
export interface Named {
  readonly names: readonly string[]
}

/**
 * How surely a text means one of some names, from 0 to 1. A name that stands in it whole counts by its length, so
 * that `quỹ đội` is not taken for `quỹ`; otherwise the share of words that both have counts.
 */
export function likeness(asked: string, names: readonly string[]): number {
  const text = wordsOf(asked)
  if (text.length === 0) return 0
  return Math.max(0, ...names.map((name) => likenessOfName(text, wordsOf(name))))
}

/** What a text means most probably: the likeliest first, those of one likeness in their order. */
export function likeliest<Thing extends Named>(
  asked: string,
  things: readonly Thing[],
  least = 0.5,
): { readonly thing: Thing; readonly likeness: number }[] {
  return things
    .map((thing) => ({ thing, likeness: likeness(asked, thing.names) }))
    .filter((found) => found.likeness >= least)
    .sort((one, other) => other.likeness - one.likeness)
}

function likenessOfName(text: readonly string[], name: readonly string[]): number {
  if (name.length === 0) return 0
  if (` ${text.join(' ')} ` === ` ${name.join(' ')} `) return 1
  if (` ${text.join(' ')} `.includes(` ${name.join(' ')} `)) return 0.8 + Math.min(name.length, 6) * 0.03
  const [left, right] = [telling(text), telling(name)]
  if (left.length === 0 || right.length === 0) return 0
  const shared = left.filter((word) => right.includes(word)).length
  return (0.78 * shared) / Math.max(left.length, right.length)
}

function telling(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => !empty.has(word))
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}/]+/u)
    .filter((word) => word !== '')
}
