import { sql } from 'kysely'
import type { WorkingCalendar } from '../../platform/calendar/working-calendar.ts'
import { CalendarIncomplete, rollToWorkingDay } from '../../platform/calendar/working-days.ts'
import type { IndicatorDefinition, IndicatorQuestion } from '../../platform/contracts/indicator.ts'
import { type CountedRow, countedFigure } from '../../platform/database/counted-figure.ts'
import type { Reader } from '../../platform/database/database.ts'
import type { LocalDate } from '../../platform/kernel/dates.ts'
import { dueDaysOfRules } from './store/board-plan.ts'

/**
 * Tasks that were done by their day, with a file that shows it, among all tasks whose day lies in the period.
 * A task counts under the plan that was in force on its day: an amendment afterwards removes nothing, and a
 * school that adopts late is measured from the day its office's plan was issued. Done means done when the day
 * ended and never reopened since; what is open when its day is over counts against, closed plan or not. A task
 * lies in its plan's year or the ones beside it.
 */
export const taskOnTimeRate: IndicatorDefinition = {
  code: 'task-on-time-rate',
  compute: async (database, question) => {
    const { units, period, asAt } = question
    const due = dueDaysOfRules(await rulesOf(database, question), period.from)
    return countedFigure(
      await sql<CountedRow>`
        with recursive recurring as (
          select * from unnest(${due.rules}::text[], ${due.days}::date[]) as recurring (rule, day)
        ), in_force as (
          select plan.id, plan.year, coalesce(
              case when plan.previous_relation = 'amends' then plan.issued_at end,
              (select led.issued_at from plan.plan led where led.id = plan.derived_from_id),
              plan.issued_at) as since,
            (select min(later.issued_at) from plan.plan later
              where later.previous_plan_id = plan.id and later.previous_relation = 'amends'
                and later.issued_at <= ${asAt}) as until
          from plan.plan
          where plan.issued_at <= ${asAt} and plan.unit_id = any(${[...units]}::uuid[])
            and plan.year between extract(year from ${period.from}::date) - 1
              and extract(year from ${period.to}::date) + 1
        ), ancestry (plan_id, of_id) as (
          select id, id from in_force
          union
          select plan.previous_plan_id, ancestry.of_id from ancestry
          join plan.plan on plan.id = ancestry.plan_id
          where plan.previous_relation = 'amends'
        ), promised as (
          select task.id, task.plan_id, task.lineage_id, task.schedule = 'recurring' as recurs,
            coalesce(recurring.day, task.due_on) as day
          from in_force
          join plan.task on task.plan_id = in_force.id and not task.removed
          left join recurring on recurring.rule = task.recurrence
            and extract(year from recurring.day) = in_force.year
          where task.schedule in ('date', 'recurring')
        ), due as (
          select promised.*, ${dayEnds('promised.day')} as day_ends
          from promised
          join in_force on in_force.id = promised.plan_id
          where promised.day between ${period.from}::date and ${period.to}::date
            and ${dayEnds('promised.day')} <= ${asAt} and ${dayEnds('promised.day')} > in_force.since
            and (in_force.until is null or in_force.until >= ${dayEnds('promised.day')})
        ), fact as (
          select due.id, due.day,
            (array_agg(made.kind order by made.made_at desc, made.sequence desc)
              filter (where made.kind in ('done', 'reopened') and made.made_at < due.day_ends))[1] as state,
            bool_or(made.kind = 'reopened' and made.made_at >= due.day_ends) as reopened_since,
            bool_or(made.made_at < due.day_ends and exists (
              select from plan.task_update_file file where file.update_id = made.id)) as shown
          from due
          join ancestry on ancestry.of_id = due.plan_id
          join plan.task own on own.plan_id = ancestry.plan_id and own.lineage_id = due.lineage_id
          join plan.task_update made on made.task_id = own.id and made.made_at <= ${asAt}
            and (not due.recurs or made.occurrence_on = due.day)
          group by due.id, due.day, due.day_ends
        )
        select exists (select from promised) as known, (select count(*) from due) as denominator,
          (select count(*) from fact where state = 'done' and not reopened_since and shown) as numerator
      `.execute(database),
    )
  },
}

/**
 * Reports that stood as sent when their last day ended, among all that were due in the period; one that was
 * returned and not sent again counts against. A last day that is a day off moves to the next working day (Civil
 * Code 2015, Article 148.5). An amendment moves the day only when it was issued before that day was over.
 */
