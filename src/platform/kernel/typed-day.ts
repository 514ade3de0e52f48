import { formatDay, type LocalDate, parseLocalDate } from './dates.ts'

/**
 * The day that someone typed as day, month, year (`25/11/2024`, `25-11-2024`, `5.9.2024`, `5 9 2024`) or that a
 * program sent as `2024-11-25`. Undefined when it is not an existing day; nothing is guessed from two-digit years.
 */
export function parseTypedDay(typed: string): LocalDate | undefined {
  const parts = typed.trim().split(/\s*[/.\-\s]\s*/u)
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/u.test(part))) return undefined
  const [year = '', month = '', day = ''] = parts[0]?.length === 4 ? parts : parts.toReversed()
  return year.length === 4
    ? parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    : undefined
}

/** The text that a date field shows for a day already known. */
export function typedDay(day: LocalDate | undefined): string {
  return day === undefined ? '' : formatDay(day)
}
