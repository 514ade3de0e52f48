import { sql } from 'kysely'
import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedBy } from '../../../platform/database/counted-figure.ts'
import type { CaseKind } from '../domain/case-type.ts'
import { dossierDuty, everyDuty, handedOver } from '../domain/figures/duty-scope.ts'
import { calendarDays, daysThrough } from '../store/figure-calendar.ts'
import { boundsOf, dueInPeriod, dutiesAsKnown } from '../store/figure-duties.ts'
import { isKnown } from './on-time-figures.ts'

/** Cases that these units first received in the period and that were entered by then. */
function received({ units, period, asAt }: IndicatorQuestion, kinds: readonly CaseKind[]) {
  const { low, high } = boundsOf({ units, period, asAt })
  return sql`received as (
    select id, kind, channel, procedure_id, received_at from cases.case
    where received_unit_id = any(${[...units]}::uuid[]) and kind = any(${[...kinds]}::text[])
      and received_at >= ${low} and received_at < ${high} and filed_at <= ${asAt}
  )`
}

const supplementTwice: IndicatorDefinition = {
  code: 'dossier-supplement-once-rate',
  compute: (database, question) =>
    countedBy(
      database,
      sql<CountedRow>`with ${received(question, ['dossier'])}
        select ${isKnown(question, dossierDuty)} as known, count(*)::int as denominator,
          count(*) filter (where (select count(*) from cases.deed
            where deed.case_id = received.id and deed.transition = 'ask-supplement' and deed.at <= ${question.asAt}) > 1)::int
            as numerator
        from received`,
    ),
}

/**
 * Late dossiers of the period for which an apology with a reason and a new day was sent before the end of the next
 * working day. A dossier that was late is one, also after it was returned.
 */
function apologyRate(calendar: WorkingCalendar): IndicatorDefinition {
  return {
    code: 'late-dossier-apology-rate',
    compute: async (database, question) => {
      const days = await calendarDays(
        database,
        calendar,
        question.asAt,
        Number(question.period.from.slice(0, 4)),
      )
      return countedBy(
        database,
        sql<CountedRow>`with ${days}, ${dutiesAsKnown(question, dossierDuty)}
          select ${isKnown(question, dossierDuty)} as known, count(*)::int as denominator,
            count(*) filter (where exists (
              select from cases.deed
              where deed.case_id = duty.case_id and deed.transition = 'reappoint' and deed.at <= ${question.asAt}
                and ${daysThrough(sql`deed.at`)} - ${daysThrough(sql`duty.due_at`)} <= 1))::int as numerator
          from duty where ${dueInPeriod(question)} and late`,
      )
    },
  }
}

/** Apologies that were due for dossiers of the period; `unsent` those that nobody has sent yet. */
function apologyCount(code: string, which: 'due' | 'unsent'): IndicatorDefinition {
  return {
    code,
    compute: (database, question) => {
      const unsent = sql`and not exists (select from cases.deed where deed.case_id = duty.case_id
        and deed.transition = 'reappoint' and deed.at <= ${question.asAt})`
      return countedBy(
        database,
        sql<CountedRow>`with ${dutiesAsKnown(question, dossierDuty)}
          select ${isKnown(question, dossierDuty)} as known, null::int as denominator, count(*)::int as numerator
          from duty where ${dueInPeriod(question)} and late ${which === 'unsent' ? unsent : sql``}`,
      )
    },
  }
}

/** Of the results handed over in the period otherwise than on line, those that the public postal service brought. */
const postalShare: IndicatorDefinition = {
  code: 'postal-return-share',
  compute: (database, question) => {
    const { low, high } = boundsOf(question)
    return countedBy(
      database,
      sql<CountedRow>`
        select ${isKnown(question, dossierDuty)} as known, count(distinct deed.case_id)::int as denominator,
          count(distinct deed.case_id) filter (where deed.transition = 'return-post')::int as numerator
        from cases.deed join cases.case on "case".id = deed.case_id
        where "case".received_unit_id = any(${[...question.units]}::uuid[]) and "case".kind = 'dossier'
          and deed.transition = any(${[...handedOver]}::text[])
          and deed.at >= ${low} and deed.at < ${high}`,
    )
  },
}

