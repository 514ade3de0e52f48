import ExcelJS from 'exceljs'
import { refused } from '../../kernel/result.ts'
import { type SheetReading, type SheetRow, sheetLimits } from './sheet-reading.ts'
import { tableOf } from './sheet-rows.ts'
import { checkZip } from './zip-guard.ts'

/** What we do not need and what a hostile file could make endless (a merge or a validation of the whole sheet). */
const ignoreNodes = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'hyperlinks',
  'cols',
  'rowBreaks',
  'drawing',
  'picture',
  'legacyDrawing',
  'tableParts',
  'extLst',
  'headerFooter',
]

/** The library stops at these by an error whose message begins with "Max ". */
const loadOptions = {
  ignoreNodes,
  maxRows: sheetLimits.rows * 2,
  maxCols: sheetLimits.columns * 10,
}

/** Reads the first visible sheet that holds anything. Formulas give their last result, dates `YYYY-MM-DD`. */
export async function readXlsx(bytes: Uint8Array): Promise<SheetReading> {
  const zip = checkZip(bytes)
  if (zip !== 'fine') return refused(zip)
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(exactBuffer(bytes), loadOptions)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (message.startsWith('Max row count')) return refused('too-many-rows')
    return refused(message.startsWith('Max column count') ? 'too-many-columns' : 'damaged')
  }
  if (workbook.worksheets.length === 0) return refused('not-a-sheet')
  let first: SheetReading = refused('empty')
  for (const worksheet of workbook.worksheets.filter((sheet) => sheet.state === 'visible')) {
    const rows = rowsOf(worksheet)
    first = typeof rows === 'string' ? refused(rows) : tableOf(worksheet.name, rows)
    if (first.ok || first.reason !== 'empty') return first
  }
  return first
}

/** The library wants an ArrayBuffer of its own. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  return copy
}

function rowsOf(worksheet: ExcelJS.Worksheet): SheetRow[] | 'too-many-columns' {
  const rows: SheetRow[] = []
  let tooWide = false
  worksheet.eachRow((row, number) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      const text = cellText(cell)
      if (text === '') return
      if (column > sheetLimits.columns) tooWide = true
      else cells[column - 1] = text
    })
    rows.push({ number, cells: Array.from(cells, (text) => text ?? '') })
  })
  return tooWide ? 'too-many-columns' : rows
}

function cellText(cell: ExcelJS.Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value
  return valueText(value)
}

function valueText(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((piece) => piece.text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : valueText(value.text)
  if ('error' in value) return value.error
  return ''
}

/** A day, with its time only when it has one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
