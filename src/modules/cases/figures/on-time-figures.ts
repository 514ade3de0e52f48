import { sql } from 'kysely'
import type { IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedBy } from '../../../platform/database/counted-figure.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { type DutyScope, everyDuty, onTimeScopes, petitionDuty } from '../domain/figures/duty-scope.ts'
import { boundsOf, dueInPeriod, dutiesAsKnown } from '../store/figure-duties.ts'

/** Of the cases whose date came in the period, those that were done by it. What is open, or ended hollow, counts against. */
function onTimeRate(code: string, scope: DutyScope): IndicatorDefinition {
  return {
    code,
    compute: (database, question) =>
      countedBy(
        database,
        sql<CountedRow>`with ${dutiesAsKnown(question, scope)}
          select ${isKnown(question, scope)} as known, count(*)::int as denominator,
            count(*) filter (where not late)::int as numerator
          from duty where ${dueInPeriod(question)}`,
      ),
  }
}

/**
 * Cases that nobody has answered at the end of the period though their date has passed: those whose date came in the
 * year before it, also when they were ended without an answer after half of their term.
 */
function unansweredCount(code: string, scope: DutyScope): IndicatorDefinition {
  return {
    code,
    compute: (database, question) => {
      const year = yearBefore(question)
      return countedBy(
        database,
        sql<CountedRow>`with ${dutiesAsKnown(year, scope)}
          select ${isKnown(question, scope)} as known, null::int as denominator, count(*)::int as numerator
          from duty where ${dueInPeriod(year)} and late and (met_at is null or met_at >= ${boundsOf(question).high})`,
      )
    },
  }
}

/** The oldest of them, in days since its date. */
const oldestOverdue: IndicatorDefinition = {
  code: 'petition-overdue-oldest-days',
  compute: (database, question) => {
    const year = yearBefore(question)
    return countedBy(
      database,
      sql<CountedRow>`with ${dutiesAsKnown(year, petitionDuty)}
        select ${isKnown(question, petitionDuty)} as known, null::int as denominator,
          coalesce(floor(extract(epoch from max(${boundsOf(question).high}::timestamptz - due_at)) / 86400), 0)::int as numerator
        from duty where ${dueInPeriod(year)} and late and (met_at is null or met_at >= ${boundsOf(question).high})`,
    )
  },
}

function yearBefore(question: IndicatorQuestion): IndicatorQuestion {
  const { to } = question.period
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`
  return { ...question, period: { from: earlier(from, question.period.from), to } }
}

function earlier(day: string, other: LocalDate): LocalDate {
  const parsed = parseLocalDate(day.replace('-02-29', '-02-28'))
  return parsed !== undefined && parsed < other ? parsed : other
}

/** Whether these units have had such cases at all. */
export function isKnown({ units, asAt }: IndicatorQuestion, { kinds }: Pick<DutyScope, 'kinds'>) {
  return sql<boolean>`exists (select from cases.stage
    where unit_id = any(${[...units]}::uuid[]) and kind = any(${[...kinds]}::text[]) and entered_at <= ${asAt})`
}

/** Figures of what was done by its date, and of what was not. */
export const onTimeFigures: readonly IndicatorDefinition[] = [
  ...Object.entries(onTimeScopes).map(([code, scope]) => onTimeRate(code, scope)),
  unansweredCount('petition-overdue-open-count', petitionDuty),
  unansweredCount('case-backlog-count', everyDuty),
  oldestOverdue,
]
