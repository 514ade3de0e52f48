import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, listUnits, type NamedUnit, unitsBelow } from '../../organisations/index.ts'
import {
  addCounts,
  type BoardColumn,
  type BoardCounts,
  type BoardOrder,
  type BoardRow,
  nothingCounted,
  sortRows,
} from '../domain/board.ts'
import { countByDimension, countByUnit } from '../store/board-counts.ts'
import { type BoardPlan, boardDay, dueDaysOf } from '../store/board-plan.ts'
import type { BoardQuestion } from '../store/board-work.ts'

export interface BoardWish {
  readonly today: LocalDate
  /** The units that the reader may see; all public ones when left out. */
  readonly within?: readonly UnitId[] | undefined
  readonly level?: NonNullable<NamedUnit['level']> | undefined
  readonly column?: BoardColumn | undefined
  readonly order: BoardOrder
  readonly page: number
  readonly perPage: number
}

export interface Board {
  readonly plan: BoardPlan
  /** The units of this page. */
  readonly rows: readonly BoardRow<NamedUnit>[]
  readonly cellOf: (unitId: UnitId, column: BoardColumn) => BoardCounts | undefined
  /** Over all pages. */
  readonly total: BoardCounts
  readonly units: number
  /** Of the schools among them. */
  readonly schools: number
  readonly adopted: number
}

/** Everything that a board shows, in a handful of statements however many schools there are. */
export async function loadBoard(database: Reader, plan: BoardPlan, wish: BoardWish): Promise<Board> {
  const question = await boardQuestion(database, plan, wish.today)
  const [counts, units] = await Promise.all([
    countByUnit(database, question, wish.column),
    boardUnits(database, plan, wish),
  ])
  const all = units.map((unit): BoardRow<NamedUnit> => {
    const counted = counts.get(unit.id)
    return { unit, adopted: counted !== undefined, counts: counted ?? nothingCounted }
  })
  const rows = sortRows(all, wish.order).slice((wish.page - 1) * wish.perPage, wish.page * wish.perPage)
  const cells = await countByDimension(database, { ...question, units: rows.map(({ unit }) => unit.id) })
  const byPlace = new Map(cells.map((cell) => [`${cell.unitId} ${cell.column}`, cell.counts]))
  const schools = all.filter(({ unit }) => unit.level !== null)
  return {
    plan,
    rows,
    cellOf: (unitId, column) => byPlace.get(`${unitId} ${column}`),
    total: all.reduce((sum, row) => addCounts(sum, row.counts), nothingCounted),
    units: all.length,
    schools: schools.length,
    adopted: schools.filter(({ adopted }) => adopted).length,
  }
}

export async function boardQuestion(
  database: Reader,
  plan: BoardPlan,
  today: LocalDate,
): Promise<BoardQuestion> {
  return { planId: plan.id, today, due: await dueDaysOf(database, plan) }
}

/** The plan's own unit first, then those that it directed on the day of the board, by name. */
export async function boardUnits(
  database: Reader,
  plan: BoardPlan,
  { today, within, level }: Pick<BoardWish, 'today' | 'within' | 'level'>,
): Promise<NamedUnit[]> {
  const own = await getUnit(database, plan.unitId)
  const lastDay = boardDay(plan, today)
  // The records of an office that was dissolved in the middle of its plan end with it.
  const on = own.validTo !== null && own.validTo < lastDay ? own.validTo : lastDay
  const below = await unitsBelow(database, own.id, on)
  const readable = within === undefined ? undefined : new Set(within)
  const ids = [own.id, ...below].filter((id) => readable === undefined || readable.has(id))
  const { units } = await listUnits(
    database,
    { on, within: ids, level, publicOnly: within === undefined },
    { page: 1, perPage: 10_000 },
  )
  const relevant = units.filter((unit) => unit.level !== null || unit.id === own.id)
  return relevant.toSorted((left, right) => Number(right.id === own.id) - Number(left.id === own.id))
}
