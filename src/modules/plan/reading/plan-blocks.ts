import {
  type DocumentElement,
  type DocumentParagraph,
  type DocumentTable,
  joinLines,
} from './document-element.ts'
import { largest } from './largest.ts'
import type { SourceBlock } from './source-block.ts'
import { isSignatoryTitle, splitDocumentTitle } from './structural-line.ts'
import { taskColumns } from './task-columns.ts'
import { cleanLine, fold } from './vietnamese.ts'

/** A paragraph of the plan with its place in the source. */
export type TextBlock = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly lines: readonly string[]
  readonly start: number
  readonly end: number
}
/** A table of the plan; row `n` is source block `start + n`. */
export type TableBlock = {
  readonly kind: 'table'
  readonly table: DocumentTable
  readonly start: number
  readonly end: number
}
export type PlanBlock = TextBlock | TableBlock

/** The blocks that are read, and the same as the list that a page shows as the source. */
export function planBlocks(elements: readonly DocumentElement[]): {
  readonly blocks: PlanBlock[]
  readonly source: SourceBlock[]
} {
  const blocks: PlanBlock[] = []
  const source: SourceBlock[] = []
  let tables = 0
  const addParagraph = (element: DocumentParagraph) => {
    const printed = element.lines.map(cleanLine).filter((line) => line !== '')
    const lines = source.length < 40 ? printed.flatMap(titleLines) : printed
    if (lines.length === 0) return
    const text = joinLines(printed)
    const start = source.length
    source.push({ index: start, kind: 'paragraph', text })
    blocks.push({ kind: 'paragraph', text, lines, start, end: start + 1 })
  }
  for (const element of elements) {
    if (element.kind === 'paragraph') addParagraph(element)
    else if (laysOutText(element)) for (const inner of paragraphsOfLayout(element)) addParagraph(inner)
    else {
      const table = cleanTable(element)
      const start = source.length
      for (const row of table.rows) {
        const cells = row.map((cell) => cell.text)
        const text = row
          .filter((cell) => !cell.spanned && cell.text !== '')
          .map((cell) => cell.text)
          .join(' | ')
        source.push({ index: source.length, kind: 'row', table: tables, cells, text })
      }
      tables += 1
      blocks.push({ kind: 'table', table, start, end: source.length })
    }
  }
  return { blocks, source }
}

/** The kind of document and its title on lines of their own, however they were printed. */
function titleLines(line: string): string[] {
  const split = splitDocumentTitle(line)
  return split === undefined ? [line] : [line.slice(0, split.kind.length), split.title]
}

function cleanTable(table: DocumentTable): DocumentTable {
  return {
    kind: 'table',
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: cleanLine(cell.text) }))),
  }
}

const layoutHint = /cong hoa xa hoi|doc lap\s*-\s*tu do|noi nhan|^\s*so\s*:|(?:^|\s)(?:tm|kt|tl)\s?\.\s/

/** Tables that only place text on the page: the head, the signature, a frame around a paragraph. */
function laysOutText(table: DocumentTable): boolean {
  if (taskColumns(cleanTable(table)) !== undefined) return false
  const columns = largest(table.rows.map((row) => row.filter((cell) => !cell.spanned).length))
  if (columns <= 1) return true
  if (table.rows.length > 12 || columns > 3) return false
  return table.rows.some((row) =>
    row.some(
      (cell) => layoutHint.test(fold(cell.text)) || isSignatoryTitle(cell.paragraphs[0]?.text.trim() ?? ''),
    ),
  )
}

/** Text of a layout table in reading order: down the left column, then down the right one. */
function paragraphsOfLayout(table: DocumentTable): DocumentParagraph[] {
  const width = largest(table.rows.map((row) => row.length))
  const paragraphs: DocumentParagraph[] = []
  for (let column = 0; column < width; column += 1)
    for (const row of table.rows) {
      const cell = row[column]
      if (cell !== undefined && !cell.spanned && !cell.continued) paragraphs.push(...cell.paragraphs)
    }
  return paragraphs
}
