import { sql } from 'kysely'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedBy } from '../../../platform/database/counted-figure.ts'
import { boundsOf } from '../store/figure-duties.ts'

/** Of those who rated a dossier in the period and said where they had been: who had to go nowhere but to the one-stop desk. */
const singleWindowRate: IndicatorDefinition = {
  code: 'single-window-rate',
  compute: (database, question) => {
    const { low, high } = boundsOf(question)
    return countedBy(
      database,
      sql<CountedRow>`
        select count(*) > 0 as known, count(*) filter (where told)::int as denominator,
          count(*) filter (where told and not went_elsewhere)::int as numerator
        from (
          select went_elsewhere, rated_at >= ${low} as told from cases.score
          where unit_id = any(${[...question.units]}::uuid[]) and kind = 'dossier' and went_elsewhere is not null
            and rated_at < ${high}
        ) said`,
    )
  },
}

/**
 * Of the times that a counter of these units began to help somebody in the period, those that ended with a dossier
 * filed on line. One that nobody ended has not.
 */
const onlineHelp: IndicatorDefinition = {
  code: 'online-service-support-count',
  compute: (database, question) => {
    const { low, high } = boundsOf(question)
    return countedBy(
      database,
      sql<CountedRow>`
        select count(*) > 0 as known, count(*) filter (where begun_at >= ${low})::int as denominator,
          count(*) filter (where begun_at >= ${low} and case_id is not null and ended_at <= ${question.asAt})::int as numerator
        from cases.online_help
        where unit_id = any(${[...question.units]}::uuid[]) and begun_at < ${high}`,
    )
  },
}

export const oneStopFigures: readonly IndicatorDefinition[] = [singleWindowRate, onlineHelp]
