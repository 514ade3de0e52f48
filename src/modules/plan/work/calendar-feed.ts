import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'

/** A task as a calendar shows it: its title and its days, nothing of anybody. */
export interface CalendarEntry {
  /** Stays the same whenever the calendar is read again. */
  readonly uid: string
  readonly title: string
  readonly day: LocalDate
  /** The value of an RRULE when it recurs; the last day on which it may is part of it. */
  readonly rule: string | null
  /** Days of the recurrence that are done already. */
  readonly doneDays: readonly LocalDate[]
  readonly href: string
}

/**
 * A calendar by RFC 5545: whole-day events, lines that end in CRLF and are folded at 75 octets, text escaped.
 * @param stamp  when the calendar was made
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], stamp: Date): string {
  const made = `${stamp.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minh Bach//Ke hoach//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.uid}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${basicDay(entry.day)}`,
      `DTEND;VALUE=DATE:${basicDay(addDays(entry.day, 1))}`,
      `SUMMARY:${escapeText(entry.title)}`,
      `URL:${entry.href}`,
      'TRANSP:TRANSPARENT',
      ...(entry.rule === null ? [] : [`RRULE:${entry.rule}`]),
      ...entry.doneDays.map((day) => `EXDATE;VALUE=DATE:${basicDay(day)}`),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** A day as RFC 5545 writes it: 20241125. */
export function basicDay(day: LocalDate): string {
  return day.replaceAll('-', '')
}

/** Text of a property (RFC 5545, 3.3.11); other control characters have no place in it. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

const longestLine = 75

/** Folds a line so that none is longer than 75 octets (RFC 5545, 3.1), never inside a character. */
function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longestLine) {
      parts.push(part)
      part = ''
      // The space at the beginning of a continued line counts.
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
