import type { UnitId } from '../../../platform/kernel/ids.ts'
import { wordsOf } from './search-words.ts'

/** What is found of a publication. */
export interface SearchableText {
  readonly unitId: UnitId
  readonly kind: string
  readonly publishedAt: Date
  readonly title: string
  /** People look for what a school published, whether its name stands in the title or not. */
  readonly unitName: string
  /** What it says, and what its files say. */
  readonly texts: readonly string[]
}

/** PostgreSQL holds a megabyte of words for a document; what comes after that is not found. */
const mostBytes = 900_000

/**
 * Under which words a publication is found: each one, each pair of neighbours (a Vietnamese word is mostly two
 * syllables, so a pair says more than both), those of the title and the unit once more, and what a search is narrowed by.
 */
export function searchLexemes(found: SearchableText): readonly string[] {
  const lexemes = new Set<string>([
    filterLexemes.unit(found.unitId),
    filterLexemes.kind(found.kind),
    ...timeLexemes(found.publishedAt),
  ])
  let bytes = 0
  const add = (lexeme: string) => {
    if (lexemes.has(lexeme)) return
    bytes += Buffer.byteLength(lexeme)
    if (bytes <= mostBytes) lexemes.add(lexeme)
  }
  for (const named of [found.title, found.unitName]) {
    for (const lexeme of withPairs([...wordsOf(named)].map(({ word }) => word))) {
      add(titleLexeme(lexeme))
      add(lexeme)
    }
  }
  for (const text of found.texts) {
    let previous: string | undefined
    for (const { word } of wordsOf(text)) {
      if (bytes > mostBytes) return [...lexemes]
      add(word)
      if (previous !== undefined) add(pairLexeme(previous, word))
      previous = word
    }
  }
  return [...lexemes]
}

function withPairs(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const previous = words[index - 1]
    return previous === undefined ? [word] : [word, pairLexeme(previous, word)]
  })
}

export function pairLexeme(first: string, second: string): string {
  return `${first}_${second}`
}

export function titleLexeme(lexeme: string): string {
  return `=${lexeme}`
}

export const filterLexemes = {
  unit: (unitId: UnitId): string => `#u:${unitId}`,
  kind: (kind: string): string => `#k:${kind}`,
}

/** By which `disclosure.newest_matches` walks back through the months and years. */
function timeLexemes(at: Date): string[] {
  const day = at.toISOString()
  return [`#m:${day.slice(0, 7)}`, `#y:${day.slice(0, 4)}`]
}
