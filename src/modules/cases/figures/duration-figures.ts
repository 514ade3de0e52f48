import { type RawBuilder, sql } from 'kysely'
import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedBy } from '../../../platform/database/counted-figure.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dossierDuty, onTimeScopes } from '../domain/figures/duty-scope.ts'
import { calendarDays, daysThrough, hoursThrough } from '../store/figure-calendar.ts'
import { dueInPeriod, dutiesAsKnown } from '../store/figure-duties.ts'

type Share = 0.5 | 0.9

/**
 * Working days of the dossiers whose date came in the period, from receipt to the signed result; one without an
 * answer has waited until now. Time for which it stood still in time is not counted.
 */
function dossierDays(code: string, share: Share, calendar: WorkingCalendar): IndicatorDefinition {
  return {
    code,
    compute: async (database, question) =>
      countedBy(
        database,
        sql<CountedRow>`with ${await daysFor(database, question, calendar)}, ${dutiesAsKnown(question, dossierDuty)},
          waited as (
            select term.case_id, greatest(${daysThrough(sql`coalesce(term.met_at, ${question.asAt})`)}
              - ${daysThrough(sql`term.started_at`)} - coalesce((
                select sum(greatest(${daysThrough(sql`least((pause ->> 'to')::timestamptz, coalesce(term.met_at, ${question.asAt}))`)}
                  - ${daysThrough(sql`(pause ->> 'from')::timestamptz`)}, 0))
                from jsonb_array_elements(term.pauses) pause
                where (pause ->> 'from')::timestamptz < coalesce(term.asked_late_at, ${question.asAt})
              ), 0), 0) as days
            from duty join term using (case_id)
            where ${dueInPeriod(question)}
          )
          select count(*) > 0 as known, null::int as denominator, ${percentile(share, sql`days`)}::int as numerator from waited`,
      ),
  }
}

/**
 * Working days that dossiers spent in a stage of the office, of those whose date came in the period. A stage in which
 * somebody else was waited for belongs to nobody, unless that was asked for late; then it goes on with the handler.
 */
function stageDays(
  code: string,
  stage: 'received' | 'handling' | 'signing',
  share: Share,
  calendar: WorkingCalendar,
): IndicatorDefinition {
  return {
    code,
    compute: async (database, question) => {
      const { asAt } = question
      return countedBy(
        database,
        sql<CountedRow>`with ${await daysFor(database, question, calendar)}, ${dutiesAsKnown(question, dossierDuty)},
          passed as (
            select stage.case_id,
              case when stage.state in ('awaiting-citizen', 'consulting') and stage.entered_at >= term.asked_late_at
                then 'handling' else stage.state end as state,
              case when stage.sequence = 1 then least(stage.entered_at, term.started_at) else stage.entered_at end as entered_at,
              term.met_at,
              lead(stage.entered_at, 1, ${asAt}) over (partition by stage.case_id order by stage.sequence) as left_at,
              lead(stage.owner) over (partition by stage.case_id order by stage.sequence) as next_owner,
              stage.state = 'handling' and term.met_at is null
                and bool_or(stage.owner = 'nobody') over (partition by stage.case_id) as left_undone
            from duty join term using (case_id)
            join cases.stage on stage.case_id = duty.case_id and stage.entered_at <= ${asAt}
            where ${dueInPeriod(question)}
          ), spent as (
            select case_id, sum(${daysThrough(sql`case when (next_owner = 'nobody' or left_undone) and met_at is null
                then ${asAt} else least(left_at, ${asAt}) end`)} - ${daysThrough(sql`entered_at`)}) as days
            from passed
            where state = ${stage}
            group by case_id
          )
          select count(*) > 0 as known, null::int as denominator, ${percentile(share, sql`days`)}::int as numerator from spent`,
      )
    },
  }
}

/**
 * Working hours from the receipt of feedback to the first answer that stands, of what came in the period. An automatic
 * receipt is no answer, nor is an answer that was opened again or a late refusal: those have waited until now.
 */
function feedbackHours(code: string, share: Share, calendar: WorkingCalendar): IndicatorDefinition {
  const scope = { ...onTimeScopes['feedback-on-time-rate'], clocks: ['process', 'answer'] } as const
  return {
    code,
    compute: async (database, question) => {
      const { asAt } = question
      return countedBy(
        database,
        sql<CountedRow>`with ${await daysFor(database, question, calendar)}, ${dutiesAsKnown(question, scope)},
          waited as (
            select ${hoursThrough(sql`coalesce(duty.met_at, ${asAt}::timestamptz)`)}
              - ${hoursThrough(sql`duty.started_at`)} as hours
            from duty
            where ${dueInPeriod(question)}
          )
          select count(*) > 0 as known, null::int as denominator,
            round(${percentile(share, sql`hours`)}::numeric, 1)::float8 as numerator from waited`,
      )
    },
  }
}

function percentile(share: Share, of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`percentile_disc(${sql.lit(share)}) within group (order by ${of})`
}

function daysFor(database: Reader, question: IndicatorQuestion, calendar: WorkingCalendar) {
  return calendarDays(database, calendar, question.asAt, Number(question.period.from.slice(0, 4)))
}

/** Figures of how long people waited. */
export function durationFigures(content: Pick<Content, 'calendar'>): readonly IndicatorDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    dossierDays('dossier-working-days', 0.5, calendar),
    dossierDays('dossier-working-days-p90', 0.9, calendar),
    stageDays('dossier-days-receiving', 'received', 0.5, calendar),
    stageDays('dossier-days-receiving-p90', 'received', 0.9, calendar),
    stageDays('dossier-days-handling', 'handling', 0.5, calendar),
    stageDays('dossier-days-handling-p90', 'handling', 0.9, calendar),
    stageDays('dossier-days-signing', 'signing', 0.5, calendar),
    stageDays('dossier-days-signing-p90', 'signing', 0.9, calendar),
    feedbackHours('feedback-first-response-hours', 0.5, calendar),
    feedbackHours('feedback-first-response-hours-p90', 0.9, calendar),
  ]
}
