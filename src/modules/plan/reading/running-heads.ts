import { readMarker } from './marker.ts'
import { isPageNumber } from './structural-line.ts'
import { cleanLine } from './vietnamese.ts'

/**
 * Which of the lines or paragraphs of a document it prints on each page beside the page number:
 * those that stand next to page numbers at least twice, with the same words, and nowhere else.
 */
export function runningHeads(source: readonly string[]): ReadonlySet<number> {
  const texts = source.map(cleanLine)
  const filled = texts.flatMap((text, at) => (text === '' ? [] : [at]))
  const places = new Map<string, { all: number[]; beside: number }>()
  filled.forEach((at, place) => {
    const text = texts[at] ?? ''
    if (text.length > 160 || isPageNumber(text) || readMarker(text) !== undefined || text.includes('|'))
      return
    const found = places.get(text) ?? { all: [], beside: 0 }
    found.all.push(at)
    const near = [filled[place - 1], filled[place + 1]]
    if (near.some((other) => other !== undefined && isPageNumber(texts[other] ?? ''))) found.beside += 1
    places.set(text, found)
  })
  return new Set(
    [...places.values()].flatMap(({ all, beside }) => (beside >= 2 && beside === all.length ? all : [])),
  )
}
