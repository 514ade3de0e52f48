import ExcelJS from 'exceljs'
import { parseLocalDate } from '../../kernel/dates.ts'
import { sheetNames } from './sheet-names.ts'
import type { CellValue, ColumnType, SheetDescription, WorkbookDescription } from './workbook-description.ts'

const font = 'Times New Roman'
const formats = {
  text: '@',
  integer: '#,##0',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
  money: '#,##0',
} as const satisfies Record<ColumnType, string>
const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
const box = { top: thin, bottom: thin, left: thin, right: thin }
const a4 = 9
const inch = (mm: number) => mm / 25.4

/** The described workbook as an .xlsx file. */
export async function writeXlsx(description: WorkbookDescription): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = description.title
  workbook.creator = description.author ?? ''
  const names = sheetNames(description.sheets.map((sheet) => sheet.name))
  for (const [index, sheet] of description.sheets.entries()) {
    addSheet(workbook, names[index] ?? '', sheet, description.exampleData)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: ExcelJS.Workbook, name: string, sheet: SheetDescription, example: boolean): void {
  const worksheet = workbook.addWorksheet(name)
  const width = sheet.columns.length
  for (const [text, size, bold] of titles(sheet, example)) {
    const row = worksheet.addRow([text])
    row.getCell(1).style = { font: { name: font, size, bold, italic: !bold }, numFmt: '@' }
  }
  const headerRow = worksheet.rowCount === 0 ? 1 : worksheet.rowCount + 2
  const header = worksheet.getRow(headerRow)
  header.values = sheet.columns.map((column) => column.header)
  for (let at = 1; at <= width; at++) {
    header.getCell(at).style = {
      font: { name: font, size: 12, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF4' } },
      border: box,
      numFmt: '@',
    }
  }
  for (const [index, values] of sheet.rows.entries()) {
    const row = worksheet.getRow(headerRow + 1 + index)
    for (const [at, column] of sheet.columns.entries()) {
      const cell = row.getCell(at + 1)
      cell.value = cellValue(values[at] ?? null, column.type)
      cell.style = bodyStyle(column.type, typeof cell.value === 'string')
    }
  }
  for (const [at, column] of sheet.columns.entries()) {
    worksheet.getColumn(at + 1).width = column.width ?? fittingWidth(sheet, at)
  }
  setUpView(worksheet, headerRow, sheet, example)
}

function titles(sheet: SheetDescription, example: boolean): [text: string, size: number, bold: boolean][] {
  const all: [string, number, boolean][] = []
  if (sheet.title !== undefined) all.push([sheet.title, 14, true])
  if (sheet.subtitle !== undefined) all.push([sheet.subtitle, 12, false])
  if (example) all.push(['DỮ LIỆU MẪU', 11, false])
  return all
}

/** A date as Excel counts days; a value that is not of the column's type stays as the text it is. */
function cellValue(value: CellValue, type: ColumnType): string | number | Date | null {
  if (type !== 'date' || typeof value !== 'string') return value
  const day = parseLocalDate(value)
  return day === undefined ? value : new Date(`${day}T00:00:00Z`)
}

function bodyStyle(type: ColumnType, isText: boolean): Partial<ExcelJS.Style> {
  const horizontal = isText || type === 'text' ? 'left' : type === 'date' ? 'center' : 'right'
  return {
    font: { name: font, size: 12 },
    alignment: { horizontal, vertical: 'top', wrapText: isText },
    border: box,
    numFmt: isText ? '@' : formats[type],
  }
}

/** Wide enough for header and content, within what a page can show. */
function fittingWidth(sheet: SheetDescription, at: number): number {
  const header = sheet.columns[at]?.header ?? ''
  let longest = Math.min(20, header.length)
  for (const row of sheet.rows.slice(0, 200)) {
    longest = Math.max(longest, String(row[at] ?? '').length)
  }
  return Math.min(60, Math.max(8, Math.ceil(longest * 1.15) + 2))
}

function setUpView(
  worksheet: ExcelJS.Worksheet,
  headerRow: number,
  sheet: SheetDescription,
  example: boolean,
): void {
  worksheet.views = [{ state: 'frozen', ySplit: headerRow, xSplit: 0, topLeftCell: `A${headerRow + 1}` }]
  if (sheet.rows.length > 0) {
    worksheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: headerRow + sheet.rows.length, column: sheet.columns.length },
    }
  }
  worksheet.pageSetup = {
    paperSize: a4,
    orientation: sheet.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: {
      left: inch(30),
      right: inch(15),
      top: inch(20),
      bottom: inch(20),
      header: inch(10),
      footer: inch(10),
    },
  }
  worksheet.headerFooter = {
    differentFirst: true,
    oddHeader: `&C&P${example ? '&RDỮ LIỆU MẪU' : ''}`,
    firstHeader: example ? '&RDỮ LIỆU MẪU' : '',
  }
}
