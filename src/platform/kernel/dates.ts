declare const brand: unique symbol
/** A calendar day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [brand]: 'local-date' }

/** Việt Nam has had UTC+7 without summer time since 1975. */
const vietnamOffsetMs = 7 * 3_600_000
const dayMs = 86_400_000
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** @throws RangeError when the text is not an existing day written `YYYY-MM-DD`. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (parsed === undefined) throw new RangeError(`not a calendar day: ${text}`)
  return parsed
}

/** The day, or undefined when the text is not an existing day written `YYYY-MM-DD`. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!pattern.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  return new Date(time).toISOString().slice(0, 10) === text ? (text as LocalDate) : undefined
}

/** The day that it is in Việt Nam at an instant. */
export function dayInVietnam(instant: Date): LocalDate {
  return new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 10) as LocalDate
}

/** The instant at which a day begins in Việt Nam. */
export function startOfDay(day: LocalDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - vietnamOffsetMs)
}

/** The first instant after a day in Việt Nam: what is done before it was done on the day. */
export function endOfDay(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + dayMs)
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as LocalDate
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The day as it is written in Việt Nam: 25/11/2024. */
export function formatDay(day: LocalDate): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
