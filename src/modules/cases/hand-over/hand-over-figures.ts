import { sql } from 'kysely'
import { dayTable } from '../../../platform/calendar/day-table.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { countedBy } from '../../../platform/database/counted-figure.ts'
import { workingMinutes } from '../domain/hand-over/working-minutes.ts'
import { boundsOf } from '../store/figure-duties.ts'

/**
 * Median office hours from the moment when a dossier came to a counter, or its result was signed, until the other side
 * had taken it. What has not been taken counts with the time for which it has waited, so that leaving it lie helps
 * nobody; what left the counter otherwise (withdrawn, a supplement asked for) does not count.
 */
export function handOverFigures(content: Pick<Content, 'calendar'>): readonly IndicatorDefinition[] {
  const table = dayTable(workingCalendar(content.calendar.years))
  return [
    {
      code: 'handover-delay-hours',
      compute: async (database, question) => {
        const { low, high } = boundsOf(question)
        const { units, asAt } = question
        const legs = sql`leg as (
          select stage.case_id, stage.entered_at as ready_at, stage.left_at, taken.working_minutes
          from cases.counter_dossier dossier
          join cases.stage on stage.case_id = dossier.case_id and stage.state in ('received', 'ready')
          left join cases.handover_row taken on taken.case_id = stage.case_id
            and taken.ready_at = stage.entered_at and taken.taken_at <= ${asAt}
          where stage.unit_id <> dossier.unit_id
            and (stage.unit_id = any(${[...units]}::uuid[]) or dossier.unit_id = any(${[...units]}::uuid[]))
            and stage.entered_at >= ${low} and stage.entered_at < ${high} and stage.entered_at <= ${asAt}
        )`
        const { rows } = await sql<{ ready: Date }>`with ${legs}
          select ready_at as ready from leg
          where working_minutes is null and (left_at is null or left_at > ${asAt})`.execute(database)
        const waiting = rows.map(({ ready }) => workingMinutes(ready, asAt, table))
        return countedBy(
          database,
          sql`with ${legs}, spent as (
              select working_minutes as minutes from leg where working_minutes is not null
              union all select unnest(${waiting}::int[])
            )
            select count(*) > 0 as known, null::int as denominator,
              (round((percentile_cont(0.5) within group (order by minutes) / 60)::numeric, 1))::float8 as numerator
            from spent`,
        )
      },
    },
  ]
}
