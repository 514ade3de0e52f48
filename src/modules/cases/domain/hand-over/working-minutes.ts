import { type DayTable, dayNumber, dayOfNumber } from '../../../../platform/calendar/day-table.ts'
import { dayInVietnam, startOfDay } from '../../../../platform/kernel/dates.ts'

/**
 * Office hours, in minutes after midnight. Each place sets its own within eight hours a day; these are the usual ones
 * of offices in the south and unconfirmed.
 */
const officeHours = [
  { from: 7 * 60, to: 11 * 60 + 30 },
  { from: 13 * 60, to: 16 * 60 + 30 },
] as const

/** Whole minutes of office hours between two instants; none when the second is not later. */
export function workingMinutes(from: Date, to: Date, table: DayTable): number {
  if (to <= from) return 0
  const last = dayNumber(dayInVietnam(to))
  let sum = 0
  for (let number = dayNumber(dayInVietnam(from)); number <= last; number += 1) {
    if (!table(number).status.working) continue
    const midnight = startOfDay(dayOfNumber(number)).getTime()
    for (const hours of officeHours) {
      const begin = Math.max(midnight + hours.from * 60_000, from.getTime())
      const end = Math.min(midnight + hours.to * 60_000, to.getTime())
      if (end > begin) sum += end - begin
    }
  }
  return Math.floor(sum / 60_000)
}
