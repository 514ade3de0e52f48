import { fromLegacyFont } from '../../../platform/documents/extract/legacy-encodings.ts'
import type { DocumentElement, DocumentParagraph, TableCell } from './document-element.ts'
import { paragraph, plainCell } from './document-element.ts'
import type { DocxNumbering, ListPlace } from './docx-numbering.ts'
import { largest } from './largest.ts'
import { attribute, xmlEvents } from './xml-events.ts'

type OpenParagraph = {
  lines: string[]
  style: string
  place: ListPlace | undefined
  level: number
  list?: string
}
type OpenCell = {
  paragraphs: DocumentParagraph[]
  span: number
  merge: 'none' | 'start' | 'continue'
  automatic: boolean
}
type OpenRow = { before: number; cells: OpenCell[] }
type OpenTable = { rows: OpenRow[] }

/** Parts of a document whose text is not printed. */
const unprinted = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:footnoteReference',
])

/** Reads `word/document.xml`: paragraphs with their automatic markers, tables on their full grid. */
export function readDocumentXml(xml: string, numbering: DocxNumbering): DocumentElement[] {
  const elements: DocumentElement[] = []
  const tables: OpenTable[] = []
  const paragraphs: OpenParagraph[] = []
  let font = ''
  let inText = false
  let skipped = 0
  let inParagraphProperties = 0

  const deliver = (done: DocumentParagraph, automatic: boolean) => {
    const cell = tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (cell === undefined) elements.push(done)
    else {
      cell.paragraphs.push(done)
      if (automatic) cell.automatic = true
    }
  }
  const append = (text: string) => {
    const open = paragraphs.at(-1)
    if (open !== undefined) open.lines[open.lines.length - 1] += text
  }

  for (const event of xmlEvents(xml)) {
    if (event.type === 'text') {
      if (inText && skipped === 0) append(fromLegacyFont(event.text, font))
      continue
    }
    const { name } = event
    if (unprinted.has(name)) {
      skipped += event.type === 'open' ? 1 : -1
      continue
    }
    if (skipped > 0) continue
    const cell = tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (event.type === 'close') {
      if (name === 'w:t') inText = false
      else if (name === 'w:pPr') inParagraphProperties -= 1
      else if (name === 'w:p') {
        const open = paragraphs.pop()
        if (open !== undefined) closeParagraph(open, numbering, deliver)
      } else if (name === 'w:tbl') {
        const done = tables.pop()
        if (done !== undefined) closeTable(done, tables, elements)
      }
      continue
    }
    const value = () => attribute(event.attributes, 'w:val') ?? ''
    const open = paragraphs.at(-1)
    if (name === 'w:p') paragraphs.push({ lines: [''], style: '', place: undefined, level: 0 })
    else if (name === 'w:t') inText = !event.empty
    else if (name === 'w:r') font = ''
    else if (name === 'w:rFonts')
      font = attribute(event.attributes, 'w:ascii') ?? attribute(event.attributes, 'w:hAnsi') ?? ''
    else if (name === 'w:tab' && inParagraphProperties === 0) append('\t')
    else if (name === 'w:br' || name === 'w:cr') open?.lines.push('')
    else if (name === 'w:noBreakHyphen') append('-')
    else if (name === 'w:pPr') inParagraphProperties += 1
    else if (name === 'w:pStyle' && open !== undefined) open.style = value()
    else if (name === 'w:numId' && open !== undefined) open.list = value()
    else if (name === 'w:ilvl' && open !== undefined) open.level = Number(value())
    else if (name === 'w:tbl') tables.push({ rows: [] })
    else if (name === 'w:tr') tables.at(-1)?.rows.push({ before: 0, cells: [] })
    else if (name === 'w:gridBefore') {
      const row = tables.at(-1)?.rows.at(-1)
      if (row !== undefined) row.before = Number(value()) || 0
    } else if (name === 'w:tc')
      tables.at(-1)?.rows.at(-1)?.cells.push({ paragraphs: [], span: 1, merge: 'none', automatic: false })
    else if (name === 'w:gridSpan' && cell !== undefined)
      cell.span = Math.min(64, Math.max(1, Number(value()) || 1))
    else if (name === 'w:vMerge' && cell !== undefined)
      cell.merge = value() === 'restart' ? 'start' : 'continue'
  }
  return elements
}

function closeParagraph(
  open: OpenParagraph,
  numbering: DocxNumbering,
  deliver: (done: DocumentParagraph, automatic: boolean) => void,
): void {
  const place =
    open.list === undefined ? numbering.placeOfStyle(open.style) : { list: open.list, level: open.level }
  const marker = place === undefined || place.list === '0' ? '' : numbering.nextMarker(place)
  const lines = open.lines
  const printed = lines.map(squeeze).filter((line) => line.trim() !== '')
  if (marker !== '') printed[0] = squeeze(`${marker} ${printed[0] ?? ''}`)
  if (printed.length === 0) return
  deliver(paragraph(printed), marker !== '' && marker !== '-' && lines.join('').trim() === '')
}

function closeTable(done: OpenTable, outer: readonly OpenTable[], elements: DocumentElement[]): void {
  const cell = outer.at(-1)?.rows.at(-1)?.cells.at(-1)
  if (cell !== undefined) {
    // A table inside a cell: its text belongs to the cell.
    for (const row of done.rows) for (const inner of row.cells) cell.paragraphs.push(...inner.paragraphs)
    return
  }
  const grid: TableCell[][] = []
  for (const row of done.rows) grid.push(gridRow(row, grid.at(-1)))
  const width = largest(grid.map((row) => row.length))
  const rows = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? emptyCell))
  if (width > 0) elements.push({ kind: 'table', rows })
}

const emptyCell = plainCell('')

function gridRow(row: OpenRow, above: readonly TableCell[] | undefined): TableCell[] {
  const cells: TableCell[] = Array.from({ length: Math.min(64, row.before) }, () => emptyCell)
  for (const cell of row.cells) {
    const first = cells.length
    const source = cell.merge === 'continue' ? above?.[first] : undefined
    const text = source?.text ?? squeeze(cell.paragraphs.map((part) => part.text).join(' '))
    for (let column = 0; column < cell.span; column += 1)
      cells.push({
        text,
        spanned: column > 0,
        continued: source !== undefined,
        automatic: source?.automatic ?? cell.automatic,
        paragraphs: column > 0 || source !== undefined ? [] : cell.paragraphs,
      })
  }
  return cells
}

/** One space between words; tabs stay to be read as columns, soft hyphens stay, for in legacy fonts they are a letter. */
function squeeze(text: string): string {
  return text.replace(/[^\S\t]+/g, ' ').replace(/^ +| +$/g, '')
}
