import type { TemplateTable } from '../../../../platform/content/schema/disclosure-template.ts'
import { foldText, normaliseText } from '../../../../platform/kernel/text.ts'
import { readAmount, writeAmount } from './typed-amount.ts'

/** No table of a school or an office is longer; a list of people would be. */
export const mostRows = 2_000
const mostColumns = 60

/**
 * Cells as a spreadsheet puts them on the clipboard: columns by tabs, rows by lines; a cell that holds a tab, a line or a
 * quotation mark stands in quotation marks, doubled inside. Without a tab anywhere, columns by semicolons.
 */
export function readCells(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, '')
  const separator = text.includes('\t') || !text.includes(';') ? '\t' : ';'
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let at = 0
  let quoted = false
  const endCell = () => {
    row.push(normaliseText(cell))
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((one) => one !== '')) rows.push(row.slice(0, mostColumns))
    row = []
  }
  while (at < text.length && rows.length <= mostRows) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '' && closes(text, at, separator)) quoted = true
    else if (character === separator) endCell()
    else if (character === '\n') endRow()
    else cell += character
    at += 1
  }
  endRow()
  return rows
}

/** Whether the quotation mark opens a quoted cell: its partner is followed by the end of the cell. */
function closes(text: string, at: number, separator: string): boolean {
  for (let index = at + 1; index < text.length; index += 1) {
    if (text.charAt(index) !== '"') continue
    if (text.charAt(index + 1) === '"') {
      index += 1
      continue
    }
    const next = text.charAt(index + 1)
    return next === '' || next === separator || next === '\n'
  }
  return false
}

/**
 * Rows of cells as rows of a template's table: a heading that names its columns puts them in order and is left out, a
 * column of running numbers too; cells that a merge left empty take what stands above; numbers are written the
 * Vietnamese way. What fits no column stays at the end of its row, for the check to object to.
 */
export function tableOfCells(field: TemplateTable, cells: readonly (readonly string[])[]): string[][] {
  const order = orderOf(field, cells)
  const rows = cells.slice(order.skip).map((row) => order.take(row))
  const filled = fillMerged(field, withoutTrailing(field, rows))
  return filled
    .filter((row) => row.some((cell) => cell !== ''))
    .slice(0, mostRows)
    .map((row) => row.map((cell, at) => writeCell(field, at, cell)))
}

interface ColumnOrder {
  /** Rows of the heading. */
  readonly skip: number
  take(row: readonly string[]): string[]
}

function orderOf(field: TemplateTable, cells: readonly (readonly string[])[]): ColumnOrder {
  const names = field.columns.map(({ label }) => [comparable(label.vi), comparable(label.en)])
  for (const skip of [0, 1, 2]) {
    const heading = cells[skip]
    if (heading === undefined) break
    const at = names.map((known) =>
      heading.findIndex((cell) => cell !== '' && known.includes(comparable(cell))),
    )
    const found = at.filter((index) => index >= 0)
    if (found.length === 0 || found.length * 2 < field.columns.length) continue
    if (new Set(found).size !== found.length) continue
    return { skip: skip + 1, take: (row) => at.map((index) => (index < 0 ? '' : (row[index] ?? ''))) }
  }
  const running = hasRunningNumbers(field, cells) ? 1 : 0
  return { skip: isNumberHeading(cells[0]) ? 1 : 0, take: (row) => row.slice(running) }
}

/** Headings differ in marks, units in brackets and case. */
function comparable(heading: string): string {
  return foldText(heading.replace(/\([^)]*\)/gu, ' '))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
}

function isNumberHeading(row: readonly string[] | undefined): boolean {
  return ['stt', 'tt', 'so tt', 'so thu tu'].includes(comparable(row?.[0] ?? ''))
}

/** One column more than the table has, and it counts the rows. */
function hasRunningNumbers(field: TemplateTable, cells: readonly (readonly string[])[]): boolean {
  const widest = Math.max(0, ...cells.map((row) => lastFilled(row)))
  if (widest <= field.columns.length) return false
  const counted = cells.filter((row) => /^(?:\d{1,4}\.?|[IVX]+\.?|)$/u.test(row[0] ?? ''))
  return isNumberHeading(cells[0]) || counted.length >= Math.max(1, cells.length - 1)
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1
}

/** Empty columns after the last of the table are no columns. */
function withoutTrailing(field: TemplateTable, rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(field.columns.length, ...rows.map(lastFilled))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** A merged cell leaves its text in the first row alone: the first column of words is filled downwards. */
function fillMerged(field: TemplateTable, rows: readonly string[][]): string[][] {
  if (field.columns.length < 2 || field.columns[0]?.kind !== 'text') return [...rows]
  let above = ''
  return rows.map((row) => {
    const [first = '', ...others] = row
    if (first !== '') above = first
    const isMerged = first === '' && above !== '' && others.some((cell) => cell !== '')
    return isMerged ? [above, ...others] : row
  })
}

function writeCell(field: TemplateTable, at: number, cell: string): string {
  const kind = field.columns[at]?.kind
  if (kind !== 'number' && kind !== 'money') return cell
  // A dash stands for nothing in the tables of accountants.
  if (/^[-–—]$/u.test(cell)) return ''
  const amount = readAmount(cell)
  return amount === undefined ? cell : writeAmount(amount)
}

/** The rows as they are shown in the field again, to be read back as the same. */
export function pastedText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')
}
