/** How long to wait after a failure, growing with the number of failures. */
export interface RetryPace {
  readonly firstMs: number
  readonly longestMs: number
}

/**
 * Milliseconds until the next attempt: doubled with each failure up to the longest, and spread by a fifth
 * either way, so that what failed together does not come back together.
 * @param failures  how many attempts have failed, from 1
 */
export function retryDelay(pace: RetryPace, failures: number, random: () => number = Math.random): number {
  const doubled = pace.firstMs * 2 ** Math.min(failures - 1, 40)
  return Math.round(Math.min(doubled, pace.longestMs) * (0.8 + 0.4 * random()))
}
