import type { Dimension } from './plan.ts'

/** Work and promises that belong together: of one unit, of one dimension of it, or of all. */
export interface BoardCounts {
  /** Everything that is to be done: each day of recurring work counts by itself. */
  readonly tasks: number
  readonly done: number
  /** Not done although its day has passed. */
  readonly late: number
  /** Waiting for a decision of somebody else. */
  readonly blocked: number
  readonly commitments: number
  /** With at least one figure that a person confirmed as evidence. */
  readonly withEvidence: number
}

export const nothingCounted: BoardCounts = {
  tasks: 0,
  done: 0,
  late: 0,
  blocked: 0,
  commitments: 0,
  withEvidence: 0,
}

export function addCounts(left: BoardCounts, right: BoardCounts): BoardCounts {
  return {
    tasks: left.tasks + right.tasks,
    done: left.done + right.done,
    late: left.late + right.late,
    blocked: left.blocked + right.blocked,
    commitments: left.commitments + right.commitments,
    withEvidence: left.withEvidence + right.withEvidence,
  }
}

/** The columns of the board: a dimension, or what belongs to none. */
export const boardColumns = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'none'] as const
export type BoardColumn = (typeof boardColumns)[number]

export function columnOf(dimension: Dimension | null): BoardColumn {
  return dimension ?? 'none'
}

/** What the cells of the board tell. */
export const boardViews = ['work', 'evidence'] as const
export type BoardView = (typeof boardViews)[number]

/** The lists behind the numbers. */
export const boardLists = ['late', 'no-evidence', 'changed', 'blocked', 'all'] as const
export type BoardList = (typeof boardLists)[number]

/** In which order the units stand. */
export const boardOrders = ['name', 'late', 'blocked', 'done', 'evidence'] as const
export type BoardOrder = (typeof boardOrders)[number]

/** A unit on the board; without a plan of its own it has not adopted the office's yet. */
export interface BoardRow<Unit> {
  readonly unit: Unit
  readonly adopted: boolean
  readonly counts: BoardCounts
}

/** Units in the wished order; those that are alike keep the order of their names, in which they are given. */
export function sortRows<Unit>(rows: readonly BoardRow<Unit>[], order: BoardOrder): BoardRow<Unit>[] {
  const weight = weights[order]
  return rows.toSorted((left, right) => weight(right) - weight(left))
}

const weights: Readonly<Record<BoardOrder, (row: BoardRow<unknown>) => number>> = {
  name: () => 0,
  late: ({ counts }) => counts.late,
  blocked: ({ counts }) => counts.blocked,
  // The least done first: who needs help stands at the top. Who has not adopted has done nothing.
  done: ({ counts, adopted }) => (adopted ? 1 - shareOf(counts.done, counts.tasks) : 2),
  evidence: ({ counts, adopted }) => (adopted ? 1 - shareOf(counts.withEvidence, counts.commitments) : 2),
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
