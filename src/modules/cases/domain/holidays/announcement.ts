import {
  type DayStatus,
  dayStatus,
  type SpecialDay,
  type SpecialDayKind,
  type WorkingCalendar,
} from '../../../../platform/calendar/working-calendar.ts'
import { addDays, daysBetween, type LocalDate } from '../../../../platform/kernel/dates.ts'

/** The kinds that an announcement can make of a day; `revoked` gives it back to the calendar of content. */
export const announcedKinds = [
  'statutory',
  'compensatory',
  'swapped-off',
  'swapped-work',
  'closure',
  'revoked',
] as const satisfies readonly (SpecialDayKind | 'revoked')[]
export type AnnouncedKind = (typeof announcedKinds)[number]

/** A run of days whose standing an announcement changes. */
export interface Announcement {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly kind: AnnouncedKind
  readonly name: { readonly vi: string; readonly en: string }
  /** The announcement as it is cited. */
  readonly source: string
  readonly announcedOn: LocalDate
}

/** The most days that one announcement may hold: longer ones are none, but a slip of the pen. */
export const mostDays = 14

export function daysOf({ from, to }: Pick<Announcement, 'from' | 'to'>): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}

/**
 * The calendar as it would be with the announcement.
 * @param original  the calendar of content, to which a revoked day goes back
 */
export function calendarWith(
  calendar: WorkingCalendar,
  original: WorkingCalendar,
  announcement: Announcement,
): WorkingCalendar {
  const days = new Map(calendar.days)
  for (const day of daysOf(announcement)) {
    const before = original.days.get(day)
    if (announcement.kind !== 'revoked') days.set(day, specialDay(day, announcement.kind, announcement))
    else if (before === undefined) days.delete(day)
    else days.set(day, before)
  }
  return { ...calendar, days }
}

function specialDay(day: LocalDate, kind: SpecialDayKind, { name, source }: Announcement): SpecialDay {
  return { day, kind, name, source: { text: source, confidence: 'high', standing: 'confirmed' } }
}

export interface ChangedDay {
  readonly day: LocalDate
  readonly worked: { readonly before: boolean; readonly after: boolean }
}

/**
 * The days of an announcement on which the offices work before and do not after, or the other way round. A weekend
 * that is declared a day off changes nothing.
 * @throws CalendarIncomplete when the calendar does not reach so far
 */
export function changedDays(
  before: WorkingCalendar,
  after: WorkingCalendar,
  announcement: Announcement,
): ChangedDay[] {
  return daysOf(announcement).flatMap((day) => {
    const worked = { before: works(dayStatus(before, day)), after: works(dayStatus(after, day)) }
    return worked.before === worked.after ? [] : [{ day, worked }]
  })
}

function works({ working }: DayStatus): boolean {
  return working
}
