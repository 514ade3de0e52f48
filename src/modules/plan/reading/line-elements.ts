import type { DocumentElement, DocumentTable } from './document-element.ts'
import { flattenedTables } from './flattened-table.ts'
import { lineHabit, type PhysicalLine, paragraphsOfLines } from './physical-lines.ts'
import { runningHeads } from './running-heads.ts'
import { tableOfLines, textTables } from './text-table.ts'
import { splitColumns } from './two-columns.ts'
import { cleanLine } from './vietnamese.ts'

/** A line with its tabs and spaces as they are in the file, and its place among the tables of the file. */
export type SourceLine = PhysicalLine & {
  readonly order: number
  /** A number alone on its line: of a page, unless it turns out to be one of a table's cells. */
  readonly pageNumber?: boolean
}
/** A table that the file itself marks as one. */
export type PlacedTable = { readonly order: number; readonly table: DocumentTable }

/**
 * Paragraphs and tables from lines: columns side by side are put one under the other, lines with
 * tabs or bars between cells become tables, broken lines are joined.
 * @param printed  true for lines of printed pages, which end at the right edge whatever was written
 */
export function elementsOfLines(
  source: readonly SourceLine[],
  marked: readonly PlacedTable[],
  printed = false,
): DocumentElement[] {
  const heads = runningHeads(source.map((line) => line.text))
  const own = source.map((line, at) => (heads.has(at) ? { ...line, text: '' } : line))
  const lines = splitColumns(own, (text, like) => ({
    ...like,
    text,
    start: 0,
    end: text.length,
    gapBefore: true,
  }))
  const written = [...textTables(lines), ...flattenedTables(lines)]
  const tables: PlacedTable[] = [...marked]
  const taken = new Set<SourceLine>()
  for (const table of written) {
    const first = lines[table.start]
    if (first === undefined) continue
    for (const line of lines.slice(table.start, table.end)) taken.add(line)
    tables.push({ order: first.order, table: tableOfLines(table) })
  }
  tables.sort((a, b) => a.order - b.order)
  const running: SourceLine[] = []
  let gap = true
  for (const line of lines) {
    if (line.pageNumber && !taken.has(line)) continue
    // Single bars are what a conversion has left of the frame of a page layout.
    const text = cleanLine(line.text).replace(/^\|\s*|\s*\|$/g, '')
    if (text === '' || taken.has(line)) {
      gap = true
      continue
    }
    running.push({ ...line, text, gapBefore: line.gapBefore || gap })
    gap = false
  }
  return inOrder(running, tables, printed)
}

function inOrder(
  lines: readonly SourceLine[],
  tables: readonly PlacedTable[],
  printed: boolean,
): DocumentElement[] {
  const habit = lineHabit(lines, printed)
  const elements: DocumentElement[] = []
  let from = 0
  for (const { order, table } of tables) {
    let until = from
    while (until < lines.length && (lines[until]?.order ?? 0) < order) until += 1
    for (const paragraph of paragraphsOfLines(lines.slice(from, until), habit)) elements.push(paragraph)
    elements.push(table)
    from = until
  }
  return elements.concat(paragraphsOfLines(lines.slice(from), habit))
}
