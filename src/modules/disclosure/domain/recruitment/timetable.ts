import { addCalendarTerm } from '../../../../platform/calendar/calendar-terms.ts'
import type { Term } from '../../../../platform/calendar/term.ts'
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../../platform/calendar/working-days.ts'
import type { Law, LawRule } from '../../../../platform/content/schema/law.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'

/** What happens in a recruitment, in the order of Decree 115/2020/NĐ-CP, Articles 13 to 18. */
export const recruitmentEvents = [
  'plan-approved',
  'notice-published',
  'applications-closed',
  'eligibility-published',
  'summons-published',
  'exam-held',
  'marking-finished',
  'result-reported',
  'result-recognised',
  'result-published',
  'review-closed',
  'decision-made',
] as const
export type RecruitmentEvent = (typeof recruitmentEvents)[number]

/** What has happened so far, by the day on which it did. */
export type HappenedOn = Readonly<Partial<Record<RecruitmentEvent, LocalDate>>>

/** By which rule one event bounds another. `latest`: no later than; `earliest`: no earlier than. */
interface Bound {
  readonly event: RecruitmentEvent
  readonly since: RecruitmentEvent
  readonly rule: string
  readonly side: 'latest' | 'earliest'
}

/** Each bound is a rule of content/law; where the law has no term, there is none here either. */
const bounds: readonly Bound[] = [
  { event: 'applications-closed', since: 'notice-published', rule: 'recruit.apply', side: 'earliest' },
  { event: 'summons-published', since: 'eligibility-published', rule: 'recruit.round2.list', side: 'latest' },
  { event: 'exam-held', since: 'summons-published', rule: 'recruit.round.hold', side: 'latest' },
  { event: 'result-reported', since: 'marking-finished', rule: 'recruit.result.report', side: 'latest' },
  { event: 'result-published', since: 'result-recognised', rule: 'recruit.result.publish', side: 'latest' },
]

export type StepState = 'on-time' | 'late' | 'too-early' | 'open' | 'overdue' | 'waiting'

/** One event of the timetable with the day that bounds it and how it stands. */
export interface TimetableStep {
  readonly event: RecruitmentEvent
  readonly happenedOn: LocalDate | null
  /** Null while what it counts from has not happened, or where the law sets no day. */
  readonly bound: { readonly side: 'latest' | 'earliest'; readonly term: Term; readonly rule: LawRule } | null
  readonly state: StepState
}

/**
 * Every event of a recruitment with the day that the law sets for it and how it stands on a day.
 * @throws RangeError when the law of content does not hold a rule that is asked for on the day of the event
 * @throws CalendarIncomplete
 */
export function recruitmentTimetable(
  happened: HappenedOn,
  { calendar, laws, today }: { calendar: WorkingCalendar; laws: readonly Law[]; today: LocalDate },
): readonly TimetableStep[] {
  return recruitmentEvents.map((event) => {
    const happenedOn = happened[event] ?? null
    const found = bounds.find((one) => one.event === event)
    const since = found && happened[found.since]
    if (found === undefined || since === undefined)
      return { event, happenedOn, bound: null, state: happenedOn === null ? 'waiting' : 'on-time' }
    const rule = ruleOn(laws, found.rule, since)
    const term = termOf(calendar, since, rule)
    const state = stateOf(found.side, term.date, happenedOn, today)
    return { event, happenedOn, bound: { side: found.side, term, rule }, state }
  })
}

/** The first event that has not happened; null when all have. Nothing is done before what comes before it. */
export function nextEvent(happened: HappenedOn): RecruitmentEvent | null {
  return recruitmentEvents.find((event) => happened[event] === undefined) ?? null
}

/** Why an event may not be recorded on a day; null when it may. */
export function refuseEvent(
  event: RecruitmentEvent,
  on: LocalDate,
  happened: HappenedOn,
  world: { calendar: WorkingCalendar; laws: readonly Law[] },
): 'not-next' | 'before-the-last' | 'too-early' | null {
  if (nextEvent(happened) !== event) return 'not-next'
  const last = recruitmentEvents.findLast((one) => happened[one] !== undefined)
  const lastDay = last && happened[last]
  if (lastDay !== undefined && on < lastDay) return 'before-the-last'
  const step = recruitmentTimetable({ ...happened, [event]: on }, { ...world, today: on }).find(
    (one) => one.event === event,
  )
  return step?.state === 'too-early' ? 'too-early' : null
}

function stateOf(
  side: 'latest' | 'earliest',
  bound: LocalDate,
  happenedOn: LocalDate | null,
  today: LocalDate,
): StepState {
  if (side === 'earliest') {
    if (happenedOn === null) return 'open'
    return happenedOn < bound ? 'too-early' : 'on-time'
  }
  if (happenedOn === null) return today > bound ? 'overdue' : 'open'
  return happenedOn > bound ? 'late' : 'on-time'
}

function ruleOn(laws: readonly Law[], code: string, on: LocalDate): LawRule {
  const rule = laws
    .flatMap(({ rules }) => rules)
    .find((one) => one.code === code && one.validFrom <= on && (one.validTo ?? on) >= on)
  if (rule === undefined) throw new RangeError(`no rule ${code} was in force on ${on}`)
  return rule
}

function termOf(calendar: WorkingCalendar, since: LocalDate, { code, unit, value }: LawRule): Term {
  if (typeof value !== 'number') throw new RangeError(`${code} is not a number of days`)
  if (unit === 'working-day') return addWorkingDays(calendar, since, value)
  if (unit !== 'calendar-day') throw new RangeError(`${code} does not count days`)
  return addCalendarTerm(calendar, since, value, 'day')
}
