import { accepted, refused } from '../../kernel/result.ts'
import { printableText } from '../printable-text.ts'
import { type SheetReading, type SheetRow, sheetLimits } from './sheet-reading.ts'

/**
 * Makes a table of rows of text: the header is the first row with two or more cells filled, so that a title above
 * it does not count; where no row has two, the first row with any.
 */
export function tableOf(name: string, raw: readonly SheetRow[]): SheetReading {
  const rows = raw.map(({ number, cells }) => ({ number, cells: cells.map(cleanCell) }))
  const filled = (row: SheetRow) => row.cells.filter((cell) => cell !== '').length
  const headerRow = rows.find((row) => filled(row) >= 2) ?? rows.find((row) => filled(row) === 1)
  if (headerRow === undefined) return refused('empty')
  const body = rows.filter((row) => row.number > headerRow.number && filled(row) > 0)
  if (body.length > sheetLimits.rows) return refused('too-many-rows')
  const width = [headerRow, ...body].reduce((widest, row) => Math.max(widest, lastFilled(row.cells)), 0)
  if (width > sheetLimits.columns) return refused('too-many-columns')
  if (rows.some((row) => row.cells.some((cell) => cell.length > sheetLimits.cellCharacters))) {
    return refused('cell-too-long')
  }
  const toWidth = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  return accepted({
    name,
    header: toWidth(headerRow.cells),
    headerNumber: headerRow.number,
    rows: body.map(({ number, cells }) => ({ number, cells: toWidth(cells) })),
  })
}

function cleanCell(text: string): string {
  return printableText(text).trim()
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1
}
