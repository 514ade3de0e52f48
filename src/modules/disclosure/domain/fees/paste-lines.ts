import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { foldText } from '../../../../platform/kernel/text.ts'
import { parseTypedDay } from '../../../../platform/kernel/typed-day.ts'
import { readDong } from '../donations/dong.ts'
import { type FeeLine, type FeeUnit, mostTimes, usualTimes } from './fee-line.ts'
import { type FeeLaw, type FeePlace, kindOfCode, standingOn } from './fee-standing.ts'
import { type Grade, gradesOf } from './grade.ts'
import { meantKind } from './judge-collection.ts'

/** Columns of a pasted table, with words by which a heading is known, in their usual order. */
const columns = {
  name: ['ten', 'khoan thu', 'noi dung'],
  amount: ['muc thu', 'so tien', 'dong'],
  unit: ['don vi', 'thu theo', 'dvt'],
  times: ['so lan', 'so thang', 'so ngay'],
  from: ['ngay', 'thu tu', 'bat dau'],
  voluntary: ['bat buoc', 'tu nguyen', 'loai'],
  decision: ['van ban', 'can cu', 'co so'],
  ceiling: ['tran', 'toi da'],
  grades: ['lop', 'khoi'],
} as const
type ColumnName = keyof typeof columns
const columnNames = Object.keys(columns).filter((name): name is ColumnName => Object.hasOwn(columns, name))

export const pasteProblems = ['no-name', 'no-amount', 'unknown-unit', 'wrong-day', 'wrong-times'] as const
export interface PasteProblem {
  /** From 1, as it was pasted. */
  readonly row: number
  readonly problem: (typeof pasteProblems)[number]
}

export interface PastedLines {
  readonly lines: readonly FeeLine[]
  readonly problems: readonly PasteProblem[]
}

/** Reads a table that was copied from a spreadsheet: with a heading in any order, or without in the usual one. */
export function pasteLines(
  text: string,
  { law, place, from }: { readonly law: FeeLaw; readonly place: FeePlace; readonly from: LocalDate },
): PastedLines {
  const rows = text
    .split(/\r?\n/u)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const heading = headingOf(rows[0] ?? [])
  const order = heading ?? columnNames
  const offset = heading === undefined ? 1 : 2
  const read = (heading === undefined ? rows : rows.slice(1)).map((cells, index) =>
    readRow((name) => cells[order.indexOf(name)] ?? '', index + offset, { law, place, from }),
  )
  return {
    lines: read.flatMap(({ line }) => (line === undefined ? [] : [line])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** The order of the columns when the first row is a heading: it has a name for amounts and no amount. */
function headingOf(cells: readonly string[]): (ColumnName | undefined)[] | undefined {
  if (cells.some((cell) => readDong(cell) !== undefined)) return undefined
  const known = cells.map((cell) =>
    columnNames.find((name) => columns[name].some((word) => foldText(cell).includes(word))),
  )
  return known.includes('name') && known.includes('amount') ? known : undefined
}

const unitNames: Readonly<Record<FeeUnit, readonly string[]>> = {
  day: ['ngay', 'bua', 'suat'],
  month: ['thang'],
  term: ['hoc ky', 'ky', 'hk'],
  year: ['nam'],
  once: ['lan', 'bo', 'khoa', 'cai'],
}
const units: readonly FeeUnit[] = ['day', 'month', 'term', 'year', 'once']

function readRow(
  cell: (name: ColumnName) => string,
  row: number,
  { law, place, from }: { readonly law: FeeLaw; readonly place: FeePlace; readonly from: LocalDate },
): { readonly line?: FeeLine; readonly problems: readonly PasteProblem[] } {
  const name = cell('name').normalize('NFC').slice(0, 200)
  const amount = readDong(cell('amount'))
  const kind = meantKind(name, law)
  const unit = unitOf(cell('unit')) ?? (cell('unit') === '' ? kind?.unit : undefined)
  const times = cell('times') === '' ? usualTimes[unit ?? 'year'] : Number(cell('times'))
  const day = cell('from') === '' ? from : parseTypedDay(cell('from'))
  const isTimes = Number.isInteger(times) && times >= 1 && times <= mostTimes
  const problems: PasteProblem['problem'][] = [
    ...(name === '' ? (['no-name'] as const) : []),
    ...(amount === undefined ? (['no-amount'] as const) : []),
    ...(unit === undefined ? (['unknown-unit'] as const) : []),
    ...(day === undefined ? (['wrong-day'] as const) : []),
    ...(isTimes ? [] : (['wrong-times'] as const)),
  ]
  if (name === '' || amount === undefined || unit === undefined || day === undefined || !isTimes)
    return { problems: problems.map((problem) => ({ row, problem })) }
  const period = kind && standingOn(kind, place.level, day)
  const choice = foldText(cell('voluntary'))
  return {
    problems: [],
    line: {
      kind: kindOfCode(law, kind?.code ?? null)?.code ?? null,
      name,
      grades: gradesIn(cell('grades'), place),
      amount,
      unit,
      times,
      from: day,
      voluntary: choice === '' ? (period?.voluntary ?? false) : /tu nguyen|tu chon|thoa thuan/u.test(choice),
      agreed: false,
      decision: cell('decision').normalize('NFC').slice(0, 500),
      ceiling: readDong(cell('ceiling')) ?? null,
      free: [],
      half: [],
      note: '',
    },
  }
}

function unitOf(text: string): FeeUnit | undefined {
  const folded = foldText(text)
  return units.find((unit) => unitNames[unit].some((name) => folded.includes(name)))
}

/** `6, 7` and `khối 6-8`; nothing that is read means all. */
function gradesIn(text: string, { level }: FeePlace): Grade[] {
  const known: readonly Grade[] = gradesOf[level]
  const numbers = [...text.matchAll(/(\d)(?:\s*[-–]\s*(\d))?/gu)].flatMap(([, first = '', last = first]) =>
    Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, more) =>
      String(Number(first) + more),
    ),
  )
  const found = known.filter((grade) => numbers.includes(grade))
  return found.length === known.length ? [] : found
}
