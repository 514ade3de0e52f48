import { sumOfDong } from '../donations/dong.ts'

export const feePeriodsOfYear = ['term-1', 'term-2', 'year'] as const
/** The time for which a settlement is made: a term, or the whole school year. */
export type FeePeriodOfYear = (typeof feePeriodsOfYear)[number]

/** Sums of one collection in đồng, of the whole school: no class and no child can be read from them. */
export interface SettledLine {
  readonly name: string
  /** What the list made due. */
  readonly due: bigint
  /** What did not have to be paid, by exemptions. */
  readonly relieved: bigint
  readonly collected: bigint
  readonly spent: bigint
  /** What went back to families of what was not spent. */
  readonly returned: bigint
}

export const settlementProblems = [
  'more-than-due',
  'spent-more-than-collected',
  'returned-more-than-left',
] as const
export type SettlementProblem = (typeof settlementProblems)[number]

/** What is still held: neither spent nor given back. */
export function leftOf({ collected, spent, returned }: Omit<SettledLine, 'name'>): bigint {
  return collected - spent - returned
}

/** What does not add up: more came in than was due, more went out than came in, more went back than was left. */
export function problemsOfSettled({
  due,
  relieved,
  collected,
  spent,
  returned,
}: SettledLine): SettlementProblem[] {
  return [
    ...(collected > due - relieved ? (['more-than-due'] as const) : []),
    ...(spent > collected
      ? (['spent-more-than-collected'] as const)
      : returned > collected - spent
        ? (['returned-more-than-left'] as const)
        : []),
  ]
}

/** All lines together. */
export function sumOfSettled(lines: readonly SettledLine[]): Omit<SettledLine, 'name'> {
  const sum = (of: (line: SettledLine) => bigint) => sumOfDong(lines.map(of))
  return {
    due: sum(({ due }) => due),
    relieved: sum(({ relieved }) => relieved),
    collected: sum(({ collected }) => collected),
    spent: sum(({ spent }) => spent),
    returned: sum(({ returned }) => returned),
  }
}
