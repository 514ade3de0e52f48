import type { DocumentElement } from './document-element.ts'
import { hasTerminal } from './marker.ts'
import type { PageLine } from './pdf-lines.ts'
import type { PageTable } from './pdf-tables.ts'
import { lineHabit, type PhysicalLine, paragraphsOfLines } from './physical-lines.ts'
import { isPageNumber } from './structural-line.ts'
import { splitColumns } from './two-columns.ts'
import { cleanLine, startsSmall } from './vietnamese.ts'

export type PageItem =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: PageTable }

type Numbered = PhysicalLine & { readonly order: number }

/** Turns the lines and tables of all pages into the paragraphs and tables of a document. */
export function elementsOfPages(pages: readonly PageItem[][]): DocumentElement[] {
  const pitch = usualPitch(pages)
  const unit = usualLetterWidth(pages)
  const left = Math.min(
    ...pages.flatMap((items) => items.flatMap((item) => (item.kind === 'line' ? [item.line.left] : []))),
    1_000,
  )
  const middle =
    Math.max(
      0,
      ...pages.flatMap((items) => items.flatMap((item) => (item.kind === 'line' ? [item.line.right] : []))),
    ) * 0.52
  const lines: Numbered[] = []
  const tables: { order: number; table: PageTable }[] = []
  let order = 0
  for (const items of pages) {
    let above: PageLine | undefined
    items.forEach((item, at) => {
      order += 1
      if (item.kind === 'table') {
        tables.push({ order, table: item.table })
        above = undefined
        return
      }
      const { line } = item
      const edge = at === 0 || at === items.length - 1 || at === 1
      if (edge && isPageNumber(line.text.trim())) return
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
  return merge(
    splitColumns(lines, (text, like) => ({
      text,
      start: 0,
      end: text.length,
      gapBefore: true,
      order: like.order,
    })),
    tables,
  )
}

function merge(
  lines: readonly Numbered[],
  tables: readonly { order: number; table: PageTable }[],
): DocumentElement[] {
  const clean = lines
    .map((line) => ({ ...line, text: cleanLine(line.text) }))
    .filter((line) => line.text !== '')
  const habit = lineHabit(clean)
  const elements: DocumentElement[] = []
  let from = 0
  for (const { order, table } of tables) {
    const found = clean.findIndex((line, at) => at >= from && line.order > order)
    const until = found < 0 ? clean.length : found
    elements.push(...paragraphsOfLines(clean.slice(from, until), habit), table.table)
    from = until
  }
  elements.push(...paragraphsOfLines(clean.slice(from), habit))
  return elements
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
  const most = Math.max(0, ...counts.values())
  const usual = [...counts].filter(([, count]) => count >= most * 0.5).map(([gap]) => gap)
  return usual.length === 0 ? 18 : Math.min(...usual)
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
