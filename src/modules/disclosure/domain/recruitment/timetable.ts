import { addCalendarTerm } from '../../../../platform/calendar/calendar-terms.ts'
import type { Term } from '../../../../platform/calendar/term.ts'
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../../platform/calendar/working-days.ts'
import { type CitedRule, ruleOn } from '../../../../platform/content/cited-rule.ts'
import type { Law } from '../../../../platform/content/schema/law.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'

/**
 * What happens in a recruitment, in the order of Decree 115/2020/NĐ-CP, Articles 13 to 18. Marks are public, and
 * reviews of them over, before the result is recognised: what was recognised would otherwise change.
 */
export const recruitmentEvents = [
  'plan-approved',
  'notice-published',
  'applications-closed',
  'eligibility-published',
  'summons-published',
  'exam-held',
  'marking-finished',
  'marks-published',
  'review-closed',
  'review-published',
  'result-reported',
  'result-recognised',
  'result-published',
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
  /** The text of the rule names another event or is silent: how it is read here, not what it says. */
  readonly isReading?: true
}

/** Each bound is a rule of content/law; where the law has no term, there is none here either. */
const bounds: readonly Bound[] = [
  { event: 'applications-closed', since: 'notice-published', rule: 'recruit.apply', side: 'earliest' },
  // The same five working days as for the summons: the decree names no other for the list itself.
  {
    event: 'eligibility-published',
    since: 'applications-closed',
    rule: 'recruit.round2.list',
    side: 'latest',
    isReading: true,
  },
  { event: 'summons-published', since: 'eligibility-published', rule: 'recruit.round2.list', side: 'latest' },
  { event: 'exam-held', since: 'summons-published', rule: 'recruit.round.hold', side: 'latest' },
  { event: 'marks-published', since: 'marking-finished', rule: 'recruit.marks.publish', side: 'latest' },
  { event: 'review-closed', since: 'marks-published', rule: 'recruit.review.request', side: 'earliest' },
  { event: 'review-published', since: 'review-closed', rule: 'recruit.review.finish', side: 'latest' },
  // Marking is over when its reviews are.
  {
    event: 'result-reported',
    since: 'review-published',
    rule: 'recruit.result.report',
    side: 'latest',
    isReading: true,
  },
  { event: 'result-published', since: 'result-recognised', rule: 'recruit.result.publish', side: 'latest' },
]

export type StepState = 'on-time' | 'late' | 'too-early' | 'open' | 'overdue' | 'waiting'

/** One event of the timetable with the day that bounds it and how it stands. */
export interface TimetableStep {
  readonly event: RecruitmentEvent
  readonly happenedOn: LocalDate | null
  /** Null while what it counts from has not happened, or where the law sets no day. */
  readonly bound: {
    readonly side: 'latest' | 'earliest'
    readonly term: Term
    readonly rule: CitedRule
    /** Read in the official text, and meant for this very event. */
    readonly isConfirmed: boolean
  } | null
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
    const isConfirmed = rule.standing === 'confirmed' && found.isReading !== true
    return { event, happenedOn, bound: { side: found.side, term, rule, isConfirmed }, state }
  })
}

/** The event after the last that happened; null after the last of all. Nothing is done before what comes before it. */
export function nextEvent(happened: HappenedOn): RecruitmentEvent | null {
  const last = recruitmentEvents.findLastIndex((event) => happened[event] !== undefined)
  return recruitmentEvents[last + 1] ?? null
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

function termOf(calendar: WorkingCalendar, since: LocalDate, { code, unit, value }: CitedRule): Term {
  if (typeof value !== 'number') throw new RangeError(`${code} is not a number of days`)
  if (unit === 'working-day') return addWorkingDays(calendar, since, value)
  if (unit !== 'calendar-day') throw new RangeError(`${code} does not count days`)
  return addCalendarTerm(calendar, since, value, 'day')
}

/** The last day on which a review may be asked for; null before the marks are public. */
export function reviewLastDay(
  happened: HappenedOn,
  world: { calendar: WorkingCalendar; laws: readonly Law[]; today: LocalDate },
): LocalDate | null {
  const closing = recruitmentTimetable(happened, world).find(({ event }) => event === 'review-closed')
  return closing?.bound?.term.date ?? null
}
