import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CommitmentId, PersonId, PlanId } from '../../../platform/kernel/ids.ts'
import { type IndicatorState, indicatorStates } from '../domain/plan.ts'
import { oneOf } from './plan-rows.ts'
import { inBatches } from './plan-store.ts'

/** A figure that is, may be, or is not evidence of a commitment. */
export interface ChosenIndicator {
  readonly commitmentId: CommitmentId
  readonly indicatorCode: string
  readonly state: IndicatorState
}

/** All choices of one plan. */
export async function loadIndicators(database: Reader, planId: PlanId): Promise<ChosenIndicator[]> {
  const rows = await database
    .selectFrom('plan.commitment_indicator as chosen')
    .innerJoin('plan.commitment as commitment', 'commitment.id', 'chosen.commitment_id')
    .select(['chosen.commitment_id', 'chosen.indicator_code', 'chosen.state'])
    .where('commitment.plan_id', '=', planId)
    .orderBy('commitment.position')
    .orderBy('chosen.indicator_code')
    .execute()
  return rows.map((row) => ({
    commitmentId: row.commitment_id,
    indicatorCode: row.indicator_code,
    state: oneOf(indicatorStates, row.state),
  }))
}

/** New suggestions; what a person has decided is never suggested again. */
export async function suggestIndicators(
  tx: Tx,
  suggestions: readonly Pick<ChosenIndicator, 'commitmentId' | 'indicatorCode'>[],
): Promise<void> {
  const rows = suggestions.map(({ commitmentId, indicatorCode }) => ({
    commitment_id: commitmentId,
    indicator_code: indicatorCode,
    state: 'suggested',
  }))
  for (const batch of inBatches(rows)) {
    await tx
      .insertInto('plan.commitment_indicator')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Copies what was decided in another plan, for a plan that is made from it. */
export async function insertIndicators(tx: Tx, chosen: readonly ChosenIndicator[]): Promise<void> {
  const rows = chosen.map(({ commitmentId, indicatorCode, state }) => ({
    commitment_id: commitmentId,
    indicator_code: indicatorCode,
    state,
  }))
  for (const batch of inBatches(rows)) {
    await tx.insertInto('plan.commitment_indicator').values(batch).execute()
  }
}

/** What a person decided, for figures that were suggested and for others. */
export async function decideIndicators(
  tx: Tx,
  decided: readonly ChosenIndicator[],
  by: PersonId | null,
  at: Date,
): Promise<void> {
  const rows = decided.map(({ commitmentId, indicatorCode, state }) => ({
    commitment_id: commitmentId,
    indicator_code: indicatorCode,
    state,
    decided_by: by,
    decided_at: at,
  }))
  for (const batch of inBatches(rows)) {
    await tx
      .insertInto('plan.commitment_indicator')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['commitment_id', 'indicator_code']).doUpdateSet(({ ref }) => ({
          state: ref('excluded.state'),
          decided_by: ref('excluded.decided_by'),
          decided_at: ref('excluded.decided_at'),
        })),
      )
      .execute()
  }
}
