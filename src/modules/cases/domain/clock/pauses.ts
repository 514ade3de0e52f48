import type { DayTable } from '../../../../platform/calendar/day-table.ts'
import type { ReceiptRule } from './clock-rule.ts'
import type { ClockPause } from './clock-run.ts'
import { receivedDay } from './receipt.ts'

/**
 * A pause in days, by their numbers. The day `from` on which the clock was stopped still counts; the day `to`
 * on which it ran on does not, as the day of a receipt does not (Civil Code 2015, Article 147.2). So the days
 * after `from` up to and including `to` stand still.
 */
export interface PausedDays {
  readonly from: number
  readonly to: number
  readonly pause: ClockPause
}

/**
 * The pauses of a clock as days, in order and without overlap, from the day on which it started. One that is
 * still open is taken to end at `asAt`. What made the clock run on out of hours counts as a receipt does.
 */
export function pausedDays(
  table: DayTable,
  pauses: readonly ClockPause[],
  {
    start,
    asAt,
    receipt,
  }: { readonly start: number; readonly asAt: Date; readonly receipt: ReceiptRule | undefined },
): readonly PausedDays[] {
  if (pauses.length === 0) return []
  const days = pauses
    .filter(({ from, to }) => from.getTime() < (to ?? asAt).getTime())
    .map((pause) => ({
      from: Math.max(start, receivedDay(table, pause.from, undefined).day),
      to: receivedDay(table, pause.to ?? asAt, receipt).day,
      pause,
    }))
    .toSorted((a, b) => a.from - b.from)
  return withoutOverlap(days)
}

function withoutOverlap(sorted: readonly PausedDays[]): PausedDays[] {
  const result: PausedDays[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, to, pause } of sorted) {
    const clear = Math.max(from, reached)
    if (to <= clear) continue
    result.push({ from: clear, to, pause })
    reached = to
  }
  return result
}
