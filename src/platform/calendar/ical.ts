import { addDays, type LocalDate } from '../kernel/dates.ts'

/** Something that a calendar program shows; nothing of anybody. */
export interface CalendarEvent {
  /** Stays the same whenever the calendar is read again. */
  readonly uid: string
  readonly title: string
  readonly href: string
  readonly when: WholeDay | Hours
  readonly place?: string
  readonly description?: string
  readonly cancelled?: boolean
}

/** A day that keeps nobody from being elsewhere. */
interface WholeDay {
  readonly day: LocalDate
  /** The value of an RRULE when it recurs; the last day on which it may is part of it. */
  readonly rule: string | null
  /** Days of the recurrence that are done already. */
  readonly doneDays: readonly LocalDate[]
}

interface Hours {
  readonly day: LocalDate
  /** `08:00`, in Việt Nam. */
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * A calendar by RFC 5545: times in UTC, lines that end in CRLF and are folded at 75 octets, text escaped.
 * @param stamp  when the calendar was made
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minh Bach//Lich//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${instant(stamp)}`,
      ...('startsAt' in event.when ? linesOfHours(event.when) : linesOfWholeDay(event.when)),
      `SUMMARY:${escapeText(event.title)}`,
      ...(event.place === undefined ? [] : [`LOCATION:${escapeText(event.place)}`]),
      ...(event.description === undefined ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
      `URL:${event.href}`,
      ...(event.cancelled === undefined ? [] : [`STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function linesOfHours({ day, startsAt, endsAt }: Hours): string[] {
  const at = (time: string) => instant(new Date(`${day}T${time}:00+07:00`))
  return [`DTSTART:${at(startsAt)}`, `DTEND:${at(endsAt)}`]
}

function linesOfWholeDay({ day, rule, doneDays }: WholeDay): string[] {
  return [
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    'TRANSP:TRANSPARENT',
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    ...doneDays.map((done) => `EXDATE;VALUE=DATE:${basicDay(done)}`),
  ]
}

/** A day as RFC 5545 writes it: 20241125. */
export function basicDay(day: LocalDate): string {
  return day.replaceAll('-', '')
}

function instant(at: Date): string {
  return `${at.toISOString().replace(/[-:]/gu, '').slice(0, 15)}Z`
}

/** Text of a property (RFC 5545, 3.3.11); other control characters have no place in it. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n?|\n/gu, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** No line longer than 75 octets (RFC 5545, 3.1), never cut inside a character. */
function foldLine(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = Buffer.byteLength(character)
    const full = octets + size > 75
    text += full ? `\r\n ${character}` : character
    // The space at the beginning of a continued line counts.
    octets = full ? size + 1 : octets + size
  }
  return text
}
