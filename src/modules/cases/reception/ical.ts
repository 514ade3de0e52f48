import type { LocalDate } from '../../../platform/kernel/dates.ts'

/** A reception day as a calendar program shows it; nothing of who comes. */
export interface ReceptionEvent {
  /** Stays the same whenever the calendar is read again. */
  readonly uid: string
  readonly day: LocalDate
  /** `08:00`, in Việt Nam. */
  readonly startsAt: string
  readonly endsAt: string
  readonly title: string
  readonly place: string
  readonly description: string
  readonly href: string
  readonly cancelled: boolean
}

/**
 * A calendar by RFC 5545 with times in UTC: lines end in CRLF, are folded at 75 octets, text is escaped.
 * @param stamp  when the calendar was made
 */
export function receptionCalendar(name: string, events: readonly ReceptionEvent[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minh Bach//Tiep cong dan//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${instant(stamp)}`,
      `DTSTART:${instant(vietnamTime(event.day, event.startsAt))}`,
      `DTEND:${instant(vietnamTime(event.day, event.endsAt))}`,
      `SUMMARY:${escapeText(event.title)}`,
      `LOCATION:${escapeText(event.place)}`,
      `DESCRIPTION:${escapeText(event.description)}`,
      `URL:${event.href}`,
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function vietnamTime(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`)
}

function instant(at: Date): string {
  return `${at.toISOString().replace(/[-:]/gu, '').slice(0, 15)}Z`
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n?|\n/gu, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** No line longer than 75 octets (RFC 5545, 3.1), never cut inside a character. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = Buffer.byteLength(character)
    const full = octets + size > 75
    text += full ? `\r\n ${character}` : character
    octets = full ? size + 1 : octets + size
  }
  return text
}
