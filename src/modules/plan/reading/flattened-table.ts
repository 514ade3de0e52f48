import { readDeadline } from './deadline.ts'
import { isAnnexTitle } from './structural-line.ts'
import { roleOfHeading } from './task-columns.ts'
import type { TextTable } from './text-table.ts'
import { cleanLine, fold } from './vietnamese.ts'

/** Only whether words tell a time matters here, not which. */
const anyCalendar = { year: 2000, lastYear: 2000, issued: null }

type Line = { readonly text: string; readonly at: number }

/**
 * Finds tables that a conversion has flattened to one cell a line: the names of the columns one
 * under the other, then for each row its number and its cells.
 */
export function flattenedTables(source: readonly { readonly text: string }[]): TextTable[] {
  const lines = source
    .map((line, at): Line => ({ text: cleanLine(line.text), at }))
    .filter((line) => line.text !== '')
  const tables: TextTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^s?tt$/.test(fold(lines[at]?.text ?? ''))) continue
    const width = headerWidth(lines, at)
    if (width === 0) continue
    const table = readFlattened(lines, at, width)
    if (table === undefined) continue
    tables.push(table)
    at = lines.findIndex((line) => line.at >= table.end) - 1
    if (at < 0) break
  }
  return tables
}

/** How many lines from `from` on are names of columns of a task table; 0 when they are not. */
function headerWidth(lines: readonly Line[], from: number): number {
  const roles = []
  for (const line of lines.slice(from, from + 10)) {
    const role =
      line.text.length > 60 || /^\(?\d{1,2}\)?$/.test(line.text) ? 'other' : roleOfHeading(line.text)
    if (role === 'other' && !/^ghi chu$/.test(fold(line.text))) break
    roles.push(role)
  }
  const named = roles.includes('task') && (roles.includes('lead') || roles.includes('time'))
  return named && roles.length >= 4 ? roles.length : 0
}

function isNumber(line: Line | undefined, value: number): boolean {
  return line !== undefined && Number(/^(\d{1,3})\.?$/.exec(line.text)?.[1]) === value
}

function readFlattened(lines: readonly Line[], from: number, width: number): TextTable | undefined {
  const rows = [lines.slice(from, from + width).map((line) => line.text)]
  let at = from + width
  while (/^\(\d{1,2}\)$/.test(lines[at]?.text ?? '')) at += 1
  for (let number = 1; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined) break
    if (isNumber(line, number)) {
      const cells = cellsOfRow(lines, at + 1, number + 1, width)
      if (cells.length === 0) break
      rows.push([line.text, ...asManyAs(cells, width - 1)])
      at += 1 + cells.length
      number += 1
    } else if (/^(?:[IVX]{1,4}|[A-Z])\.?$/.test(line.text) && !isNumber(lines[at + 1], number)) {
      rows.push([line.text, lines[at + 1]?.text ?? ''])
      at += 2
    } else break
  }
  const last = lines[at - 1]
  return rows.length < 2 || last === undefined
    ? undefined
    : { start: lines[from]?.at ?? 0, end: last.at + 1, rows }
}

/** Lines up to the next number or group; the last row ends after as many lines as there are columns. */
function cellsOfRow(lines: readonly Line[], from: number, next: number, width: number): string[] {
  const limit = Math.min(lines.length, from + width + 8)
  let end = from
  while (end < limit && !isNumber(lines[end], next) && !/^[IVX]{1,4}\.?$/.test(lines[end]?.text ?? ''))
    end += 1
  const closed = end < limit
  const stop = closed ? end : lastRowEnd(lines, from + width - 1, end)
  const cells = lines.slice(from, stop).map((line) => line.text)
  const foreign = cells.findIndex(
    (text) => isAnnexTitle(text) || /\.\/\.$/.test(text) || /^noi nhan/.test(fold(text)),
  )
  return foreign < 0 ? cells : cells.slice(0, foreign)
}

/** Where the last row ends: at a line that tells a time, if one follows soon, else after one line for each column. */
function lastRowEnd(lines: readonly Line[], shortest: number, longest: number): number {
  for (let end = shortest; end <= Math.min(longest, shortest + 3); end += 1)
    if (readDeadline(lines[end - 1]?.text ?? '', anyCalendar) !== undefined) return end
  return Math.min(lines.length, shortest)
}

/** As many cells as columns: a broken task takes the lines too many, missing cells are at the end. */
function asManyAs(cells: readonly string[], columns: number): string[] {
  if (cells.length <= columns) return [...cells]
  const extra = cells.length - columns
  return [cells.slice(0, extra + 1).join(' '), ...cells.slice(extra + 1)]
}
