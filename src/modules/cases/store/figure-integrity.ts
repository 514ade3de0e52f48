import { sql } from 'kysely'
import type { IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type IntegrityCounts, signNames } from '../domain/figures/integrity.ts'
import { boundsOf } from './figure-duties.ts'

/** By unit, of all cases of every kind that are not confidential; only of units that received any. */
export async function countIntegrity(
  reader: Reader,
  question: IndicatorQuestion,
): Promise<IntegrityCounts[]> {
  const { low, high } = boundsOf(question)
  const { asAt } = question
  const { rows } = await sql<IntegrityCounts>`
    with received as materialized (
      select id, received_unit_id as unit_id, received_at, filed_at from cases.case
      where received_unit_id = any(${[...question.units]}::uuid[])
        and received_at >= ${low} and received_at < ${high} and filed_at <= ${asAt}
        and confidentiality <> 'confidential'
    ), term as materialized (
      select received.unit_id, clock.case_id, clock.clock, clock.run, clock.started_at, clock.due_at, clock.stopped_at,
        clock.extended, jsonb_array_length(clock.pauses) as pauses
      from received join cases.clock on clock.case_id = received.id and clock.duty = 'office'
    ), signs as (
      select unit_id, 'received' as sign, count(*) as count from received group by unit_id
      union all
      select unit_id, 'endedNearDue', count(distinct case_id) from term
      where stopped_at <= least(due_at, ${asAt}) and stopped_at > started_at + (due_at - started_at) * 0.75 group by unit_id
      union all
      select unit_id, 'pauses', sum(pauses) from term group by unit_id
      union all
      select unit_id, 'extended', count(distinct case_id) from term where extended group by unit_id
      union all
      select unit_id, 'refusedLate', count(distinct case_id)
      from term join cases.clock_end ends using (case_id, clock, run)
      where ends.outcome in ('refused', 'not-accepted', 'forwarded', 'lapsed') and ends.ended_at <= ${asAt}
        and ends.idle_since > term.started_at + (term.due_at - term.started_at) / 2
      group by unit_id
      union all
      select unit_id, case ends.outcome when 'merged' then 'merged' else 'withdrawnByStaff' end, count(distinct case_id)
      from term join cases.clock_end ends using (case_id, clock, run)
      where ends.ended_at <= ${asAt} and (ends.outcome = 'merged' or (ends.outcome = 'withdrawn' and ends.actor_kind <> 'citizen'))
      group by unit_id, ends.outcome
      union all
      select term.unit_id, 'pausedLate', count(*)
      from term join cases.clock_past past using (case_id, clock, run)
      where past.paused and past.until <= ${asAt} and past.until > term.started_at + (past.due_at - term.started_at) / 2
      group by term.unit_id
      union all
      select unit_id, case when deed.type = 'transferred' then 'passedOn' when deed.transition = 'reopen' then 'reopened'
        else 'reappointed' end as sign, count(distinct deed.case_id)
      from received join cases.deed on deed.case_id = received.id and deed.at <= ${asAt}
      where deed.type = 'transferred' or deed.transition in ('reopen', 'reappoint')
      group by unit_id, sign
      union all
      select unit_id, 'filedAgain', count(*) from received join cases.successor on successor.case_id = received.id
      group by unit_id
      union all
      select unit_id, 'enteredLate', count(*) from received where filed_at > received_at + interval '1 day' group by unit_id
    )
    select unit_id as "unitId", ${sql.join(signNames.map((sign) => sql`coalesce(sum(count) filter (where sign = ${sign}), 0)::int as ${sql.ref(sign)}`))}
    from signs group by unit_id`.execute(reader)
  return rows
}
