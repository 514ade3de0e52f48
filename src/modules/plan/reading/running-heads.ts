import { readMarker } from './marker.ts'
import { isPageNumber } from './structural-line.ts'
import { cleanLine } from './vietnamese.ts'

/**
 * Lines without those that a document prints on each page beside the page number. A line is one of
 * them when it stands next to page numbers at least twice, with the same words, and nowhere else.
 */
export function withoutRunningHeads(lines: readonly string[]): string[] {
  const texts = lines.map(cleanLine)
  const filled = texts.flatMap((text, at) => (text === '' ? [] : [at]))
  const beside = new Map<string, number>()
  const all = new Map<string, number>()
  filled.forEach((at, place) => {
    const text = texts[at] ?? ''
    if (text.length > 160 || isPageNumber(text) || readMarker(text) !== undefined || text.includes('|'))
      return
    all.set(text, (all.get(text) ?? 0) + 1)
    const near = [filled[place - 1], filled[place + 1]]
    if (near.some((other) => other !== undefined && isPageNumber(texts[other] ?? '')))
      beside.set(text, (beside.get(text) ?? 0) + 1)
  })
  return lines.map((line, at) => {
    const text = texts[at] ?? ''
    const times = beside.get(text) ?? 0
    return times >= 2 && times === all.get(text) ? '' : line
  })
}
