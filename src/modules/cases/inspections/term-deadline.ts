import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { type Deadline, deadlineOf } from '../domain/clock/clock.ts'

/** A term of an inspection: how long it is, from when, and what sets it. */
export interface CountedTerm {
  readonly code: string
  readonly title: Words
  readonly from: LocalDate
  readonly value: number
  readonly unit: 'working-day' | 'calendar-day'
  readonly source: string
  readonly standing: 'confirmed' | 'unconfirmed'
}

/** Why a term ends on its day: the same derivation that every deadline of the platform opens to. */
export function termDeadline(term: CountedTerm, calendar: WorkingCalendar, now: Date): Deadline {
  const { code, title, from, value, unit, source, standing } = term
  const rule = {
    code,
    title,
    version: from,
    unit,
    amount: value,
    direction: 'after',
    law: source,
    article: '',
    standing,
  } as const
  return deadlineOf({ rule, startedAt: startOfDay(from), pauses: [] }, calendar, now)
}
