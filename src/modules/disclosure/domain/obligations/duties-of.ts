import { addMonths } from '../../../../platform/calendar/calendar-terms.ts'
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import type { DisclosureObligation, DutyKept } from '../../../../platform/content/schema/disclosure.ts'
import {
  addDays,
  dayInVietnam,
  endOfDay,
  type LocalDate,
  startOfDay,
} from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import { dueDay } from './due-day.ts'
import type { Duty } from './duty.ts'
import { judgeDuty, type KeptUntil } from './judge-duty.ts'
import { alwaysKey, type Occasion, occasionsOf } from './occasions.ts'
import type { Occurrence } from './occurrence.ts'
import { binds, type Organisation } from './organisation.ts'
import { type Showing, stretchesOf } from './showing.ts'

/** What is asked: the duties of one organisation that are due in a period, as known at an instant. */
export interface DutiesQuestion {
  readonly organisation: Organisation
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  readonly catalogue: readonly DisclosureObligation[]
  readonly occurrences: readonly Occurrence[]
  readonly showings: readonly Showing[]
  readonly calendar: WorkingCalendar
  readonly now: Date
}

/** No term of the catalogue is longer, holidays included. */
const longestTerm = 60

/**
 * Everything that an organisation must publish in a period: what is due by a day in it, what arose in it without a
 * day, and what must exist at all times. Follows from the catalogue, the events and the publications alone.
 * @throws CalendarIncomplete when a year of the period is not in the calendar
 */
export function dutiesOf(question: DutiesQuestion): Duty[] {
  const occurrences = Map.groupBy(question.occurrences, ({ sort }) => sort)
  const showings = Map.groupBy(question.showings, ({ dutyCode, occasion }) => `${dutyCode} ${occasion}`)
  const duties = question.catalogue
    .filter(({ way }) => way === 'published')
    .flatMap((obligation) => [
      ...standing(question, obligation, showings),
      ...dated(question, obligation, occurrences, showings),
    ])
  return duties.toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

function dated(
  question: DutiesQuestion,
  obligation: DisclosureObligation,
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
  showings: ReadonlyMap<string, readonly Showing[]>,
): Duty[] {
  const { organisation, period, calendar, now } = question
  const span = { from: addDays(period.from, -longestTerm), to: addDays(period.to, longestTerm) }
  return obligation.versions
    .filter(({ who }) => who.some((holder) => binds(holder, organisation)))
    .flatMap((version) =>
      occasionsOf(obligation.code, version, span, occurrences).flatMap((occasion): Duty[] => {
        if (occasion.anchor < organisation.validFrom) return []
        if (occasion.occurrence === null && occasion.anchor < organisation.followedSince) return []
        const due = dueDay(calendar, occasion.trigger, occasion.anchor)
        const day = due?.date ?? occasion.anchor
        if (day < period.from || day > period.to) return []
        // What falls due after the last day is for those that took over.
        if (organisation.validTo !== null && day > organisation.validTo) return []
        const shown = showings.get(`${obligation.code} ${occasion.key}`) ?? []
        const judgement = judgeDuty({
          due: due?.date ?? null,
          always: false,
          stretches: stretchesOf(shown, now),
          keptFrom: (on) => keptUntil(version.kept, on, occasion),
          now,
        })
        return [{ obligation, version, occasion, due, showings: shown, ...judgement }]
      }),
    )
}

/** What must exist at all times, as it stands at the end of the period or now. */
function standing(
  { organisation, period, now }: DutiesQuestion,
  obligation: DisclosureObligation,
  showings: ReadonlyMap<string, readonly Showing[]>,
): Duty[] {
  const moment = [
    now,
    endOfDay(period.to),
    ...(organisation.validTo === null ? [] : [endOfDay(organisation.validTo)]),
  ].reduce((earliest, one) => (one < earliest ? one : earliest))
  const day = dayInVietnam(new Date(moment.getTime() - 1))
  const since = [organisation.validFrom, organisation.followedSince].toSorted().at(-1) ?? day
  if (day < since || moment <= startOfDay(period.from)) return []
  const version = obligation.versions.find(
    (one) =>
      isValidOn(one, day) &&
      one.triggers.some(({ type }) => type === 'always') &&
      one.who.some((holder) => binds(holder, organisation)),
  )
  const trigger = version?.triggers.find(({ type }) => type === 'always')
  if (version === undefined || trigger === undefined) return []
  const shown = showings.get(`${obligation.code} ${alwaysKey}`) ?? []
  const judgement = judgeDuty({
    due: null,
    always: true,
    stretches: stretchesOf(shown, new Date(moment.getTime() - 1)),
    keptFrom: () => 'forever',
    now: moment,
  })
  const anchor = [version.validFrom, since].toSorted().at(-1) ?? since
  const occasion: Occasion = { key: alwaysKey, trigger, anchor, occurrence: null }
  return [{ obligation, version, occasion, due: null, showings: shown, ...judgement }]
}

function keptUntil(
  kept: DutyKept | undefined,
  shown: LocalDate,
  { anchor, occurrence }: Occasion,
): KeptUntil {
  if (kept === undefined) return null
  switch (kept.type) {
    case 'permanent':
      return 'forever'
    case 'until-event':
      return occurrence?.until ?? anchor
    case 'until-next':
      return addMonths(anchor, 12)
    case 'at-least':
      return kept.unit === 'year' ? addMonths(shown, kept.value * 12) : addDays(shown, kept.value)
  }
}

type DutyOrder = readonly [string, string, string]

function orderOf({ due, occasion, obligation }: Pick<Duty, 'due' | 'occasion' | 'obligation'>): DutyOrder {
  return [due?.date ?? occasion.anchor, obligation.code, occasion.key]
}

function compare(a: DutyOrder, b: DutyOrder): number {
  const index = a.findIndex((part, place) => part !== b[place])
  return index < 0 ? 0 : (a[index] ?? '') < (b[index] ?? '') ? -1 : 1
}
