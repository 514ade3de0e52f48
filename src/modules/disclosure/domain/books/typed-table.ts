import { foldText } from '../../../../platform/kernel/text.ts'
import { readCells } from '../templates/pasted-table.ts'

/** A column with the words by which a heading names it. */
export type TableColumns<Name extends string> = Readonly<Record<Name, readonly string[]>>

export interface TypedRow<Name extends string> {
  /** From 1, as it was typed or pasted. */
  readonly row: number
  cell(name: Name): string
}

/**
 * Rows of a table as it was pasted from a spreadsheet, or typed with `|` between the columns. A first row that names
 * most of the columns puts them in order; without one they come in their usual order.
 */
export function readTypedTable<Name extends string>(
  text: string,
  columns: TableColumns<Name>,
): readonly TypedRow<Name>[] {
  const names = namesOf(columns)
  const isTyped = !text.includes('\t') && text.includes('|')
  const rows = readCells(isTyped ? text.replace(/[^\S\n]*\|[^\S\n]*/gu, '\t') : text)
  const heading = (rows[0] ?? []).map((cell) =>
    names.find((name) => columns[name].some((word) => foldText(cell).startsWith(word))),
  )
  const hasHeading = new Set(heading.filter((name) => name !== undefined)).size > names.length / 2
  const order = hasHeading ? heading : names
  return rows.slice(hasHeading ? 1 : 0).map((cells, index) => ({
    row: index + (hasHeading ? 2 : 1),
    cell: (name) => (cells[order.indexOf(name)] ?? '').trim(),
  }))
}

function namesOf<Name extends string>(columns: TableColumns<Name>): readonly Name[] {
  return Object.keys(columns).filter((name): name is Name => Object.hasOwn(columns, name))
}
