import { sql } from 'kysely'
import type { IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { countedBy } from '../../../platform/database/counted-figure.ts'
import { soonDays } from '../domain/enrolment/school-figures.ts'
import { type ListedRow, listedRecords } from '../figures/listed-records.ts'
import { enrolmentPaths } from './paths.ts'

/**
 * Pupils who came from outside the areas of the school, of all who were admitted or came in by a later decision in the
 * period; whoever came in by a side door counts as whoever was admitted.
 */
const outsideShare: IndicatorDefinition = {
  code: 'admission-exception-rate',
  compute: (database, { units, period, asAt }) =>
    countedBy(
      database,
      sql`
      with came as (
        select decision.zone, decision.decided_at as at,
          (decision.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
        from disclosure.enrolment_decision decision
        where decision.school_id = any(${[...units]}::uuid[]) and decision.admitted and decision.decided_at <= ${asAt}
        union all
        select act.zone, act.at, act.happened_on
        from disclosure.enrolment_act act
        where act.school_id = any(${[...units]}::uuid[]) and act.kind in ('late-addition', 'transfer-in')
          and act.at <= ${asAt}
      ), counted as (select zone from came where on_day between ${period.from}::date and ${period.to}::date)
      select exists (select from came) as known, (select count(*) from counted) as denominator,
        (select count(*) from counted where zone is null) as numerator`,
    ),
}

/**
 * Schools whose enrolment was open from end to end, of those with a day of results in the period: the plan public
 * before applications opened, the list sealed in the log before the decisions, and results public by their day. A
 * school that has not decided by then counts against.
 */
const openness: IndicatorDefinition = {
  code: 'enrolment-openness-rate',
  compute: (database, { units, period, asAt }) =>
    countedBy(
      database,
      sql`
      with due as (${enrolmentsOf({ units, asAt })}), counted as (
        select * from due where results_on between ${period.from}::date and ${period.to}::date and is_due
      )
      select exists (select from due) as known, (select count(*) from counted) as denominator,
        (select count(*) from counted where is_open) as numerator`,
    ),
  records: async (database, { units, period, asAt }, { limit, offset }) =>
    listedRecords(
      await sql<ListedRow & Enrolled>`
        with due as (${enrolmentsOf({ units, asAt })})
        select due.unit_id, unit.code, campaign_id, title, results_on as on_day, is_open as counts,
          count(*) over ()::int as total
        from due join organisations.unit unit on unit.id = due.unit_id
        where results_on between ${period.from}::date and ${period.to}::date and is_due
        order by is_open, results_on desc, unit.code limit ${limit} offset ${offset}`.execute(database),
      ({ code, campaign_id: campaignId, title }) => ({
        title: { vi: title, en: title },
        href: enrolmentPaths.school.to({ campaignId, school: code }),
      }),
    ),
}

interface Enrolled {
  readonly code: string
  readonly campaign_id: string
  readonly title: string
}

/** Each school in each public enrolment: whether its day of results is over or it decided, and whether all was open. */
function enrolmentsOf({ units, asAt }: Pick<IndicatorQuestion, 'units' | 'asAt'>) {
  return sql`
    select school.school_id as unit_id, campaign.id as campaign_id, campaign.title, campaign.results_on,
      day_ends <= ${asAt} or school.decided_at <= ${asAt} as is_due,
      coalesce(campaign.published_at < campaign.opens_at and school.sealed_at < school.decided_at
        and school.decided_at < day_ends and school.decided_at <= ${asAt}, false) as is_open
    from disclosure.enrolment_school school
    join disclosure.enrolment_campaign campaign on campaign.id = school.campaign_id
    cross join lateral (
      select (campaign.results_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as day_ends
    ) as ending
    where school.school_id = any(${[...units]}::uuid[]) and campaign.state = 'published'
      and campaign.published_at <= ${asAt}`
}

/** Of all who came in, those who did after the results: admitted later, or moved in within sixty days. */
const sideDoors: IndicatorDefinition = {
  code: 'enrolment-after-results-rate',
  compute: (database, { units, period, asAt }) =>
    countedBy(
      database,
      sql`
      with decided as (
        select decision.decided_at, school.school_id,
          (decision.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
        from disclosure.enrolment_decision decision
        join disclosure.enrolment_school school
          on school.campaign_id = decision.campaign_id and school.school_id = decision.school_id
        where decision.school_id = any(${[...units]}::uuid[]) and decision.admitted and decision.decided_at <= ${asAt}
      ), later as (
        select act.happened_on as on_day
        from disclosure.enrolment_act act
        join disclosure.enrolment_school school
          on school.campaign_id = act.campaign_id and school.school_id = act.school_id
        where act.school_id = any(${[...units]}::uuid[]) and act.at <= ${asAt}
          and (act.kind = 'late-addition' or (act.kind = 'transfer-in' and act.happened_on
            <= (school.decided_at at time zone 'Asia/Ho_Chi_Minh')::date + ${soonDays}::int))
      ), counted as (
        select (select count(*) from later where on_day between ${period.from}::date and ${period.to}::date) as later,
          (select count(*) from decided where on_day between ${period.from}::date and ${period.to}::date) as decided
      )
      select exists (select from decided) as known, later + decided as denominator, later as numerator
      from counted`,
    ),
}

/** The figures that enrolment offers, computed from rows that are only ever added. */
export const enrolmentIndicators: readonly IndicatorDefinition[] = [outsideShare, openness, sideDoors]
