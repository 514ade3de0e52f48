import { sql } from 'kysely'
import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedFigure } from '../../../platform/database/counted-figure.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { waitingMedian } from '../domain/inspections/waiting-median.ts'

/**
 * Inspections concluded by the end of the period, of all places that approved programmes foresaw for quarters which end
 * in it. Places that were never drawn, and inspections that were cancelled, count against.
 */
const planCompletion: IndicatorDefinition = {
  code: 'inspection-plan-completion-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with foreseen as (
          select line.id, line.places
          from cases.inspection_programme programme
          join cases.inspection_line line on line.programme_id = programme.id
          where programme.unit_id = any(${[...units]}::uuid[]) and programme.approved_at <= ${asAt}
            and (make_date(programme.year, line.quarter * 3, 1) + interval '1 month - 1 day')::date
              between ${period.from}::date and ${period.to}::date
            and ${dayEnds(sql`(make_date(programme.year, line.quarter * 3, 1) + interval '1 month - 1 day')::date`)}
              <= ${asAt}
        )
        select exists (select from cases.inspection_programme
            where unit_id = any(${[...units]}::uuid[]) and approved_at <= ${asAt}) as known,
          coalesce((select sum(places) from foreseen), 0)::int as denominator,
          (select count(*) from cases.inspection
            join foreseen on foreseen.id = inspection.line_id
            where inspection.concluded_at <= ${asAt}
              and inspection.concluded_at < ${dayEnds(sql`${period.to}::date`)}) as numerator
      `.execute(database),
    ),
}

/**
 * Remedies whose day lies in the period and is over, that were shown with a file by their day and accepted for it.
 * One that is open, returned or still being looked at counts against.
 */
const findingsClosed: IndicatorDefinition = {
  code: 'inspection-finding-closed-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with owed as (
          select remedy.id, remedy.due_on
          from cases.inspection_remedy remedy
          join cases.inspection on inspection.id = remedy.inspection_id and inspection.concluded_at <= ${asAt}
          where remedy.unit_id = any(${[...units]}::uuid[])
        ), due as (
          select owed.id, ${dayEnds(sql`owed.due_on`)} as day_ends from owed
          where owed.due_on between ${period.from}::date and ${period.to}::date
            and ${dayEnds(sql`owed.due_on`)} <= ${asAt}
        ), told as (
          select made.remedy_id, made.action, made.made_at, made.id,
            lead(made.action) over (partition by made.remedy_id order by made.made_at, made.id) as next
          from due
          join cases.inspection_remedy_action made on made.remedy_id = due.id and made.made_at <= ${asAt}
        )
        select exists (select from owed) as known, (select count(*) from due) as denominator,
          (select count(*) from due where exists (
            select from told where told.remedy_id = due.id and told.action = 'report' and told.next = 'accept'
              and told.made_at < due.day_ends
              and exists (select from cases.inspection_remedy_file kept where kept.action_id = told.id))) as numerator
      `.execute(database),
    ),
}

/** Of the inspections of extra teaching concluded in the period, those with a violation that stood after the explanation. */
const extraTeachingViolations: IndicatorDefinition = {
  code: 'extra-teaching-violation-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with concluded as (
          select inspection.id, conclusion.signed_on
          from cases.inspection
          join cases.inspection_conclusion conclusion on conclusion.inspection_id = inspection.id
          where inspection.unit_id = any(${[...units]}::uuid[]) and inspection.topic = 'extra-teaching'
            and inspection.concluded_at <= ${asAt}
        ), counted as (
          select id from concluded where signed_on between ${period.from}::date and ${period.to}::date
        )
        select exists (select from concluded) as known, (select count(*) from counted) as denominator,
          (select count(*) from counted where exists (
            select from cases.inspection_finding finding
            where finding.inspection_id = counted.id and finding.kind = 'violation' and finding.upheld)) as numerator
      `.execute(database),
    ),
}

/** Working days from the signature of a conclusion to its publication; what is not published has waited until now. */
function publicationLag(calendar: WorkingCalendar): IndicatorDefinition {
  return {
    code: 'inspection-result-publication-lag-days',
    compute: async (database, { units, period, asAt }) => {
      const { rows } = await sql<{ signed_on: LocalDate; published_at: Date | null }>`
        select conclusion.signed_on,
          case when inspection.published_at <= ${asAt} then inspection.published_at end as published_at
        from cases.inspection
        join cases.inspection_conclusion conclusion on conclusion.inspection_id = inspection.id
        where inspection.unit_id = any(${[...units]}::uuid[]) and inspection.concluded_at <= ${asAt}
          and conclusion.signed_on between ${period.from}::date and ${period.to}::date`.execute(database)
      const median = waitingMedian(
        rows.map(({ signed_on, published_at }) => ({
          days: workingDaysBetween(calendar, signed_on, dayInVietnam(published_at ?? asAt)).days,
          done: published_at !== null,
        })),
      )
      return median === undefined ? null : { numerator: median, denominator: null }
    },
  }
}

/** The figures that inspections offer: each computed from rows that are only ever added or fixed by a signature. */
export function inspectionIndicators(content: Pick<Content, 'calendar'>): readonly IndicatorDefinition[] {
  return [
    planCompletion,
    findingsClosed,
    extraTeachingViolations,
    publicationLag(workingCalendar(content.calendar.years)),
  ]
}

/** The instant at which a day ends in Việt Nam, which has had one clock since 1975. */
function dayEnds(day: ReturnType<typeof sql>) {
  return sql`((${day} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`
}
