import type { DocumentTable, TableCell } from './document-element.ts'
import { hasTerminal } from './marker.ts'
import type { TableBlock } from './plan-blocks.ts'
import type { PlanTask } from './reading.ts'
import { type ColumnRole, isColumnNumberRow, type TaskColumns, taskColumns } from './task-columns.ts'
import { isCapitals } from './vietnamese.ts'

const emptyText = /^[.…\s_-]*$/
const crossed = /^\(?[xX✓✔√vV*+●]\)?$/u

/** Tasks of one table of the plan, cells exactly as printed; none when it is another kind of table. */
export function tasksOfTable(
  block: TableBlock,
  before: TaskColumns | undefined,
): { tasks: PlanTask[]; columns: TaskColumns | undefined } {
  const own = taskColumns(block.table)
  const columns = own ?? continued(block.table, before)
  if (columns === undefined) return { tasks: [], columns: undefined }
  return { tasks: readRows(block, columns), columns }
}

/** A table without a header right after a task table of as many columns is its next page. */
function continued(table: DocumentTable, before: TaskColumns | undefined): TaskColumns | undefined {
  if (before === undefined || table.rows[0]?.length !== before.roles.length) return undefined
  return { ...before, firstRow: 0 }
}

function readRows(block: TableBlock, columns: TaskColumns): PlanTask[] {
  const tasks: PlanTask[] = []
  const header = block.table.rows.slice(0, columns.firstRow)
  let group: string | undefined
  let above: Readonly<Record<ColumnRole, string>> | undefined
  const rows = block.table.rows
  for (let at = columns.firstRow; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined || isColumnNumberRow(row) || isRepeatedHeader(row, header)) continue
    if (row.every((cell) => emptyText.test(cell.text))) continue
    const cells = cellsByRole(row, columns)
    if (isGroupRow(row, cells, columns, rows[at + 1])) {
      group = groupName(row, columns)
      continue
    }
    const last = tasks.at(-1)
    if (last !== undefined && goesOnInRow(cells, row)) {
      tasks[tasks.length - 1] = {
        ...last,
        ...extend(last, cells),
        source: { start: last.source.start, end: block.start + at + 1 },
      }
      continue
    }
    if (emptyText.test(cells.task)) continue
    const automatic = row[columns.roles.indexOf('no')]?.automatic === true
    const no =
      automatic || emptyText.test(cells.no) ? String(tasks.length + 1) : cells.no.replace(/[.)\s]+$/, '')
    // Text files leave the cells below a merged one empty; who leads is never left out.
    const lead =
      cells.lead !== '' || (group !== undefined && above === undefined) ? cells.lead : (above?.lead ?? '')
    const named = cells.group === '' ? group : cells.group
    tasks.push({
      no,
      task: cells.task,
      lead,
      coord: cells.coord,
      time: cells.time,
      ...(cells.output === '' ? {} : { output: cells.output }),
      ...(named === undefined ? {} : { group: named }),
      source: { start: block.start + at, end: block.start + at + 1 },
    })
    above = { ...cells, lead }
  }
  return tasks
}

function cellsByRole(row: readonly TableCell[], columns: TaskColumns): Record<ColumnRole, string> {
  const cells: Record<ColumnRole, string> = {
    no: '',
    task: '',
    group: '',
    lead: '',
    coord: '',
    time: '',
    output: '',
    period: '',
    other: '',
  }
  const periods: string[] = []
  columns.roles.forEach((role, column) => {
    const cell = row[column]
    if (cell === undefined) return
    if (role === 'period') {
      if (crossed.test(cell.text)) periods.push(columns.names[column] ?? '')
      else if (!emptyText.test(cell.text) && !cell.spanned) periods.push(cell.text)
      return
    }
    if (cells[role] === '') cells[role] = cell.text
    else if (!cell.spanned && cell.text !== '' && role !== 'other')
      cells[role] = `${cells[role]} ${cell.text}`
  })
  if (cells.time === '') cells.time = periods.join('; ')
  return cells
}

function isRepeatedHeader(row: readonly TableCell[], header: readonly (readonly TableCell[])[]): boolean {
  return header.some((line) => row.every((cell, column) => cell.text === line[column]?.text))
}

/** A row that only names the rows below it: a Roman number or a capital, or one cell across. */
function isGroupRow(
  row: readonly TableCell[],
  cells: Readonly<Record<ColumnRole, string>>,
  columns: TaskColumns,
  below: readonly TableCell[] | undefined,
): boolean {
  const first = row.find((cell) => cell.text !== '')
  const number = columns.roles.indexOf('no')
  const others = row.filter((cell, column) => column !== number && cell.text !== '')
  const across = others.length > 1 && others.every((cell, at) => at === 0 || cell.spanned)
  const alone = others.length <= 1
  if (!across && !alone) return false
  if (across) return true
  if (first === undefined) return false
  // "1" alone is the name of the rows 1.1, 1.2 below it, else a task whose other cells are empty.
  if (/^\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(cells.no)) return leads(cells.no, below?.[number]?.text ?? '')
  const marked = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/.test(cells.no)
  const capitals = isCapitals(first.text)
  const text = others[0]?.text ?? ''
  return (
    marked ||
    capitals ||
    (cells.no === '' && !hasTerminal(text)) ||
    columns.roles.filter((role) => role === 'lead' || role === 'time' || role === 'coord').length >= 2
  )
}

function leads(no: string, below: string): boolean {
  return below.startsWith(`${no.replace(/[.)]$/, '')}.`) || /^(?:[a-zđ][).]?|[-–+])$/u.test(below)
}

function groupName(row: readonly TableCell[], columns: TaskColumns): string {
  const number = columns.roles.indexOf('no')
  const texts = row
    .filter((cell, column) => column !== number && !cell.spanned && cell.text !== '')
    .map((cell) => cell.text)
  return texts[0] ?? row.find((cell) => cell.text !== '')?.text ?? ''
}

/** A row whose number and task are empty and that is not merged: the row above, cut by a page. */
function goesOnInRow(cells: Readonly<Record<ColumnRole, string>>, row: readonly TableCell[]): boolean {
  if (cells.no !== '' || row.some((cell) => cell.continued)) return false
  return emptyText.test(cells.task) && (cells.lead !== '' || cells.coord !== '' || cells.output !== '')
}

function extend(task: PlanTask, cells: Readonly<Record<ColumnRole, string>>): Partial<PlanTask> {
  const add = (first: string, more: string) => (more === '' ? first : `${first} ${more}`.trim())
  return {
    lead: add(task.lead, cells.lead),
    coord: add(task.coord, cells.coord),
    time: add(task.time, cells.time),
  }
}
