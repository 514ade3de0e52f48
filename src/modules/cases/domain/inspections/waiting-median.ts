/** How long something took, or has taken so far when it is not done. */
export interface Waiting {
  readonly days: number
  readonly done: boolean
}

/**
 * The median of waiting times of which some are not over yet (Kaplan–Meier): the first day by which half are done.
 * When that day is not reached, the longest time so far, which the median is not below. Undefined without any.
 */
export function waitingMedian(waitings: readonly Waiting[]): number | undefined {
  if (waitings.length === 0) return undefined
  const days = [...new Set(waitings.map((waiting) => waiting.days))].toSorted((left, right) => left - right)
  let waitingStill = 1
  for (const day of days) {
    const atRisk = waitings.filter((waiting) => waiting.days >= day).length
    const done = waitings.filter((waiting) => waiting.days === day && waiting.done).length
    waitingStill *= 1 - done / atRisk
    // Products of fractions miss a half by the last bits.
    if (waitingStill <= 0.5 + 1e-9) return day
  }
  return days.at(-1)
}
