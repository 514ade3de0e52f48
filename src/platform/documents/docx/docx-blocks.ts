import {
  BorderStyle,
  HeadingLevel,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ComposedBlock, ComposedCell, ComposedTable } from '../composition.ts'
import type { LayoutRules } from '../layout-rules.ts'
import { mmToTwips } from './docx-measures.ts'
import { line, runs, singleSpacing, wordAlignment } from './docx-text.ts'

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/**
 * The blocks of the body or of an annex.
 * @param width of the text, in twips
 * @param keepLast keeps the last paragraph on the page of what follows it: the signature never stands alone
 */
export function docxBlocks(
  blocks: readonly ComposedBlock[],
  rules: LayoutRules,
  width: number,
  keepLast = false,
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    const keepNext = keepLast && index === blocks.length - 1
    if (block.type === 'heading') {
      return [new Paragraph({ heading: headingLevels[block.level], text: block.text })]
    }
    if (block.type === 'table') return docxTable(block, rules, width)
    if (block.type === 'page-break') return [new Paragraph({ children: [new PageBreak()] })]
    const indented = block.align === 'justify' || block.align === 'left'
    return [
      new Paragraph({
        alignment: wordAlignment(block.align),
        keepNext,
        indent: { firstLine: indented ? mmToTwips(rules.firstLineIndent) : 0 },
        children: runs(block.spans),
      }),
    ]
  })
}

function docxTable(table: ComposedTable, rules: LayoutRules, width: number): (Paragraph | Table)[] {
  const widths = table.widths.map((share) => Math.round(share * width))
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
  const row = (cells: readonly ComposedCell[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((cell) => docxCell(cell, rules, isHeader)),
    })
  return [
    ...(table.caption === ''
      ? []
      : [line(table.caption, { pt: rules.bodySize, italic: true, before: 6, after: 4, keepNext: true })]),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
      margins: { left: 85, right: 85, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
      borders: {
        top: border,
        bottom: border,
        left: border,
        right: border,
        insideHorizontal: border,
        insideVertical: border,
      },
      rows: [
        ...table.header.map((cells) => row(cells, true)),
        ...table.rows.map((cells) => row(cells, false)),
      ],
    }),
    line('', { pt: 4 }),
  ]
}

function docxCell(cell: ComposedCell, rules: LayoutRules, isHeader: boolean): TableCell {
  const lines = cell.lines.length === 0 ? [[]] : cell.lines
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: isHeader ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: lines.map(
      (spans) =>
        new Paragraph({
          alignment: wordAlignment(cell.align),
          spacing: singleSpacing,
          indent: { firstLine: 0 },
          children: runs(spans, rules.tableSize),
        }),
    ),
  })
}
