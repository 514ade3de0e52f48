import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate, weekday } from '../../../platform/kernel/dates.ts'
import type { ClockUnit } from '../domain/clock/clock.ts'

const weekdayNames = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
] as const satisfies readonly Words[]

/** A day with its day of the week: "thứ Hai 03/06/2024". */
export function fullDay(day: LocalDate): Words {
  const name = weekdayNames[weekday(day) - 1] ?? weekdayNames[0]
  return { vi: `${name.vi} ${formatDay(day)}`, en: `${name.en} ${formatDay(day)}` }
}

/** A run of days as short as it can be said: "08/02 – 12/02/2024". */
export function dayRange(from: LocalDate, to: LocalDate): string {
  if (from === to) return formatDay(from)
  const first = formatDay(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first} – ${formatDay(to)}`
}

/** The hour and minute that it was in Việt Nam. */
export function timeInVietnam(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

const unitNames = {
  'working-day': { vi: 'ngày làm việc', en: ['working day', 'working days'] },
  'calendar-day': { vi: 'ngày', en: ['day', 'days'] },
  day: { vi: 'ngày', en: ['day', 'days'] },
  hour: { vi: 'giờ', en: ['hour', 'hours'] },
  month: { vi: 'tháng', en: ['month', 'months'] },
  year: { vi: 'năm', en: ['year', 'years'] },
} as const

/** "5 ngày làm việc". */
export function amountWords(amount: number, unit: ClockUnit | 'day'): Words {
  const { vi, en } = unitNames[unit]
  return { vi: `${amount} ${vi}`, en: `${amount} ${amount === 1 ? en[0] : en[1]}` }
}
