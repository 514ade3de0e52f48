import { sql } from 'kysely'
import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition, IndicatorQuestion, Period } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedFigure } from '../../../platform/database/counted-figure.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { countOf, headDayRule } from './law-rules.ts'

/**
 * Announced days that were held, among all that were announced for the period. A day that was moved is still one
 * day, that of its first announcement: it counts as held once somebody received on the day in its place, and only
 * when the move was published before the day began. Cancelled without another day, or not recorded, counts against.
 */
export const receptionDayHeldRate: IndicatorDefinition = {
  code: 'reception-day-held-rate',
  compute: async (database, question) =>
    countedFigure(
      await sql<CountedRow>`
        with recursive ${announced(question)}
        select exists (select from root) as known, (select count(*) from due) as denominator,
          (select count(distinct root_id) from outcome) as numerator
      `.execute(database),
    ),
}

/**
 * The head's days on which the head received in person, among those that the head must hold: the announced ones,
 * and in every whole month since the unit's first at least as many as the law asks for, so that announcing fewer
 * improves nothing. A deputy with an authorisation does not count.
 */
export function receptionHeadPresentRate(content: Content): IndicatorDefinition {
  return {
    code: 'reception-head-present-rate',
    compute: async (database, question) => {
      const months = monthsOf(content, question.period)
      return countedFigure(
        await sql<CountedRow>`
          with recursive ${announced(question)},
          month as (
            select * from unnest(${months.map(({ first }) => first)}::date[],
              ${months.map(({ last }) => last)}::date[], ${months.map(({ school }) => school)}::int[],
              ${months.map(({ office }) => office)}::int[]) as month (first, last, school, office)
          ), beginning as (
            select unit_id, date_trunc('month', min(day))::date as first from root where head_day group by unit_id
          ), held_in as (
            select unit_id, date_trunc('month', day)::date as first, count(*) as planned,
              count(*) filter (where outcome.capacity = 'head') as present
            from due left join outcome on outcome.root_id = due.id
            where due.head_day group by 1, 2
          ), owed as (
            select coalesce(held_in.planned, 0) as planned, coalesce(held_in.present, 0) as present,
              case when month.first < ${question.period.from}::date or month.last > ${question.period.to}::date
                or ${dayEnds('month.last')} > ${question.asAt}
                or unit.valid_to < month.last then 0
                when unit.kind = 'school' then month.school else month.office end as least
            from beginning
            join organisations.unit on unit.id = beginning.unit_id
            join month on month.last >= beginning.first
            left join held_in on held_in.unit_id = beginning.unit_id and held_in.first = month.first
          )
          select exists (select from beginning) as known,
            (select coalesce(sum(greatest(planned, least)), 0)::int from owed) as denominator,
            (select coalesce(sum(present), 0)::int from owed) as numerator
        `.execute(database),
      )
    },
  }
}

/**
 * Promises that were kept by their day and shown by evidence, among all that were due in the period. What was
 * closed without evidence, withdrawn, or reopened since counts against.
 */
export const receptionPromiseKeptRate: IndicatorDefinition = {
  code: 'reception-promise-kept-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with promised as (
          select id, due_on from cases.reception_promise
          where unit_id = any(${[...units]}::uuid[]) and made_at <= ${asAt}
        ), due as (
          select id, ${dayEnds('due_on')} as ends from promised
          where due_on between ${period.from}::date and ${period.to}::date and ${dayEnds('due_on')} <= ${asAt}
        )
        select exists (select from promised) as known, (select count(*) from due) as denominator,
          (select count(*) from due where exists (
            select from (
              select done.kind, done.has_evidence, done.made_at from cases.reception_promise_action done
              where done.promise_id = due.id and done.made_at <= ${asAt}
              order by done.sequence desc limit 1
            ) last where last.kind = 'kept' and last.has_evidence and last.made_at < due.ends)) as numerator
      `.execute(database),
    ),
}

/** The figures that citizen reception offers: each computed from rows that are only ever added. */
export function receptionIndicators(content: Content): readonly IndicatorDefinition[] {
  return [receptionDayHeldRate, receptionHeadPresentRate(content), receptionPromiseKeptRate]
}

/**
 * `root`: days as they were first announced; `due`: those of the period that are over, announced before they
 * began; `outcome`: who received on them or on the day in their place.
 */
function announced({ units, period, asAt }: IndicatorQuestion) {
  return sql`
    root as (
      select id, unit_id, day, head_day, published_at from cases.reception_session
      where unit_id = any(${[...units]}::uuid[]) and replaces_id is null and published_at <= ${asAt}
    ), due as (
      select * from root
      where day between ${period.from}::date and ${period.to}::date and ${dayEnds('day')} <= ${asAt}
        and published_at < ${dayBegins('day')}
    ), way (root_id, id, day) as (
      select id, id, day from due
      union all
      select way.root_id, next.id, next.day from way
      join cases.reception_session next on next.replaces_id = way.id
      where next.published_at <= ${asAt} and next.published_at < ${dayBegins('way.day')}
    ), outcome as (
      select way.root_id, held.capacity from way
      join cases.reception_held held on held.session_id = way.id
      where held.recorded_at <= ${asAt}
    )`
}

interface Month {
  readonly first: LocalDate
  readonly last: LocalDate
  /** The least number of the head's days in it, in a school and elsewhere. */
  readonly school: number
  readonly office: number
}

function monthsOf(content: Content, { from, to }: Period): Month[] {
  const months: Month[] = []
  let first = localDate(`${from.slice(0, 7)}-01`)
  while (first <= to) {
    const next = localDate(`${addDays(first, 32).slice(0, 7)}-01`)
    const last = addDays(next, -1)
    const least = (isSchool: boolean) => countOf(headDayRule(content, isSchool, last)) ?? 0
    months.push({ first, last, school: least(true), office: least(false) })
    first = next
  }
  return months
}

/** The instants at which a day begins and ends in Việt Nam, which has had one clock since 1975. */
function dayBegins(column: string) {
  return sql`(${sql.ref(column)}::timestamp at time zone 'Asia/Ho_Chi_Minh')`
}
function dayEnds(column: string) {
  return sql`((${sql.ref(column)} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`
}
