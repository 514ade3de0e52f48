import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../kernel/dates.ts'
import { writeCalendar } from './ical.ts'

/** Reads a calendar back by RFC 5545: unfolds, splits names from values, unescapes text. */
function readCalendar(text: string): {
  readonly lines: readonly string[]
  readonly events: Map<string, string>[]
} {
  expect(text.endsWith('\r\n')).toBe(true)
  const folded = text.slice(0, -2).split('\r\n')
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  const events: Map<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    const [name = '', ...rest] = line.split(':')
    events.at(-1)?.set(name, rest.join(':'))
  }
  return { lines: folded, events }
}

function readText(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
}

const stamp = new Date('2026-11-24T03:04:05.678Z')
const entry = {
  uid: 'a@minhbach',
  when: { day: localDate('2026-12-31'), rule: null, doneDays: [] },
  href: 'https://minhbach.example/x',
}

test('any title comes back as it was, in lines of at most 75 octets without a broken character', () => {
  const words = fc.constantFrom('Công khai ', 'hòa; ', 'a,b\\c\n', '😀', 'BEGIN:VEVENT\r\n', 'x'.repeat(80))
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const title = parts.join('')
      const { lines, events } = readCalendar(writeCalendar('Lịch', [{ ...entry, title }], stamp))
      expect(events).toHaveLength(1)
      expect(readText(events[0]?.get('SUMMARY') ?? '')).toBe(title.replace(/\r\n/g, '\n'))
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toContain('�')
      }
    }),
  )
})

test('an event has its identifier, its whole day, its rule and the dates that are done already', () => {
  const recurring = {
    ...entry,
    title: 'Báo cáo',
    when: {
      day: localDate('2026-01-15'),
      rule: 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261215',
      doneDays: [localDate('2026-02-15')],
    },
  }
  const [event] = readCalendar(writeCalendar('Lịch', [recurring], stamp)).events
  expect(Object.fromEntries(event ?? [])).toMatchObject({
    UID: 'a@minhbach',
    DTSTAMP: '20261124T030405Z',
    'DTSTART;VALUE=DATE': '20260115',
    'DTEND;VALUE=DATE': '20260116',
    RRULE: 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261215',
    'EXDATE;VALUE=DATE': '20260215',
  })
})

test('hours in Việt Nam are told in UTC, with the place and whether they stand', () => {
  const when = { day: localDate('2026-12-31'), startsAt: '08:00', endsAt: '11:30' }
  const day = {
    ...entry,
    title: 'Tiếp công dân',
    when,
    place: 'Phòng 1, tầng 2',
    description: '',
    cancelled: true,
  }
  const [event] = readCalendar(writeCalendar('Lịch', [day], stamp)).events
  expect(Object.fromEntries(event ?? [])).toMatchObject({
    DTSTART: '20261231T010000Z',
    DTEND: '20261231T043000Z',
    LOCATION: 'Phòng 1\\, tầng 2',
    STATUS: 'CANCELLED',
  })
})
