import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type PlanId, type UnitId } from '../../../platform/kernel/ids.ts'
import { inBatches } from './plan-store.ts'

/** The report that each unit owes under a plan: from the beginning of the plan's year to the day it is due. */
export interface ExpectedReports {
  readonly planId: PlanId
  readonly unitIds: readonly UnitId[]
  readonly recipientId: UnitId
  readonly periodFrom: LocalDate
  readonly dueOn: LocalDate
}

/** Notes which units have to report; one that has its report under the plan already gets no second one. */
export async function expectReports(tx: Tx, expected: ExpectedReports): Promise<void> {
  const known = await tx
    .selectFrom('plan.report')
    .select('unit_id')
    .where('plan_id', '=', expected.planId)
    .execute()
  const have = new Set(known.map(({ unit_id }) => unit_id))
  const rows = expected.unitIds
    .filter((unitId) => !have.has(unitId))
    .map((unitId) => ({
      id: newId('report'),
      plan_id: expected.planId,
      unit_id: unitId,
      recipient_id: expected.recipientId,
      period_from: expected.periodFrom,
      period_to: expected.dueOn,
      due_on: expected.dueOn,
    }))
  for (const batch of inBatches(rows)) await tx.insertInto('plan.report').values(batch).execute()
}

/**
 * Lets the reports of a plan go on under its amendment: whoever has sent one has reported, and who has not
 * reports by the amendment's day.
 */
export async function passReportsOn(
  tx: Tx,
  from: PlanId,
  to: PlanId,
  dueOn: LocalDate | null,
): Promise<void> {
  if (dueOn !== null) {
    await tx
      .updateTable('plan.report')
      .set({ due_on: dueOn, period_to: dueOn, version: sql`version + 1` })
      .where('plan_id', '=', from)
      .where('state', 'not in', ['sent', 'accepted'])
      .where('due_on', '<>', dueOn)
      .where('period_from', '<=', dueOn)
      .execute()
  }
  await tx.updateTable('plan.report').set({ plan_id: to }).where('plan_id', '=', from).execute()
}
