import { addCalendarTerm } from '../../../../platform/calendar/calendar-terms.ts'
import type { Term } from '../../../../platform/calendar/term.ts'
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import {
  addWorkingDays,
  nextWorkingDay,
  workingDaysBefore,
} from '../../../../platform/calendar/working-days.ts'
import type { DutyTerm, DutyTrigger } from '../../../../platform/content/schema/disclosure.ts'
import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'

const known = new WeakMap<WorkingCalendar, Map<string, Term>>()

/**
 * By when, at the latest, with the way in which the day was reached; null when the law names no day. A day of the
 * year that is a day off moves to the next working day, as every term does (Civil Code 2015, Article 148.5).
 * @throws CalendarIncomplete when a year on the way is not in the calendar
 */
export function dueDay(calendar: WorkingCalendar, trigger: DutyTrigger, anchor: LocalDate): Term | null {
  const term = termOf(trigger)
  if (term === null) return null
  // Thousands of units share the same days; each is reckoned once.
  const terms = known.get(calendar) ?? new Map<string, Term>()
  known.set(calendar, terms)
  const key = 'value' in term ? `${term.type} ${term.value} ${term.unit} ${anchor}` : `${term.type} ${anchor}`
  const found = terms.get(key)
  if (found !== undefined) return found
  const reckoned = reckon(calendar, term, anchor)
  terms.set(key, reckoned)
  return reckoned
}

type Reckoned = DutyTerm | { readonly type: 'by-the-day' }

function termOf(trigger: DutyTrigger): Reckoned | null {
  if (trigger.type === 'yearly') return { type: 'by-the-day' }
  return trigger.type === 'always' ? null : (trigger.term ?? null)
}

function reckon(calendar: WorkingCalendar, term: Reckoned, anchor: LocalDate): Term {
  switch (term.type) {
    case 'by-the-day':
      return nextWorkingDay(calendar, anchor)
    case 'after':
      return term.unit === 'working-day'
        ? addWorkingDays(calendar, anchor, term.value)
        : addCalendarTerm(calendar, anchor, term.value, 'day')
    case 'before':
      return workingDaysBefore(calendar, anchor, term.value)
    case 'before-event':
      return { date: addDays(anchor, -1), steps: [{ kind: 'start', day: anchor }], predicted: false }
    case 'on-the-day':
      return { date: anchor, steps: [{ kind: 'start', day: anchor }], predicted: false }
  }
}
