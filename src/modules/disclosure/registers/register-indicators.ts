import { sql } from 'kysely'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedFigure } from '../../../platform/database/counted-figure.ts'

/** Declarations received by their last day, of those due in the period whose day has passed or that are in already. */
const assetDeclarations: IndicatorDefinition = {
  code: 'asset-declaration-on-time-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with due as (
          select round.due_on, received.received_on
          from disclosure.declaration_due due
          join disclosure.declaration_round round on round.id = due.round_id
          left join disclosure.declaration_received received
            on received.due_id = due.id and received.recorded_at <= ${asAt}
          where due.unit_id = any(${[...units]}::uuid[]) and due.added_at <= ${asAt}
            and not exists (select from disclosure.declaration_excused excused
              where excused.due_id = due.id and excused.recorded_at <= ${asAt})
        ), ripe as (
          select * from due where due_on between ${period.from}::date and ${period.to}::date
            and (received_on is not null
              or ((due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') <= ${asAt})
        )
        select exists (select from due) as known, (select count(*)::int from ripe) as denominator,
          (select count(*)::int from ripe where received_on <= due_on) as numerator`.execute(database),
    ),
}

/** Posts that changed hands by the planned day, of those planned for the period and not kept back by law. */
const rotations: IndicatorDefinition = {
  code: 'position-rotation-on-time-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with planned as (
          select line.planned_on, outcome.outcome, outcome.happened_on
          from disclosure.rotation_line line
          join disclosure.rotation_plan plan on plan.id = line.rotation_id
          left join disclosure.rotation_outcome outcome
            on outcome.line_id = line.id and outcome.recorded_at <= ${asAt}
          where line.unit_id = any(${[...units]}::uuid[]) and plan.issued_at <= ${asAt}
        ), ripe as (
          select * from planned where planned_on between ${period.from}::date and ${period.to}::date
            and outcome is distinct from 'excepted'
            and (outcome is not null
              or ((planned_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') <= ${asAt})
        )
        select exists (select from planned) as known, (select count(*)::int from ripe) as denominator,
          (select count(*)::int from ripe where happened_on <= planned_on) as numerator`.execute(database),
    ),
}

/** Conflicts of interest decided by their last day, of those to be decided in the period. */
const conflicts: IndicatorDefinition = {
  code: 'conflict-decided-on-time-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with declared as (
          select conflict.due_on, decision.decided_at,
            ((conflict.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as day_ends
          from disclosure.conflict_declaration conflict
          left join disclosure.conflict_decision decision
            on decision.declaration_id = conflict.id and decision.decided_at <= ${asAt}
          where conflict.unit_id = any(${[...units]}::uuid[]) and conflict.declared_at <= ${asAt}
        ), ripe as (
          select * from declared where due_on between ${period.from}::date and ${period.to}::date
            and (decided_at is not null or day_ends <= ${asAt})
        )
        select exists (select from declared) as known, (select count(*)::int from ripe) as denominator,
          (select count(*)::int from ripe where decided_at < day_ends) as numerator`.execute(database),
    ),
}

/** The figures that the registers offer, from rows that are only ever added and name nobody. */
export const registerIndicators: readonly IndicatorDefinition[] = [assetDeclarations, rotations, conflicts]
