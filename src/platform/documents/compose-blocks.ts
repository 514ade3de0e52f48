import type { Alignment, DocumentBlock, RichText, TableBlock, TableCell } from './administrative-document.ts'
import type { ComposedBlock, ComposedCell, ComposedTable, Span } from './composition.ts'
import { HeadingNumbers } from './heading-numbers.ts'
import { printableLine, printableText } from './printable-text.ts'
import { startColumns } from './table-grid.ts'

/** The blocks with headings numbered, bullets and figures written out, and every new line a paragraph of its own. */
export function composeBlocks(blocks: readonly DocumentBlock[]): ComposedBlock[] {
  const numbers = new HeadingNumbers()
  return blocks.flatMap((block) => composeBlock(block, numbers))
}

function composeBlock(block: DocumentBlock, numbers: HeadingNumbers): ComposedBlock[] {
  switch (block.type) {
    case 'heading': {
      const marker = block.marker ?? numbers.next(block.level)
      return [{ type: 'heading', level: block.level, text: printableLine(`${marker} ${block.text}`) }]
    }
    case 'paragraph':
      return spanLines(block.text).map((spans) => ({ type: 'paragraph', spans, align: block.align }))
    case 'bullet':
      return spanLines(block.text).map((spans, line) => ({
        type: 'paragraph',
        spans: line === 0 ? [plain(block.level === 1 ? '- ' : '+ '), ...spans] : spans,
        align: 'justify',
      }))
    case 'figure':
      return [{ type: 'paragraph', spans: figureSpans(block), align: 'justify' }]
    case 'table':
      return [composeTable(block)]
    case 'page-break':
      return [block]
  }
}

function plain(text: string): Span {
  return { text, bold: false, italic: false }
}

function figureSpans(figure: Extract<DocumentBlock, { type: 'figure' }>): Span[] {
  const basis = figure.basis === undefined ? '' : ` (${printableLine(figure.basis)})`
  return [
    plain(`- ${printableLine(figure.label)}: `),
    { text: printableLine(figure.value), bold: true, italic: false },
    plain(`${basis}. `),
    { text: `Cách tính: ${withoutFinalMark(printableLine(figure.definition))}.`, bold: false, italic: true },
  ]
}

/** The text without the full stop, comma or semicolon at its end. */
export function withoutFinalMark(text: string): string {
  return text.replace(/[\s.;,]+$/u, '')
}

/** A text's lines, each as its pieces; white space at the ends of a line goes. */
function spanLines(text: RichText): Span[][] {
  const pieces = typeof text === 'string' ? [plain(text)] : text
  const lines: Span[][] = [[]]
  for (const piece of pieces) {
    for (const [index, part] of printableText(piece.text).split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ ...piece, text: part })
    }
  }
  return lines.map(trimmed).filter((line, index) => line.length > 0 || (index === 0 && lines.length === 1))
}

function trimmed(line: readonly Span[]): Span[] {
  return line
    .map((span, index) => ({
      ...span,
      text: span.text
        .replace(index === 0 ? /^\s+/u : /(?!)/u, '')
        .replace(index === line.length - 1 ? /\s+$/u : /(?!)/u, ''),
    }))
    .filter((span) => span.text !== '')
}

function composeTable(table: TableBlock): ComposedTable {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = table.columns.map((column) => column.width / total)
  const composeRows = (rows: readonly (readonly TableCell[])[], isHeader: boolean) => {
    const starts = startColumns(rows, widths.length)
    return rows.map((row, rowIndex) =>
      row.map((cell, cellIndex) => {
        const start = starts[rowIndex]?.[cellIndex] ?? 0
        const width = widths.slice(start, start + cell.colSpan).reduce((sum, share) => sum + share, 0)
        const align = isHeader ? 'centre' : (table.columns[start]?.align ?? 'left')
        return composeCell(cell, { width, align, bold: isHeader })
      }),
    )
  }
  return {
    type: 'table',
    caption: printableLine(table.caption ?? ''),
    widths,
    header: composeRows(table.header, true),
    rows: composeRows(table.rows, false),
  }
}

function composeCell(
  cell: TableCell,
  usual: { readonly width: number; readonly align: Alignment; readonly bold: boolean },
): ComposedCell {
  const own = 'align' in cell || 'bold' in cell ? cell : undefined
  const bold = own?.bold ?? usual.bold
  return {
    lines: spanLines(cell.text).map((line) => line.map((span) => ({ ...span, bold: bold || span.bold }))),
    align: own?.align ?? usual.align,
    width: usual.width,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  }
}
