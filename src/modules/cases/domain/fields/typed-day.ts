import { type LocalDate, parseLocalDate } from '../../../../platform/kernel/dates.ts'

/** A day typed as day, month, year (`25/11/2024`, `5.9.2024`) or sent as `2024-11-25`; undefined for anything else. */
export function readDay(text: string): LocalDate | undefined {
  const parts = text.trim().split(/\s*[/.\-\s]\s*/u)
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/u.test(part))) return undefined
  const [year = '', month = '', day = ''] = parts[0]?.length === 4 ? parts : parts.toReversed()
  return year.length === 4
    ? parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    : undefined
}
