import type { UnitId } from '../../../platform/kernel/ids.ts'
import { filterLexemes, pairLexeme, titleLexeme } from './search-lexemes.ts'
import { wordsOf } from './search-words.ts'

/** What a search is narrowed by, apart from the time. */
export interface SearchFilter {
  readonly unitId?: UnitId | undefined
  readonly kind?: string | undefined
}

/** A search as it was typed: words that belong together, in quotation marks or not. */
export interface SearchQuestion {
  readonly groups: readonly WordGroup[]
  /** Whether the last word may be the beginning of one. */
  readonly lastIsOpen: boolean
}

interface WordGroup {
  readonly words: readonly string[]
  /** In quotation marks: only these words in this order. */
  readonly exact: boolean
}

const mostWords = 12

/** Reads what somebody typed; nothing that is typed is an error. */
export function readQuestion(typed: string): SearchQuestion {
  const parts = typed.normalize('NFC').split(/["“”]/u)
  const groups: WordGroup[] = []
  let left = mostWords
  for (const [index, part] of parts.entries()) {
    const words = [...wordsOf(part)].map(({ word }) => word).slice(0, left)
    left -= words.length
    // The text after an odd quotation mark is in quotation marks, the last one perhaps not yet closed.
    if (words.length > 0) groups.push({ words, exact: index % 2 === 1 })
  }
  const isOpen = parts.length % 2 === 1 && /[\p{L}\p{N}]$/u.test(typed) && left > 0
  return { groups, lastIsOpen: isOpen && groups.at(-1)?.exact === false }
}

/** The terms of a question, each as text of a `tsquery`: what is found has all of them. */
export type Terms = readonly string[]

/**
 * The questions that are asked one after the other; what one finds, those after it give no more: the words side by side
 * in the title or the name of the unit; all of them there; side by side anywhere; all of them anywhere; and with a last
 * word that only begins so. Without words, all that the filter lets through; empty when there is nothing to search for.
 */
export function questionTiers(question: SearchQuestion, filter: SearchFilter): readonly Terms[] {
  const { groups } = question
  const narrowing = filterTerms(filter)
  if (groups.length === 0) return narrowing.length === 0 ? [] : [narrowing]
  const near = groups.flatMap(({ words }) => nearLexemes(words))
  const words = wholeLexemes(question)
  const inTitle = (lexemes: readonly string[]) => lexemes.map((lexeme) => quoted(titleLexeme(lexeme)))
  const anywhere = (lexemes: readonly string[]) => lexemes.map(quoted)
  const begun = question.lastIsOpen ? begunWord(groups) : undefined
  const tiers = [inTitle(near), inTitle(words), anywhere(near), anywhere(words), ...(begun ? [begun] : [])]
  const told = new Map(tiers.map((tier) => [and(tier), tier]))
  return [...told.values()].map((tier) => [...narrowing, ...tier])
}

/** Every publication that has all the words, as one `tsquery`; of a search for nothing, all that the filter lets through. */
export function wholeQuestion(question: SearchQuestion, filter: SearchFilter): string {
  return and([...wholeLexemes(question).map(quoted), ...filterTerms(filter)])
}

/** The words, and of what is in quotation marks the pairs. */
function wholeLexemes({ groups }: SearchQuestion): string[] {
  return groups.flatMap((group) => (group.exact ? nearLexemes(group.words) : group.words))
}

/** The pairs of neighbours, or the word when it stands alone. */
function nearLexemes(words: readonly string[]): string[] {
  const [only] = words
  if (words.length === 1 && only !== undefined) return [only]
  return words.slice(1).map((word, index) => pairLexeme(words[index] ?? '', word))
}

/** One letter begins everything: without a word before it nothing is guessed from it. */
const shortestBeginning = 2

function begunWord(groups: readonly WordGroup[]): Terms | undefined {
  const words = groups.at(-1)?.words ?? []
  const last = words.at(-1) ?? ''
  const previous = words.at(-2)
  if (previous === undefined && last.length < shortestBeginning) return undefined
  const others = [
    ...groups.slice(0, -1).flatMap((group) => nearLexemes(group.words)),
    ...(words.length > 2 ? nearLexemes(words.slice(0, -1)) : []),
  ]
  const begun = previous === undefined ? titleLexeme(last) : pairLexeme(previous, last)
  return [...others.map(quoted), `${quoted(begun)}:*`]
}

function filterTerms({ unitId, kind }: SearchFilter): string[] {
  return [
    ...(unitId === undefined ? [] : [quoted(filterLexemes.unit(unitId))]),
    ...(kind === undefined ? [] : [quoted(filterLexemes.kind(kind))]),
  ]
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`
}

function and(terms: Terms): string {
  return terms.join(' & ')
}
