import { content } from '../../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import type { DisclosureObligation } from '../../../../platform/content/schema/disclosure.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { newId } from '../../../../platform/kernel/ids.ts'
import type { DutiesQuestion } from './duties-of.ts'
import type { Occurrence } from './occurrence.ts'
import type { Organisation } from './organisation.ts'
import type { Showing } from './showing.ts'

export const calendar = workingCalendar(content.calendar.years)

export function aSchool(changes: Partial<Organisation> = {}): Organisation {
  return {
    id: newId('unit'),
    kind: 'school',
    level: 'TH',
    validFrom: localDate('2010-01-01'),
    validTo: null,
    followedSince: localDate('2023-01-01'),
    ...changes,
  }
}

export function theDuty(code: string): DisclosureObligation {
  const found = content.disclosure.find((obligation) => obligation.code === code)
  if (found === undefined) throw new RangeError(`no such duty: ${code}`)
  return found
}

/** A publication that fulfils a duty, with what became of it: `2024-06-20T09:00`, Việt Nam's time. */
export function aShowing(
  dutyCode: string,
  occasion: string,
  ...acts: readonly (readonly [act: Showing['acts'][number]['act'], at: string])[]
): Showing {
  return {
    publicationId: newId('publication'),
    number: 1,
    title: 'Công khai',
    dutyCode,
    occasion,
    acts: acts.map(([act, at]) => ({ act, at: new Date(`${at}:00+07:00`) })),
  }
}

export function anOccurrence(sort: Occurrence['sort'], on: string, key = 'su-kien'): Occurrence {
  return { sort, key, on: localDate(on), until: null, dutyCode: null, title: 'Một việc' }
}

export function aQuestion(changes: Partial<DutiesQuestion> = {}): DutiesQuestion {
  return {
    organisation: aSchool(),
    period: { from: localDate('2024-01-01'), to: localDate('2024-12-31') },
    catalogue: content.disclosure,
    occurrences: [],
    showings: [],
    calendar,
    now: new Date('2024-12-31T10:00:00+07:00'),
    ...changes,
  }
}
