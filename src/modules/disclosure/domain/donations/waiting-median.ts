/** How many days something took; `done: false` when it has taken so long and is not over. */
export interface Wait {
  readonly days: number
  readonly done: boolean
}

/**
 * The first day by which half of the waits are over, those still going on counted for as long as they have lasted
 * (Kaplan–Meier); the longest so far when half are not. Undefined without any.
 */
export function medianWait(waits: readonly Wait[]): number | undefined {
  const sorted = waits.toSorted((left, right) => left.days - right.days)
  let surviving = 1
  for (const day of new Set(sorted.map(({ days }) => days))) {
    const there = sorted.filter(({ days }) => days >= day)
    surviving *= 1 - there.filter(({ days, done }) => done && days === day).length / there.length
    // A half made of fractions falls short by the last bits.
    if (surviving < 0.5 + 1e-9) return day
  }
  return sorted.at(-1)?.days
}
