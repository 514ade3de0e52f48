import type { SearchQuestion } from './search-question.ts'
import { type FoundWord, wordsOf } from './search-words.ts'

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

const before = 60
const longest = 220

/** The lines of a text around what was searched for, its words marked; the beginning of it when nothing is found. */
export function excerptOf(text: string, question: SearchQuestion): readonly Piece[] {
  const words = [...wordsOf(text)]
  const marked = markedWords(words, question)
  const first = words[marked[0] ?? -1]
  const from = first === undefined ? 0 : startOfLine(text, Math.max(0, first.from - before))
  const to = endOfLine(text, from + longest)
  const inside = marked
    .flatMap((index) => words[index] ?? [])
    .filter((word) => word.from >= from && word.to <= to)
  const pieces = cut(text, from, to, inside)
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', found: false }] : []),
  ]
}

/** A whole text, such as a title, with the words that were searched for. */
export function markWords(text: string, question: SearchQuestion): readonly Piece[] {
  const words = [...wordsOf(text)]
  const inside = markedWords(words, question).flatMap((index) => words[index] ?? [])
  return cut(text, 0, text.length, inside)
}

/** Places of the words searched for: where they stand side by side if they do so anywhere, else each one. */
function markedWords(words: readonly FoundWord[], { groups, lastIsOpen }: SearchQuestion): number[] {
  const asked = groups.map((group) => group.words)
  const begun = lastIsOpen ? asked.at(-1)?.at(-1) : undefined
  const is = (word: string, wanted: string) =>
    word === wanted || (wanted === begun && word.startsWith(wanted))
  const pairs = asked.flatMap((group) =>
    group.slice(1).map((word, index) => [group[index] ?? '', word] as const),
  )
  const beside = new Set<number>()
  for (const [index, { word }] of words.entries()) {
    const next = words[index + 1]?.word
    if (next === undefined || !pairs.some(([one, other]) => one === word && is(next, other))) continue
    beside.add(index).add(index + 1)
  }
  if (beside.size > 0) return [...beside].sort((a, b) => a - b)
  const single = asked.flat()
  return words.flatMap(({ word }, index) => (single.some((wanted) => is(word, wanted)) ? [index] : []))
}

function cut(text: string, from: number, to: number, inside: readonly FoundWord[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const word of inside) {
    if (word.from > at) pieces.push({ text: text.slice(at, word.from), found: false })
    pieces.push({ text: text.slice(word.from, word.to), found: true })
    at = word.to
  }
  if (to > at) pieces.push({ text: text.slice(at, to), found: false })
  return joined(pieces)
}

/** Found words with nothing but a space between them are one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const last = result.at(-1)
    const isGap = piece.text.trim() === '' && last?.found === true && pieces[index + 1]?.found === true
    if (last?.found === true && (piece.found || isGap)) {
      result[result.length - 1] = { text: last.text + piece.text, found: true }
    } else result.push(piece)
  }
  return result
}

function startOfLine(text: string, at: number): number {
  if (at === 0) return 0
  const line = text.lastIndexOf('\n', at + before / 2)
  const space = text.indexOf(' ', at)
  return line >= at ? line + 1 : space < 0 || space > at + before ? at : space + 1
}

function endOfLine(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - 40 ? space : at
}
