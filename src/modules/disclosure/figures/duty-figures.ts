import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition, IndicatorQuestion, Period } from '../../../platform/contracts/indicator.ts'
import { addDays, dayInVietnam, endOfDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { dueDuties, percentile, standingDuties, waitingDays } from '../domain/obligations/count-duties.ts'
import { type Duty, isUnfulfilled } from '../domain/obligations/duty.ts'
import { type DutiesOfUnit, dutiesAt } from './duties-at.ts'
import { type ChooseDuties, countOf, dutyRecords, type JudgedDuty, judged, shareOf } from './duty-records.ts'

/** Statements of revenue and spending, and what is collected. */
const feeDuties = ['school-finance-income-expenditure', 'school-fees-schedule', 'school-budget-quarterly']
/** No event's duty is due later than this, in days. */
const longestTerm = 60
/** For how long back what lies open counts. */
const yearOfDays = 365

/**
 * The figures that follow from the duties to publish, each with the duties that it counts. What is overdue, missing or
 * taken down too early counts against all of them, and a later publication improves none of the shares in time.
 */
export function obligationIndicators(content: Content): IndicatorDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  const ground = { catalogue: content.disclosure, calendar }
  const inPeriod =
    (choose: (unit: DutiesOfUnit, question: IndicatorQuestion) => readonly JudgedDuty[]): ChooseDuties =>
    async (reader, question) =>
      (await dutiesAt(reader, question, question.period, ground)).flatMap((unit) => choose(unit, question))
  const atEnd =
    (choose: (unit: DutiesOfUnit, moment: Date) => readonly JudgedDuty[]): ChooseDuties =>
    async (reader, question) => {
      const moment = momentOf(question)
      const units = await dutiesAt(reader, { ...question, asAt: moment }, yearBefore(moment), ground)
      return units.flatMap((unit) => choose(unit, moment))
    }
  /** Duties that arose in the period, those too that are due after it. */
  const arisen =
    (wanted: (duty: Duty) => boolean): ChooseDuties =>
    async (reader, question) => {
      const { from, to } = question.period
      const units = await dutiesAt(reader, question, { from, to: addDays(to, longestTerm) }, ground)
      const today = dayInVietnam(question.asAt)
      return units.flatMap((unit) =>
        judged(
          unit,
          unit.duties.filter((duty) => {
            const { anchor } = duty.occasion
            return anchor <= today && within(question.period, anchor) && wanted(duty)
          }),
          (duty) => duty.shownAt !== null && !isUnfulfilled(duty),
        ),
      )
    }
  const waiting = (choose: ChooseDuties): IndicatorDefinition['compute'] => {
    return async (reader, question) => {
      const duties = (await choose(reader, question)).map(({ duty }) => duty)
      const median = percentile(waitingDays(duties, calendar, question.asAt), 0.5)
      return median === undefined ? null : { numerator: median, denominator: null }
    }
  }
  const documentDays =
    content.indicators
      .find(({ code }) => code === 'document-publication-on-time-rate')
      ?.settings.find(({ code }) => code === 'publication-working-days')?.default ?? 3
  const lastDayOfDocument = ({ occasion }: Duty) =>
    endOfDay(addWorkingDays(calendar, occasion.anchor, documentDays).date)
  const isDocument = ({ obligation }: Duty) => obligation.code === 'office-documents'

  const due = inPeriod((unit, { asAt }) =>
    judged(unit, dueDuties(unit.duties, asAt), ({ timely }) => timely === true),
  )
  const standing = atEnd((unit, moment) =>
    isSchool(unit) ? judged(unit, standingDuties(unit.duties, moment), (duty) => !isUnfulfilled(duty)) : [],
  )
  const open = atEnd((unit, moment) => {
    const found = new Set(openOf(unit.duties, moment))
    return judged(unit, unit.duties, (duty) => found.has(duty))
  })
  const documents: ChooseDuties = async (reader, question) => {
    const signed = await arisen(isDocument)(reader, question)
    return signed
      .filter(({ duty }) => lastDayOfDocument(duty) <= question.asAt)
      .map((one) => {
        const { timely, shownAt } = one.duty
        return {
          ...one,
          counts: timely !== false && shownAt !== null && shownAt < lastDayOfDocument(one.duty),
        }
      })
  }
  const answers = arisen(({ obligation }) => obligation.code === 'draft-consultation-response')
  const events = arisen(({ occasion }) => occasion.occurrence !== null)

  return [
    { code: 'disclosure-freshness-rate', compute: shareOf(due), records: dutyRecords(due) },
    { code: 'disclosure-completeness-rate', compute: shareOf(standing), records: dutyRecords(standing) },
    {
      code: 'disclosure-overdue-open-count',
      compute: countOf(open),
      records: dutyRecords(async (reader, question) =>
        (await open(reader, question)).filter(({ counts }) => counts),
      ),
    },
    { code: 'draft-comments-published-rate', compute: shareOf(answers), records: dutyRecords(answers) },
    { code: 'disclosure-days-to-publication', compute: waiting(events), records: dutyRecords(events) },
    {
      code: 'document-publication-lag-days',
      compute: waiting(arisen(isDocument)),
      records: dutyRecords(arisen(isDocument)),
    },
    {
      code: 'document-publication-on-time-rate',
      compute: shareOf(documents),
      records: dutyRecords(documents),
    },
    {
      code: 'fee-disclosure-rate',
      compute: async (reader, question) => {
        const ofFees = (await due(reader, question)).filter(
          ({ organisation, duty }) =>
            organisation.kind === 'school' && feeDuties.includes(duty.obligation.code),
        )
        const schools = [...Map.groupBy(ofFees, ({ organisation }) => organisation.id).values()]
        if (schools.length === 0) return null
        const open = schools.filter((duties) => duties.every(({ counts }) => counts))
        return { numerator: open.length, denominator: schools.length }
      },
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