/** Dossiers of procedures offered on line as a whole that came and went on line, of those received in the period. */
const onlineFullShare: IndicatorDefinition = {
  code: 'online-full-process-share',
  compute: (database, question) =>
    countedBy(
      database,
      sql<CountedRow>`with ${received(question, ['dossier'])}
        select ${isKnown(question, dossierDuty)} as known, count(*)::int as denominator,
          count(*) filter (where received.channel = 'online' and exists (
            select from cases.deed where deed.case_id = received.id and deed.transition = 'return-online'
              and deed.at <= ${question.asAt}))::int as numerator
        from received join cases.procedure on procedure.id = received.procedure_id
        where procedure.online_level = 'full'`,
    ),
}

/** Of everything received in the period, what came on line. */
const onlineShare: IndicatorDefinition = {
  code: 'case-online-share',
  compute: (database, question) =>
    countedBy(
      database,
      sql<CountedRow>`with ${received(question, everyDuty.kinds)}
        select ${isKnown(question, everyDuty)} as known, count(*)::int as denominator,
          count(*) filter (where channel = 'online')::int as numerator
        from received`,
    ),
}

/** Answered cases whose date came in the period that were opened again. */
const reopenRate: IndicatorDefinition = {
  code: 'case-reopen-rate',
  compute: (database, question) =>
    countedBy(
      database,
      sql<CountedRow>`with ${dutiesAsKnown(question, everyDuty)}, answered as (
          select case_id, exists (select from cases.deed where deed.case_id = duty.case_id and deed.transition = 'reopen'
            and deed.at <= ${question.asAt}) as reopened, met_at
          from duty where ${dueInPeriod(question)} and kind in ('feedback', 'petition', 'question', 'voter-petition', 'incident')
        )
        select ${isKnown(question, everyDuty)} as known, count(*)::int as denominator,
          count(*) filter (where reopened)::int as numerator
        from answered where reopened or met_at is not null`,
    ),
}

/** Complaints taken over the unit's head in the period, among what it received first and those. */
const escalatedRate: IndicatorDefinition = {
  code: 'petition-escalated-rate',
  compute: (database, question) => {
    const { low, high } = boundsOf(question)
    return countedBy(
      database,
      sql<CountedRow>`with ${received(question, ['petition', 'complaint'])}, escalated as (
          select distinct deed.case_id from cases.deed join cases.case on "case".id = deed.case_id
          where "case".received_unit_id = any(${[...question.units]}::uuid[])
            and deed.transition in ('appeal', 'appeal-unanswered') and deed.at >= ${low} and deed.at < ${high}
        )
        select ${isKnown(question, { kinds: ['petition', 'complaint'] })} as known,
          (select count(*) from (select id from received union select case_id from escalated) every)::int as denominator,
          (select count(*) from escalated)::int as numerator`,
    )
  },
}

/** Of those who rated in the period, who gave 4 or 5; as `percent` when the figure is no share of its own. */
function satisfied(code: string, kinds: readonly CaseKind[], as: 'share' | 'percent'): IndicatorDefinition {
  return {
    code,
    compute: (database, question) => {
      const { low, high } = boundsOf(question)
      return countedBy(
        database,
        sql<CountedRow>`
          select ${isKnown(question, { kinds })} as known, count(*)::int as denominator,
            (count(*) filter (where score >= 4) * ${sql.lit(as === 'percent' ? 100 : 1)})::int as numerator
          from cases.score where unit_id = any(${[...question.units]}::uuid[]) and kind = any(${[...kinds]}::text[])
            and rated_at >= ${low} and rated_at < ${high}`,
      )
    },
  }
}

/** Figures of how cases came, went and were received. */
export function shareFigures(content: Pick<Content, 'calendar'>): readonly IndicatorDefinition[] {
  return [
    supplementTwice,
    apologyRate(workingCalendar(content.calendar.years)),
    apologyCount('apology-letters-due', 'due'),
    apologyCount('apology-letters-unsent', 'unsent'),
    postalShare,
    onlineFullShare,
    onlineShare,
    reopenRate,
    escalatedRate,
    satisfied('petition-answer-accepted-rate', ['petition', 'complaint'], 'share'),
    satisfied('dossier-satisfaction-index', ['dossier'], 'percent'),
  ]
}
