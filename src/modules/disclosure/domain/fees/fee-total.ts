import { sumOfDong } from '../donations/dong.ts'
import { concerns, type FeeLine, yearAmount } from './fee-line.ts'
import { exemptionsOn, type FeeLaw, kindOfCode, standingOn } from './fee-standing.ts'
import type { FeeLevel, Grade } from './grade.ts'

/** A child, as a family describes it to the calculator: nothing of it is kept. */
export interface ChildOfFamily {
  readonly grade: Grade
  /** Groups of content/fees/exemptions that the child belongs to. */
  readonly groups: readonly string[]
  /** Whether the child takes a line that is optional; by its place in the list. */
  readonly takes: (index: number) => boolean
}

export interface DueLine {
  readonly index: number
  readonly line: FeeLine
  /** Of the amount, in percent, that the child does not pay. */
  readonly percentOff: number
  /** In đồng, each time and in the year. */
  readonly each: bigint
  readonly year: bigint
  readonly part: FeePart
}

/**
 * Whose it is: `compulsory` of the school, `optional`, or `passed-on` to somebody else by law (health insurance).
 */
export const feeParts = ['compulsory', 'optional', 'passed-on'] as const
export type FeePart = (typeof feeParts)[number]

export interface FeeTotal {
  readonly lines: readonly DueLine[]
  readonly byPart: Readonly<Record<FeePart, bigint>>
  readonly year: bigint
  /** By month of the calendar, `2026-09`, in order; they add up to the year. */
  readonly months: readonly { readonly month: string; readonly amount: bigint }[]
}

/** What a family pays in a year for one child: what falls due of each line, and when. */
export function feeTotal(
  lines: readonly FeeLine[],
  child: ChildOfFamily,
  { law, level }: { readonly law: FeeLaw; readonly level: FeeLevel },
): FeeTotal {
  const due = lines.flatMap((line, index): DueLine[] => {
    if (!concerns(line, child.grade)) return []
    if (line.voluntary && !child.takes(index)) return []
    const percentOff = percentOffOf(line, child.groups, law, level)
    const each = (line.amount * BigInt(100 - percentOff)) / 100n
    return [
      { index, line, percentOff, each, year: each * BigInt(line.times), part: partOf(line, law, level) },
    ]
  })
  const sumOf = (part: FeePart) => sumOfDong(due.filter((one) => one.part === part).map(({ year }) => year))
  return {
    lines: due,
    byPart: { compulsory: sumOf('compulsory'), optional: sumOf('optional'), 'passed-on': sumOf('passed-on') },
    year: sumOfDong(due.map(({ year }) => year)),
    months: monthsOf(due),
  }
}

/** Whose a line is. */
export function partOf(line: FeeLine, law: FeeLaw, level: FeeLevel): FeePart {
  if (line.voluntary) return 'optional'
  const kind = kindOfCode(law, line.kind)
  return kind && standingOn(kind, level, line.from)?.standing === 'not-the-schools'
    ? 'passed-on'
    : 'compulsory'
}

/** The greatest relief counts; reliefs do not add up. */
function percentOffOf(line: FeeLine, groups: readonly string[], law: FeeLaw, level: FeeLevel): number {
  if (line.free.some((group) => groups.includes(group))) return 100
  const byLaw = exemptionsOn(law, line.kind, level, line.from)
    .filter(({ code }) => groups.includes(code))
    .map(({ percent }) => percent)
  const byList = line.half.some((group) => groups.includes(group)) ? [50] : []
  return Math.max(0, ...byLaw, ...byList)
}

/** Months over which what is paid by the day is spread: a school year has nine. */
const schoolMonths = 9

function monthsOf(due: readonly DueLine[]): FeeTotal['months'] {
  const months = new Map<string, bigint>()
  for (const { line, each } of due)
    for (const [month, times] of timesByMonth(line))
      months.set(month, (months.get(month) ?? 0n) + each * BigInt(times))
  return [...months]
    .filter(([, amount]) => amount > 0n)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, amount]) => ({ month, amount }))
}

/** How often a line falls due in each month. */
function timesByMonth({ unit, times, from }: FeeLine): [string, number][] {
  const first = from.slice(0, 7)
  if (unit === 'month') return Array.from({ length: times }, (_, index) => [monthAfter(first, index), 1])
  if (unit === 'term') return Array.from({ length: times }, (_, index) => [monthAfter(first, index * 4), 1])
  if (unit === 'day') {
    const [whole, rest] = [Math.floor(times / schoolMonths), times % schoolMonths]
    return Array.from({ length: schoolMonths }, (_, index) => [
      monthAfter(first, index),
      whole + (index < rest ? 1 : 0),
    ])
  }
  return [[first, times]]
}

function monthAfter(month: string, more: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + more
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The sum of a whole list for a class when everything optional is left or taken. */
export function yearOfList(
  lines: readonly FeeLine[],
  grade: Grade,
  ground: { readonly law: FeeLaw; readonly level: FeeLevel },
): Readonly<Record<FeePart, bigint>> {
  return feeTotal(lines, { grade, groups: [], takes: () => true }, ground).byPart
}

export { yearAmount }
