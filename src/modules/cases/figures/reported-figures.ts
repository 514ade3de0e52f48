import { sql } from 'kysely'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedBy } from '../../../platform/database/counted-figure.ts'
import { handedOver, violence } from '../domain/figures/duty-scope.ts'
import { boundsOf } from '../store/figure-duties.ts'

/**
 * Incidents of violence at these units of which a conclusion said in the period, for the first time, that they
 * happened, per pupil. One of which the last conclusion says otherwise is none. Null where an incident happened at a
 * unit whose pupils are not known: without them the share would be too high or too low.
 */
const violenceRate: IndicatorDefinition = {
  code: 'school-violence-incident-rate',
  compute: (database, question) => {
    const { low, high } = boundsOf(question)
    const units = sql`any(${[...question.units]}::uuid[])`
    return countedBy(
      database,
      sql<CountedRow>`with size as (
          select distinct on (unit_id) unit_id, pupils from organisations.pupil_count
          where unit_id = ${units} and counted_on <= ${question.period.to}::date and recorded_at <= ${question.asAt}
          order by unit_id, counted_on desc, recorded_at desc
        ), confirmed as (
          select place.unit_id
          from cases.case
          cross join lateral (select coalesce("case".about_unit_id, "case".received_unit_id) as unit_id) place
          join cases.incident_matter matter on matter.case_id = "case".id and matter.what = any(${[...violence]}::text[])
          join lateral (
            select min(finding.at) filter (where finding.found = 'confirmed') as first,
              (array_agg(finding.found order by finding.at desc))[1] as last
            from cases.incident_finding finding where finding.case_id = "case".id and finding.at <= ${question.asAt}
          ) said on said.last = 'confirmed' and said.first >= ${low} and said.first < ${high}
          where "case".kind = 'incident' and place.unit_id = ${units}
        )
        select (select sum(pupils) from size) > 0
            and not exists (select from confirmed where unit_id not in (select unit_id from size)) as known,
          (select sum(pupils)::int from size) as denominator, (select count(*)::int from confirmed) as numerator`,
    )
  },
}

/**
 * Feedback about these units that came in the period and says that something extra had to be paid, per dossier that
 * was returned in it: all of it, but for what the last answer found not to be so. Passing it on, joining it to another
 * case or closing it without saying what was found changes nothing.
 */
const extraPaymentRate: IndicatorDefinition = {
  code: 'extra-payment-report-rate',
  compute: (database, question) => {
    const { low, high } = boundsOf(question)
    const units = sql`any(${[...question.units]}::uuid[])`
    return countedBy(
      database,
      sql<CountedRow>`with returned as (
          select count(distinct deed.case_id)::int as count
          from cases.deed join cases.case on "case".id = deed.case_id
          where "case".received_unit_id = ${units} and "case".kind = 'dossier'
            and deed.transition = any(${['return-online', ...handedOver]}::text[]) and deed.at >= ${low} and deed.at < ${high}
        ), report as (
          select report.case_id from cases.extra_payment_report report
          left join lateral (
            select finding.found, finding.at from cases.extra_payment_finding finding
            where finding.case_id = report.case_id and finding.at <= ${question.asAt}
            order by finding.at desc limit 1
          ) answer on true
          where report.unit_id = ${units} and report.received_at >= ${low} and report.received_at < ${high}
            and report.filed_at <= ${question.asAt}
            and (answer.found is distinct from 'untrue' or exists (
              select from cases.deed again where again.case_id = report.case_id and again.transition = 'reopen'
                and again.at > answer.at and again.at <= ${question.asAt}))
        )
        select returned.count > 0 as known, returned.count as denominator,
          (select count(*)::int from report) as numerator
        from returned`,
    )
  },
}

export const reportedFigures: readonly IndicatorDefinition[] = [violenceRate, extraPaymentRate]
