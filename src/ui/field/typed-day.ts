import { formatDay, type LocalDate, parseLocalDate } from '../../platform/kernel/dates.ts'

/**
 * The day that someone typed as day, month, year: `25/11/2024`, `25-11-2024`, `5.9.2024`, `5 9 2024`.
 * Undefined when it is not an existing day; nothing is guessed from two-digit years.
 */
export function parseTypedDay(typed: string): LocalDate | undefined {
  const parts = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/u.exec(typed)
  const [, day, month, year] = parts ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** The text that a date field shows for a day already known. */
export function typedDay(day: LocalDate | undefined): string {
  return day === undefined ? '' : formatDay(day)
}
