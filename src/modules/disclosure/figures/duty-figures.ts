import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import type { Content } from '../../../platform/content/content.ts'
import type {
  Figure,
  IndicatorDefinition,
  IndicatorQuestion,
  Period,
} from '../../../platform/contracts/indicator.ts'
import { addDays, dayInVietnam, endOfDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import {
  completeness,
  onTimeShare,
  percentile,
  type Share,
  standingDuties,
  waitingDays,
} from '../domain/obligations/count-duties.ts'
import { type Duty, isUnfulfilled } from '../domain/obligations/duty.ts'
import { type DutiesOfUnit, dutiesAt } from './duties-at.ts'

/** Statements of revenue and spending, and what is collected. */
const feeDuties = ['school-finance-income-expenditure', 'school-fees-schedule', 'school-budget-quarterly']
/** No event's duty is due later than this, in days. */
const longestTerm = 60
/** For how long back what lies open counts. */
const yearOfDays = 365

type Ask = (
  reader: Parameters<IndicatorDefinition['compute']>[0],
  question: IndicatorQuestion,
) => Promise<Figure | null>

/**
 * The figures that follow from the duties to publish. What is overdue, missing or taken down too early counts against
 * all of them, and a later publication improves none of the shares in time.
 */
export function obligationIndicators(content: Content): IndicatorDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  const ground = { catalogue: content.disclosure, calendar }
  const inPeriod =
    (compute: (units: readonly DutiesOfUnit[], question: IndicatorQuestion) => Figure | null): Ask =>
    async (reader, question) =>
      compute(await dutiesAt(reader, question, question.period, ground), question)
  const atEnd =
    (compute: (units: readonly DutiesOfUnit[], moment: Date) => Figure | null): Ask =>
    async (reader, question) => {
      const moment = momentOf(question)
      const year = yearBefore(moment)
      return compute(await dutiesAt(reader, { ...question, asAt: moment }, year, ground), moment)
    }
  /** Duties that arose in the period, those too that are due after it. */
  const arisenIn = async (reader: Parameters<Ask>[0], question: IndicatorQuestion) => {
    const { from, to } = question.period
    const units = await dutiesAt(reader, question, { from, to: addDays(to, longestTerm) }, ground)
    return units
      .flatMap(({ duties }) => duties)
      .filter(({ occasion }) => within(question.period, occasion.anchor))
  }
  const waiting =
    (wanted: (duty: Duty) => boolean): Ask =>
    async (reader, question) => {
      const arisen = (await arisenIn(reader, question)).filter(wanted)
      const median = percentile(waitingDays(arisen, calendar, question.asAt), 0.5)
      return median === undefined ? null : { numerator: median, denominator: null }
    }
  const documentDays =
    content.indicators
      .find(({ code }) => code === 'document-publication-on-time-rate')
      ?.settings.find(({ code }) => code === 'publication-working-days')?.default ?? 3

  return [
    {
      code: 'disclosure-freshness-rate',
      compute: inPeriod((units, { asAt }) => shareOf(units.map(({ duties }) => onTimeShare(duties, asAt)))),
    },
    {
      code: 'disclosure-completeness-rate',
      compute: atEnd((units, moment) =>
        shareOf(units.filter(isSchool).map(({ duties }) => completeness(duties, moment))),
      ),
    },
    {
      code: 'disclosure-overdue-open-count',
      compute: atEnd((units, moment) => {
        const known = units.flatMap(({ duties }) => duties)
        if (known.length === 0) return null
        return { numerator: openOf(known, moment).length, denominator: null }
      }),
    },
    { code: 'disclosure-days-to-publication', compute: waiting(() => true) },
    {
      code: 'document-publication-lag-days',
      compute: waiting(({ obligation }) => obligation.code === 'office-documents'),
    },
    {
      code: 'document-publication-on-time-rate',
      compute: async (reader, question) => {
        const lastDay = ({ occasion }: Duty) =>
          endOfDay(addWorkingDays(calendar, occasion.anchor, documentDays).date)
        const signed = (await arisenIn(reader, question)).filter(
          (duty) => duty.obligation.code === 'office-documents' && lastDay(duty) <= question.asAt,
        )
        const inTime = signed.filter(
          (duty) => duty.timely !== false && duty.shownAt !== null && duty.shownAt < lastDay(duty),
        )
        return signed.length === 0 ? null : { numerator: inTime.length, denominator: signed.length }
      },
    },
    {
      code: 'fee-disclosure-rate',
      compute: inPeriod((units, { asAt }) => {
        const shares = units.filter(isSchool).flatMap(({ duties }): Share[] => {
          const own = onTimeShare(
            duties.filter(({ obligation }) => feeDuties.includes(obligation.code)),
            asAt,
          )
          if (own.denominator === 0) return []
          return [{ numerator: own.numerator === own.denominator ? 1 : 0, denominator: 1 }]
        })
        return shareOf(shares)
      }),
    },
  ]
}

/** What must be public at a moment and is not: each time of a duty due within a year, and what must always exist. */
export function openOf(duties: readonly Duty[], moment: Date): Duty[] {
  const standing = new Set(standingDuties(duties, moment))
  return duties.filter((duty) =>
    duty.occasion.trigger.type === 'always' ? standing.has(duty) && isUnfulfilled(duty) : isUnfulfilled(duty),
  )
}

/** Null when there is nothing to count, or nobody is followed yet. */
function shareOf(shares: readonly Share[]): Figure | null {
  const denominator = shares.reduce((sum, share) => sum + share.denominator, 0)
  if (denominator === 0) return null
  return { numerator: shares.reduce((sum, share) => sum + share.numerator, 0), denominator }
}

function isSchool({ organisation }: DutiesOfUnit): boolean {
  return organisation.kind === 'school'
}

/** The end of the period, or the instant of which is asked when that is earlier. */
function momentOf({ period, asAt }: IndicatorQuestion): Date {
  const end = endOfDay(period.to)
  return end < asAt ? end : asAt
}

/** The year up to a moment: what was due in it and is still open lies open. */
export function yearBefore(moment: Date): Period {
  const to = dayInVietnam(new Date(moment.getTime() - 1))
  return { from: addDays(to, -yearOfDays), to }
}

function within({ from, to }: Period, day: LocalDate): boolean {
  return from <= day && day <= to
}
