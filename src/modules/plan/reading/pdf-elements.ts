import type { DocumentElement } from './document-element.ts'
import { largest } from './largest.ts'
import { elementsOfLines, type PlacedTable, type SourceLine } from './line-elements.ts'
import { hasTerminal } from './marker.ts'
import type { PageLine } from './pdf-lines.ts'
import type { PageTable } from './pdf-tables.ts'
import { isPageNumber } from './structural-line.ts'
import { startsSmall } from './vietnamese.ts'

export type PageItem =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: PageTable }

/** Turns the lines and tables of all pages into the paragraphs and tables of a document. */
export function elementsOfPages(pages: readonly PageItem[][]): DocumentElement[] {
  const pitch = usualPitch(pages)
  const unit = usualLetterWidth(pages)
  const left = leftEdge(pages)
  const lines: SourceLine[] = []
  const tables: PlacedTable[] = []
  const repeated = linesAtEdges(pages)
  let order = 0
  for (const items of pages) {
    let above: PageLine | undefined
    // Half of the printed width: what begins right of it stands in the right column.
    const middle = largest(items.map((item) => (item.kind === 'line' ? item.line.right : 0))) * 0.52
    items.forEach((item, at) => {
      order += 1
      if (item.kind === 'table') {
        tables.push({ order, table: item.table.table })
        above = undefined
        return
      }
      const { line } = item
      const edge = at === 0 || at === items.length - 1 || at === 1
      if (edge && isPageNumber(line.text.trim())) return
      if (isAtEdge(at, items.length) && repeated.has(wordsOf(line.text))) return
      const before = lines.at(-1)
      const gapBefore =
        above === undefined
          ? before === undefined || (hasTerminal(before.text) && !startsSmall(line.text))
          : above.y - line.y > pitch * 1.22
      lines.push({
        text: line.left > middle ? `\t${line.text}` : line.text,
        start: (line.left - left) / unit,
        end: (line.right - left) / unit,
        gapBefore,
        order,
      })
      above = line
    })
  }
  return elementsOfLines(lines, tables, true)
}

/** The first two and the last two lines of a page, where heads and feet are printed. */
function isAtEdge(at: number, count: number): boolean {
  return at < 2 || at >= count - 2
}

function wordsOf(text: string): string {
  return text.replace(/\d+/g, '').replace(/\s+/g, ' ').trim()
}

/** Heads and feet: words that stand at the edge of at least two pages and of half of them. */
function linesAtEdges(pages: readonly PageItem[][]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const items of pages) {
    const words = new Set(
      items.flatMap((item, at) =>
        item.kind === 'line' && isAtEdge(at, items.length) ? [wordsOf(item.line.text)] : [],
      ),
    )
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set(
    [...counts].flatMap(([words, count]) => (count >= Math.max(2, pages.length / 2) ? [words] : [])),
  )
}

/** Distance between lines that is met most often, in points. */
function usualPitch(pages: readonly PageItem[][]): number {
  const counts = new Map<number, number>()
  for (const items of pages)
    items.forEach((item, at) => {
      const next = items[at + 1]
      if (item.kind !== 'line' || next?.kind !== 'line') return
      const gap = Math.round((item.line.y - next.line.y) * 2) / 2
      if (gap > 4 && gap < 60) counts.set(gap, (counts.get(gap) ?? 0) + 1)
    })
  const most = largest(counts.values())
  const usual = [...counts].filter(([, count]) => count >= most * 0.5).map(([gap]) => gap)
  return usual.length === 0 ? 18 : Math.min(...usual)
}

function leftEdge(pages: readonly PageItem[][]): number {
  let left = 1_000
  for (const items of pages)
    for (const item of items) if (item.kind === 'line' && item.line.left < left) left = item.line.left
  return left
}

function usualLetterWidth(pages: readonly PageItem[][]): number {
  let width = 0
  let letters = 0
  for (const items of pages)
    for (const item of items)
      if (item.kind === 'line' && item.line.text.length > 40) {
        width += item.line.right - item.line.left
        letters += item.line.text.length
      }
  return letters === 0 ? 6 : width / letters
}
