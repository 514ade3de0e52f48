import { type DocumentTable, joinLines, paragraph, type TableCell } from './document-element.ts'
import type { PageCharacter, PageContent, PageRule } from './pdf-content.ts'
import { linesOfCharacters } from './pdf-lines.ts'

/** A ruled table of a page and the area that it covers. */
export type PageTable = {
  readonly table: DocumentTable
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Positions of the vertical rules, to know the same table on the next page. */
  readonly columns: readonly number[]
}

const near = 3.5
/** Pages with more rules than this are drawings, not tables. */
const maximumRules = 4_000

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const result: number[] = []
  for (const value of sorted)
    if (result.length === 0 || value - (result.at(-1) ?? 0) > near) result.push(value)
  return result
}

function touches(a: PageRule, b: PageRule): boolean {
  return a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near
}

/** Rules that hang together, directly or through others. */
function connected(rules: readonly PageRule[]): PageRule[][] {
  const groups: { rules: PageRule[]; box: PageRule }[] = []
  for (const rule of rules) {
    const hit = groups.filter(
      (group) => touches(group.box, rule) && group.rules.some((other) => touches(other, rule)),
    )
    const merged = { rules: [rule], box: rule }
    for (const group of hit) {
      merged.rules.push(...group.rules)
      merged.box = {
        x1: Math.min(merged.box.x1, group.box.x1),
        y1: Math.min(merged.box.y1, group.box.y1),
        x2: Math.max(merged.box.x2, group.box.x2),
        y2: Math.max(merged.box.y2, group.box.y2),
      }
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(merged)
  }
  return groups.map((group) => group.rules)
}

/** The ruled tables of a page, from top to bottom. */
export function tablesOfPage(content: PageContent): PageTable[] {
  if (content.rules.length > maximumRules) return []
  return connected(content.rules)
    .flatMap((rules) => tableOfRules(rules, content.characters))
    .sort((a, b) => b.top - a.top)
}

function tableOfRules(rules: readonly PageRule[], characters: readonly PageCharacter[]): PageTable[] {
  const vertical = rules.filter((rule) => rule.x2 - rule.x1 < near && rule.y2 - rule.y1 > 4)
  const horizontal = rules.filter((rule) => rule.y2 - rule.y1 < near && rule.x2 - rule.x1 > 4)
  const xs = distinct(vertical.map((rule) => rule.x1))
  const ys = distinct(horizontal.map((rule) => rule.y1)).reverse()
  if (xs.length < 3 || ys.length < 2 || xs.length > 40) return []
  const between = (x: number, y1: number, y2: number) => {
    const middle = (y1 + y2) / 2
    return vertical.some(
      (rule) => Math.abs(rule.x1 - x) <= near && rule.y1 - near <= middle && middle <= rule.y2 + near,
    )
  }
  const under = (y: number, x1: number, x2: number) => {
    const middle = (x1 + x2) / 2
    return horizontal.some(
      (rule) => Math.abs(rule.y1 - y) <= near && rule.x1 - near <= middle && middle <= rule.x2 + near,
    )
  }
  const columns = xs.length - 1
  const height = ys.length - 1
  const x = (at: number) => xs[at] ?? 0
  const y = (at: number) => ys[at] ?? 0
  // Each place of the grid belongs to the cell whose first place it is joined to.
  const home: number[][] = []
  for (let row = 0; row < height; row += 1) {
    const places: number[] = []
    for (let column = 0; column < columns; column += 1) {
      const left = places[column - 1]
      const above = home[row - 1]?.[column]
      if (column > 0 && left !== undefined && !between(x(column), y(row), y(row + 1))) places.push(left)
      else if (row > 0 && above !== undefined && !under(y(row), x(column), x(column + 1))) places.push(above)
      else places.push(row * columns + column)
    }
    home.push(places)
  }
  const texts = new Map<number, PageCharacter[]>()
  for (const character of characters) {
    const cx = character.x + character.width / 2
    const cy = character.y + character.size * 0.3
    if (cx < x(0) || cx > x(columns) || cy > y(0) || cy < y(height)) continue
    const column = xs.findLastIndex((edge) => edge <= cx)
    const row = ys.findLastIndex((edge) => edge >= cy)
    const key = home[Math.min(row, height - 1)]?.[Math.min(column, columns - 1)]
    if (key === undefined) continue
    const list = texts.get(key) ?? []
    list.push(character)
    texts.set(key, list)
  }
  const cells = new Map<number, { text: string; lines: string[] }>()
  for (const [key, list] of texts) {
    const lines = linesOfCharacters(list).map((line) => line.text.replaceAll('\t', ' '))
    cells.set(key, { text: joinLines(lines), lines })
  }
  const rows = home.map((places, row) =>
    places.map((key, column): TableCell => {
      const cell = cells.get(key)
      const spanned = column > 0 && places[column - 1] === key
      const continued = row > 0 && home[row - 1]?.[column] === key
      return {
        text: cell?.text ?? '',
        spanned,
        continued,
        automatic: false,
        paragraphs:
          spanned || continued || cell === undefined ? [] : cell.lines.map((line) => paragraph([line])),
      }
    }),
  )
  if ([...cells.values()].every((cell) => cell.text === '')) return []
  return [
    {
      table: { kind: 'table', rows },
      top: y(0),
      bottom: y(height),
      left: x(0),
      right: x(columns),
      columns: xs,
    },
  ]
}

/** Whether two tables have the same columns, as the parts of one table on two pages do. */
export function sameColumns(a: PageTable, b: PageTable): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((edge, at) => Math.abs(edge - (b.columns[at] ?? 0)) <= 6)
  )
}

function sameTexts(row: readonly TableCell[] | undefined, other: readonly TableCell[] | undefined): boolean {
  return row?.every((cell, at) => cell.text === other?.[at]?.text) ?? false
}

/** A table with the rows of its next page; a row that the page break has cut is put together. */
export function joinTables(first: DocumentTable, next: DocumentTable): DocumentTable {
  const rows = next.rows
  let repeated = 0
  while (repeated < Math.min(4, rows.length) && sameTexts(rows[repeated], first.rows[repeated])) repeated += 1
  const fresh = rows.slice(repeated)
  const top = fresh[0]
  const last = first.rows.at(-1)
  const numbered = first.rows.filter((row) => (row[0]?.text ?? '') !== '').length > first.rows.length * 0.6
  if (
    top === undefined ||
    last === undefined ||
    !numbered ||
    top[0]?.text !== '' ||
    top.some((cell) => cell.spanned)
  )
    return { kind: 'table', rows: [...first.rows, ...fresh] }
  const merged = last.map((cell, at) => ({ ...cell, text: `${cell.text} ${top[at]?.text ?? ''}`.trim() }))
  return { kind: 'table', rows: [...first.rows.slice(0, -1), merged, ...fresh.slice(1)] }
}
