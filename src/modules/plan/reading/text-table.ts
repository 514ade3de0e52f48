import { type DocumentTable, plainCell } from './document-element.ts'
import { largest } from './largest.ts'
import { hasTerminal, readMarker } from './marker.ts'
import { isAnnexTitle, isPageNumber } from './structural-line.ts'
import { cleanLine, isCapitals } from './vietnamese.ts'

type TableLines = readonly string[]

/** A run of lines of a text file that is a table, with its cells. */
export type TextTable = {
  readonly start: number
  /** Line after the last one. */
  readonly end: number
  readonly rows: readonly (readonly string[])[]
}

function tabCells(line: string): string[] {
  return line.split('\t').map(cleanLine)
}

function barCells(line: string): string[] {
  return line
    .trim()
    .replace(/^[|│┃]|[|│┃]$/g, '')
    .split(/[|│┃]/)
    .map(cleanLine)
}

function isBarLine(line: string): boolean {
  return (line.match(/[|│┃]/g)?.length ?? 0) >= 2
}

function isRule(line: string): boolean {
  return /^[\s|+:=\-─━┼├┤┌┐└┘┬┴│┃╋]+$/.test(line) && /[-=─━]/.test(line)
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length
}

/** Finds the tables of a text file that are written with tabs or bars between the cells. */
export function textTables(source: readonly { readonly text: string }[]): TextTable[] {
  const lines = source.map((line) => line.text)
  const tables: TextTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const cellsOf = isBarLine(line) ? barCells : line.includes('\t') ? tabCells : undefined
    if (cellsOf === undefined || filled(cellsOf(line)) < 3) continue
    const table = cellsOf === barCells ? barTable(lines, at) : tabTable(lines, at)
    if (table.rows.length < 2) continue
    tables.push(table)
    at = table.end - 1
  }
  return tables
}

function barTable(lines: TableLines, start: number): TextTable {
  const rows: string[][] = []
  let end = start
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    if (isRule(line)) continue
    // One empty line between rows is bridged.
    if (line.trim() === '' && rows.length > 0 && isBarLine(lines[end + 1] ?? '')) continue
    if (!isBarLine(line)) break
    const cells = barCells(line)
    const last = rows.at(-1)
    // A wrapped row of a drawn table: the number column is empty and the row before goes on.
    if (
      last !== undefined &&
      rows.length > 1 &&
      cells[0] === '' &&
      !isRule(lines[end - 1] ?? '') &&
      hasRules(lines, start)
    )
      cells.forEach((cell, column) => {
        last[column] = cleanLine(`${last[column] ?? ''} ${cell}`)
      })
    else rows.push(cells)
  }
  return { start, end, rows }
}

/** Whether a drawn table rules off each row, so that lines between rules are one row. */
function hasRules(lines: readonly string[], start: number): boolean {
  let rules = 0
  for (let at = start; at < Math.min(lines.length, start + 40); at += 1)
    if (isRule(lines[at] ?? '')) rules += 1
  return rules >= 3
}

function tabTable(lines: TableLines, start: number): TextTable {
  const rows: string[][] = []
  let end = start
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    if (isPageNumber(line.trim()) && lines.slice(end + 1, end + 4).some((next) => next.includes('\t')))
      continue
    if (line.trim() === '') {
      // One empty line between rows is bridged when the table goes on after it.
      if (
        lines
          .slice(end + 1, end + 4)
          .find((next) => next.trim() !== '' && !isPageNumber(next.trim()))
          ?.includes('\t')
      )
        continue
      break
    }
    if (line.includes('\t')) pushRow(rows, tabCells(line))
    else if (isGroupLine(line, rows) && goesOnAfter(lines, end)) rows.push([cleanLine(line)])
    else if (continuesCell(lines, end, rows)) {
      const last = rows.at(-1)
      if (last !== undefined) last[last.length - 1] = cleanLine(`${last.at(-1) ?? ''} ${line}`)
    } else break
  }
  return { start, end, rows }
}

/** Adds a row, or the rest of a row that a line break inside a cell has cut in two. */
function pushRow(rows: string[][], cells: string[]): void {
  const width = rows[0]?.length ?? 0
  const last = rows.at(-1)
  const cut = last !== undefined && rows.length > 1 && last.length > 1 && last.length < width
  if (cut && !/^[\dIVX]/.test(cells[0] ?? '') && last.length + cells.length - 1 <= width && cells[0] !== '') {
    last[last.length - 1] = cleanLine(`${last.at(-1) ?? ''} ${cells[0] ?? ''}`)
    last.push(...cells.slice(1))
  } else rows.push(cells)
}

/** Whether rows follow the line: a group has members, a heading after the table has not. */
function goesOnAfter(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '' && !isPageNumber(line.trim()))
  return next?.includes('\t') === true
}

/** "I. CÔNG TÁC CHỈ ĐẠO" on a line of its own between rows: the name of a group. */
function isGroupLine(line: string, rows: readonly (readonly string[])[]): boolean {
  const text = line.trim()
  if (rows.length === 0 || text.length > 200 || hasTerminal(text)) return false
  const kind = readMarker(text)?.kind
  return kind === 'roman' || kind === 'capital' || kind === 'part' || isCapitals(text)
}

/** A line without tabs inside a table: the last cell was broken across lines. */
function continuesCell(lines: readonly string[], at: number, rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 2 && !(lines[at + 1] ?? '').includes('\t')) return false
  if (isAnnexTitle((lines[at] ?? '').trim())) return false
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next += 1)
    if ((lines[next] ?? '').includes('\t')) return true
  return false
}

/** The table on a full grid: rows are padded to the widest. */
export function tableOfLines(table: TextTable): DocumentTable {
  const width = largest(table.rows.map((row) => row.length))
  return {
    kind: 'table',
    rows: table.rows.map((row) => Array.from({ length: width }, (_, column) => plainCell(row[column] ?? ''))),
  }
}