export function reportOnTimeRate(calendar: WorkingCalendar): IndicatorDefinition {
  return {
    code: 'report-on-time-rate',
    compute: async (database, question) => {
      const { units, period, asAt } = question
      const printed = await printedDays(database, question)
      const last = printed.map((day) => lastDayFor(calendar, day))
      return countedFigure(
        await sql<CountedRow>`
          with recursive owed as (
            select report.id, report.plan_id, report.due_on,
              plan.report_due_on is not distinct from report.due_on as moves
            from plan.report
            join plan.plan on plan.id = report.plan_id
            where report.unit_id = any(${[...units]}::uuid[])
          ), back (report_id, plan_id, depth) as (
            select id, plan_id, 0 from owed
            union all
            select back.report_id, plan.previous_plan_id, depth + 1 from back
            join plan.plan on plan.id = back.plan_id
            where plan.previous_relation = 'amends'
          ), first as (
            select distinct on (report_id) report_id, plan_id, depth from back order by report_id, depth desc
          ), forth (report_id, depth, day) as (
            select owed.id, first.depth, case when owed.moves then plan.report_due_on else owed.due_on end
            from owed
            join first on first.report_id = owed.id
            join plan.plan on plan.id = first.plan_id
            where plan.issued_at <= ${asAt}
            union all
            select forth.report_id, back.depth, case
                when owed.moves and plan.report_due_on is not null
                  and (forth.day is null or plan.issued_at < ${dayEnds('forth.day')})
                then plan.report_due_on else forth.day end
            from forth
            join owed on owed.id = forth.report_id
            join back on back.report_id = forth.report_id and back.depth = forth.depth - 1
            join plan.plan on plan.id = back.plan_id
            where plan.issued_at <= ${asAt}
          ), dated as (
            select distinct on (report_id) report_id as id, day from forth order by report_id, depth
          ), rolled as (
            select * from unnest(${printed}::date[], ${last}::date[]) as rolled (day, last)
          ), due as (
            select dated.id, ${dayEnds('rolled.last')} as day_ends
            from dated
            join rolled on rolled.day = dated.day
            where dated.day between ${period.from}::date and ${period.to}::date
              and ${dayEnds('rolled.last')} <= ${asAt}
          ), fact as (
            select due.id,
              (array_agg(made.action order by made.made_at desc, made.id desc)
                filter (where made.made_at < due.day_ends))[1] as then_state,
              (array_agg(made.action order by made.made_at desc, made.id desc))[1] as now_state
            from due
            join plan.report_action made on made.report_id = due.id and made.made_at <= ${asAt}
              and made.action in ('send', 'return')
            group by due.id
          )
          select exists (select from dated) as known, (select count(*) from due) as denominator,
            (select count(*) from fact where then_state = 'send' and now_state = 'send') as numerator
        `.execute(database),
      )
    },
  }
}

/** The figures that plans offer: each computed from rows that are only ever added. */
export function planIndicators(calendar: WorkingCalendar): readonly IndicatorDefinition[] {
  return [taskOnTimeRate, reportOnTimeRate(calendar)]
}

async function printedDays(database: Reader, { units }: IndicatorQuestion): Promise<LocalDate[]> {
  const { rows } = await sql<{ day: LocalDate }>`
    with recursive meant (plan_id) as (
      select plan_id from plan.report where unit_id = any(${[...units]}::uuid[])
      union
      select plan.previous_plan_id from meant join plan.plan on plan.id = meant.plan_id
      where plan.previous_relation = 'amends'
    )
    select due_on as day from plan.report where unit_id = any(${[...units]}::uuid[])
    union
    select report_due_on from meant join plan.plan on plan.id = meant.plan_id where report_due_on is not null
  `.execute(database)
  return rows.map(({ day }) => day)
}

/** Where the calendar of a year is not known, the printed day itself. */
function lastDayFor(calendar: WorkingCalendar, day: LocalDate): LocalDate {
  try {
    return rollToWorkingDay(calendar, day).date
  } catch (error) {
    if (error instanceof CalendarIncomplete) return day
    throw error
  }
}

/** The instant at which a day ends in Việt Nam, which has had one clock since 1975. */
function dayEnds(column: string) {
  return sql`((${sql.ref(column)} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`
}

interface PlannedRule {
  readonly rule: string
  readonly year: number
}

async function rulesOf(database: Reader, { units, asAt }: IndicatorQuestion): Promise<PlannedRule[]> {
  const { rows } = await sql<PlannedRule>`
    select distinct task.recurrence as rule, plan.year from plan.task
    join plan.plan on plan.id = task.plan_id
    where task.recurrence is not null and not task.removed and plan.issued_at <= ${asAt}
      and plan.unit_id = any(${[...units]}::uuid[])
  `.execute(database)
  return rows
}
