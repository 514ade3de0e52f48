import { foldText } from '../../../platform/kernel/text.ts'
import type { Dimension } from './plan.ts'

/** A paragraph of content/papi/paragraphs: what it is about, and the figures that are evidence for it. */
export interface MappedParagraph {
  readonly code: string
  readonly about: string
  readonly figures: readonly string[]
}

/** Of an indicator: its name in Vietnamese, and the dimensions that it serves. */
export interface MappedIndicator {
  readonly code: string
  readonly name: string
}

export interface CommitmentText {
  readonly text: string
  readonly dimension: Dimension | null
  /** Heading of the section that it stands in. */
  readonly heading: string
}

/** A figure that may be evidence, and why: the paragraph of the mapping that the commitment resembles. */
export interface Suggestion {
  readonly indicatorCode: string
  /** What the paragraph is about, as the mapping says it. */
  readonly about: string
  readonly paragraphCode: string
  /** 0 … 1: how much of what the paragraph is about is said in the commitment. */
  readonly likeness: number
}

/** Compares commitments with the mapping; made once, as it weighs the words by how rare they are. */
export interface IndicatorSuggester {
  suggest(commitment: CommitmentText): Suggestion[]
}

/** Letters of the eight areas in their Vietnamese order, as the codes of the paragraphs begin. */
const dimensionOfLetter: Readonly<Record<string, Dimension>> = {
  a: 'D1',
  b: 'D2',
  c: 'D3',
  d: 'D4',
  đ: 'D5',
  e: 'D6',
  g: 'D7',
  h: 'D8',
}

/** What documents write short or in several ways; all ways of writing must meet. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bpctn\b/g, 'phong chong tham nhung'],
  [/\bcsvc\b/g, 'co so vat chat truong lop'],
  [/\bcntt\b/g, 'cong nghe thong tin'],
  [/\bctgdpt\b/g, 'chuong trinh giao duc pho thong'],
  [/\bsgk\b/g, 'sach giao khoa'],
  [/\bcsdl\b/g, 'co so du lieu'],
  [/\bnd (?=\d)/g, 'nghi dinh so '],
  [/\bgd&dt\b/g, 'giao duc dao tao'],
  [
    /\bcong ?\/ ?trang(?: thong tin dien tu)?\b|\b(?:cong|trang)(?: thong tin dien tu| web| ttdt)\b|\bwebsite\b/g,
    'cong va trang thong tin',
  ],
  [/\bccvc\b/g, 'cong chuc vien chuc'],
]

/** Below this likeness a paragraph says nothing; only those near the best one count. */
const least = 0.13
const nearBest = 0.6
/** A paragraph of another dimension must be so much more alike; for a general commitment any must be. */
const otherDimension = 0.45
const noDimension = 0.5
/** The rows of the annex are about tasks; their few, wide words are said in many paragraphs. */
const ofAnnex = 0.6
/** Weight that every paragraph is said to lack, so that two common words never make a whole one. */
const neverSaid = 8
const mostParagraphs = 3

export function createIndicatorSuggester(
  paragraphs: readonly MappedParagraph[],
  indicators: readonly MappedIndicator[],
): IndicatorSuggester {
  const nameOf = new Map(indicators.map(({ code, name }) => [code, name]))
  const known = paragraphs
    .filter(({ figures }) => figures.some((code) => nameOf.has(code)))
    .map((paragraph) => ({ paragraph, about: termsOf(paragraph.about) }))
  const weight = weights(known.map(({ about }) => about))

  return {
    suggest({ text, dimension, heading }) {
      const said = termsOf(`${heading}. ${text}`)
      const scored = known
        .map(({ paragraph, about }) => {
          const likeness = share(about, said, weight)
          return { paragraph, likeness, rank: likeness * nearness(paragraph, dimension) }
        })
        .filter(({ rank }) => rank >= least)
        .toSorted((left, right) => right.rank - left.rank)
      const best = scored[0]?.rank ?? 0
      const chosen = scored.filter(({ rank }) => rank >= best * nearBest).slice(0, mostParagraphs)
      const found = new Map<string, Suggestion>()
      for (const { paragraph, likeness } of chosen) {
        for (const indicatorCode of paragraph.figures) {
          if (!nameOf.has(indicatorCode) || found.has(indicatorCode)) continue
          const { code: paragraphCode, about } = paragraph
          found.set(indicatorCode, { indicatorCode, about, paragraphCode, likeness })
        }
      }
      return [...found.values()]
    },
  }
}

function nearness({ code }: MappedParagraph, dimension: Dimension | null): number {
  if (code.startsWith('PL')) return dimension === null ? noDimension * ofAnnex : ofAnnex
  if (dimension === null) return noDimension
  const area = dimensionOfLetter[code.charAt(0)]
  return area === undefined || area === dimension ? 1 : otherDimension
}

/** Words and pairs of neighbouring words, folded, with abbreviations written out. */
function termsOf(text: string): ReadonlySet<string> {
  const plain = abbreviations.reduce((written, [short, long]) => written.replace(short, long), foldText(text))
  const terms = new Set<string>()
  for (const part of plain.split(/[.;:/]\s*/)) {
    const words = part.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
    for (const [index, word] of words.entries()) {
      terms.add(word)
      const next = words[index + 1]
      if (next !== undefined) terms.add(`${word} ${next}`)
    }
  }
  return terms
}

/** How much a term tells: those in few paragraphs tell the most, pairs more than single words. */
function weights(texts: readonly ReadonlySet<string>[]): (term: string) => number {
  const count = new Map<string, number>()
  for (const terms of texts) for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1)
  return (term) => {
    const rare = Math.log((texts.length + 1) / ((count.get(term) ?? 0) + 0.5))
    return term.includes(' ') ? rare * 1.5 : rare * 0.6
  }
}

function share(
  wanted: ReadonlySet<string>,
  said: ReadonlySet<string>,
  weight: (term: string) => number,
): number {
  let all = 0
  let met = 0
  for (const term of wanted) {
    all += weight(term)
    if (said.has(term)) met += weight(term)
  }
  return met / (all + neverSaid)
}
