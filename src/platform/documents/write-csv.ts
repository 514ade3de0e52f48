import { withoutFormula } from './sheets/formula-injection.ts'
import { SheetDescription, type SheetDescriptionInput } from './sheets/workbook-description.ts'

/** By it Excel reads the diacritics. */
export const byteOrderMark = '\uFEFF'

/**
 * A sheet as CSV (RFC 4180, UTF-8, commas, CRLF): the header, then the rows. Without titles, and with numbers and
 * dates as programs read them (0.985, 2024-11-25): it is open data first. The byte order mark makes Excel read
 * the diacritics. A text that a spreadsheet would compute gets an apostrophe before it.
 * @throws ZodError when a row does not fit its columns
 */
export function writeCsv(sheet: SheetDescriptionInput, options: { readonly bom?: boolean } = {}): Uint8Array {
  const { columns, rows } = SheetDescription.parse(sheet)
  const lines = [columns.map((column) => column.header), ...rows].map(csvLine)
  return new TextEncoder().encode(`${options.bom === false ? '' : byteOrderMark}${lines.join('')}`)
}

/** One row with the end of its line, for files that are sent row after row. */
export function csvLine(row: readonly (string | number | null)[]): string {
  return `${row.map(field).join(',')}\r\n`
}

function field(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : withoutFormula(value)
  return /[",\r\n;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
