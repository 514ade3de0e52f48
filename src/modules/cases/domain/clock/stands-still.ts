import type { ClockPause } from './clock-run.ts'

/** Whether a pause is open at an instant that began before the term had run out. */
export function standsStillAt(pauses: readonly ClockPause[], dueAt: Date, asAt: Date): boolean {
  const latest = Math.min(asAt.getTime(), dueAt.getTime())
  return pauses.some(({ from, to }) => to === null && from.getTime() <= latest)
}
