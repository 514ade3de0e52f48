import { type RawBuilder, sql } from 'kysely'
import type { IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { addDays, startOfDay } from '../../../platform/kernel/dates.ts'
import type { DutyScope } from '../domain/figures/duty-scope.ts'

/** The first moment of the period, and the moment up to which dates have come: its end, or as at when it is asked. */
export function boundsOf({ period, asAt }: IndicatorQuestion): { readonly low: Date; readonly high: Date } {
  const end = startOfDay(addDays(period.to, 1))
  return { low: startOfDay(period.from), high: end < asAt ? end : asAt }
}

/**
 * The duties of the office by docs/decisions/0013: common table expressions that end in `term` (each run of a clock,
 * with the date that counts, when it was met, and whether it is late) and `duty` (a case in a unit: `due_at`,
 * `late`). To be put after `with`. What was paused or passed on more than two years before the period is found by its
 * date alone. Neither is bound to the period yet, but all of the period are in it.
 */
export function dutiesAsKnown(question: IndicatorQuestion, scope: DutyScope): RawBuilder<unknown> {
  const { asAt } = question
  const { low, high } = boundsOf(question)
  const units = sql`any(${[...question.units]}::uuid[])`
  const kinds = sql`any(${[...scope.kinds]}::text[])`
  const clocks = sql`any(${[...scope.clocks, ...(scope.gates ?? [])]}::text[])`
  const gates = sql`any(${[...(scope.gates ?? [])]}::text[])`
  const leg = sql`case when run.clock = any(${[...(scope.ownDates ?? [])]}::text[]) then run.run else 1 end`
  return sql`
    touched as (
      select case_id from cases.clock
      where unit_id = ${units} and kind = ${kinds} and clock = ${clocks} and due_at >= ${low} and due_at < ${high}
      union
      select case_id from cases.clock_past
      where unit_id = ${units} and kind = ${kinds} and clock = ${clocks} and until < ${high}
        and until >= ${low}::timestamptz - interval '2 years'
      union
      select case_id from cases.clock_past
      where unit_id = ${units} and kind = ${kinds} and clock = ${clocks} and due_at >= ${low} and due_at < ${high}
    ), past as materialized (
      select past.*, clock.started_at, clock.unit_id as unit_now,
        bool_or(past.unit_id <> clock.unit_id and past.due_at is not null) over (partition by case_id, clock, run) as moved
      from touched join cases.clock_past past using (case_id) join cases.clock using (case_id, clock, run)
      where past.clock = ${clocks}
    ), listed as materialized (
      select clock.* from touched join cases.clock using (case_id)
      join cases.case filed on filed.id = clock.case_id
      where clock.clock = ${clocks} and clock.started_at <= ${asAt} and filed.filed_at <= ${asAt}
        ${scope.channel === undefined ? sql`` : sql`and filed.channel = ${scope.channel}`}
        ${scope.incidents === undefined ? sql`` : ofSorts(scope.incidents)}
    ), was as (
      select distinct on (case_id, clock, run) case_id, clock, run, due_at from past
      where until > ${asAt} order by case_id, clock, run, until, place
    ), asked_late as (
      select distinct on (case_id, clock, run) case_id, clock, run, due_at, until from past
      where paused and until <= ${asAt} and until > started_at + (due_at - started_at) / 2
      order by case_id, clock, run, until, place
    ), run as (
      select listed.case_id, listed.clock, listed.run, listed.kind, listed.started_at, listed.unit_id, listed.pauses,
        case
          when asked_late.due_at is not null then asked_late.due_at
          when ${standsStill(asAt)} then '9999-01-01'
          else coalesce(was.due_at, listed.due_at)
        end as due_at, asked_late.until as asked_late_at,
        case when listed.stopped_at <= ${asAt} then listed.stopped_at end as stopped_at
      from listed
      left join was on (was.case_id, was.clock, was.run) = (listed.case_id, listed.clock, listed.run)
      left join asked_late on (asked_late.case_id, asked_late.clock, asked_late.run) = (listed.case_id, listed.clock, listed.run)
      where was.case_id is null or was.due_at is not null
    ), held as (
      select case_id, clock, run, unit_id, until,
        coalesce(lag(until) over (partition by case_id, clock, run order by until, place), '-infinity') as since
      from past where moved and due_at is not null
      union all
      select case_id, clock, run, unit_now, 'infinity', max(until)
      from past where moved and due_at is not null
      group by case_id, clock, run, unit_now
    ), holder as (
      select distinct on (case_id, clock, run) case_id, clock, run, unit_id
      from (
        select held.case_id, held.clock, held.run, held.unit_id, min(held.since) as since,
          sum(greatest(least(held.until, run.due_at, coalesce(run.stopped_at, ${asAt})) - greatest(held.since, run.started_at),
            interval '0')) as held_for
        from held join run using (case_id, clock, run)
        group by held.case_id, held.clock, held.run, held.unit_id
      ) share
      order by case_id, clock, run, held_for desc, since
    ), leg as (
      select run.case_id, run.clock, run.kind,
        (array_agg(run.run order by run.run))[1] as run,
        (array_agg(run.started_at order by run.run))[1] as started_at,
        (array_agg(run.due_at order by run.run))[1] as due_at,
        (array_agg(run.pauses order by run.run))[1] as pauses,
        (array_agg(run.asked_late_at order by run.run))[1] as asked_late_at,
        (array_agg(coalesce(holder.unit_id, run.unit_id) order by run.run))[1] as unit_id,
        (array_agg(run.stopped_at order by run.run desc))[1] as stopped_at,
        max(run.run) as last_run
      from run left join holder on (holder.case_id, holder.clock, holder.run) = (run.case_id, run.clock, run.run)
      group by run.case_id, run.clock, run.kind, ${leg}
    ), ended as (
      select leg.*, ends.outcome, ends.actor_kind,
        ends.idle_since <= leg.started_at + (leg.due_at - leg.started_at) / 2 as early
      from leg
      left join cases.clock_end ends on leg.stopped_at is not null
        and (ends.case_id, ends.clock, ends.run) = (leg.case_id, leg.clock, leg.last_run)
      where leg.unit_id = ${units}
    ), term as (
      select ended.case_id, ended.clock, ended.run, ended.kind, ended.started_at, ended.due_at, ended.unit_id, ended.pauses,
        ended.asked_late_at,
        (ended.outcome = 'forwarded' and ended.early)
          or (ended.outcome = 'merged' and ended.early and joined.stopped_at <= ended.due_at)
          or (ended.outcome = 'withdrawn' and ended.actor_kind = 'citizen' and ended.stopped_at <= ended.due_at) as fell_away,
        case
          when ended.outcome is null then ended.stopped_at
          when ended.outcome in ('refused', 'not-accepted', 'lapsed') and ended.early then ended.stopped_at
        end as met_at
      from ended
      left join lateral (${stopOfMerged(asAt, clocks)}) joined on ended.outcome = 'merged'
      where not (ended.clock = ${gates})
        or (ended.outcome is not null and not (ended.outcome in ('refused', 'not-accepted', 'lapsed') and ended.early))
    ), duty as (
      select case_id, kind, (array_agg(unit_id order by late desc, due_at desc))[1] as unit_id,
        coalesce(min(due_at) filter (where late), max(due_at)) as due_at,
        bool_or(late) as late, min(started_at) as started_at,
        case when bool_and(met_at is not null) then max(met_at) end as met_at, sum(clock_asked_late) > 0 as asked_late
      from (
        select term.*, not coalesce(fell_away, false) and coalesce(met_at, ${asAt}) > due_at as late,
          (asked_late_at is not null)::int as clock_asked_late
        from term
      ) judged
      group by case_id, kind
      having bool_or(late) or not (bool_or(coalesce(fell_away, false))
        or exists (select from cases.successor where successor.case_id = judged.case_id))
    )`
}

function ofSorts(sorts: readonly string[]): RawBuilder<unknown> {
  return sql`and exists (select from cases.incident_matter matter
    where matter.case_id = clock.case_id and matter.what = any(${[...sorts]}::text[]))`
}

/** A clock that was stopped in time has no date until it runs on. */
function standsStill(asAt: Date): RawBuilder<unknown> {
  return sql`(listed.pauses <> '[]' and exists (
    select from jsonb_array_elements(listed.pauses) pause
    where (pause ->> 'from')::timestamptz <= ${asAt} and coalesce((pause ->> 'to')::timestamptz, 'infinity') > ${asAt}))`
}

/** When the case to which another was joined had met all of these clocks; nothing when it ended without an answer. */
function stopOfMerged(asAt: Date, clocks: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select max(other.stopped_at) as stopped_at
    from cases.merger
    join cases.clock other on other.case_id = merger.other_id and other.clock = ${clocks} and other.started_at <= ${asAt}
    where merger.case_id = ended.case_id
    having bool_and(coalesce(other.stopped_at <= ${asAt}, false)) and not bool_or(exists (
      select from cases.clock_end hollow where hollow.case_id = other.case_id and hollow.ended_at <= ${asAt}))`
}

/** Whether a duty is of the period and its date has come. */
export function dueInPeriod(question: IndicatorQuestion): RawBuilder<boolean> {
  const { low, high } = boundsOf(question)
  return sql<boolean>`duty.due_at >= ${low} and duty.due_at < ${high}`
}
