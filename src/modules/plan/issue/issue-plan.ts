import type { Tx } from '../../../platform/database/database.ts'
import { announce } from '../../../platform/events/announce.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Plan } from '../domain/plan.ts'
import { planIssued } from '../events.ts'
import { expectReports, passReportsOn } from '../store/expected-reports.ts'
import { markIssued, markReplaced } from '../store/plan-store.ts'
import type { UnitsOfPlan } from '../store/plan-units.ts'
import { plansTopic, planTopic } from '../topics.ts'

/** The plan that an amendment should take the place of is no longer in force; nothing may be written. */
export class PreviousPlanNotInForce extends Error {
  override readonly name = 'PreviousPlanNotInForce'
}

/**
 * Puts a draft that was claimed and checked into force: it becomes public, the plan that it amends is
 * replaced, each school below owes its report, and the other modules are told.
 * @throws PreviousPlanNotInForce
 */
export async function issuePlan(tx: Tx, plan: Plan, units: UnitsOfPlan, at: Date): Promise<void> {
  const { previous, reportDueOn } = plan
  const replacesId = previous?.relation === 'amends' ? previous.planId : null
  await markIssued(tx, plan.id, at)
  if (replacesId !== null) {
    if (!(await markReplaced(tx, replacesId))) throw new PreviousPlanNotInForce(replacesId)
    await passReportsOn(tx, replacesId, plan.id, reportDueOn)
  }
  if (reportDueOn !== null && plan.derivedFromId === null) {
    await expectReports(tx, {
      planId: plan.id,
      unitIds: units.below.flatMap(({ id, level }) => (level === null ? [] : [id])),
      recipientId: plan.reportToId ?? plan.unitId,
      periodFrom: firstDayBefore(plan.year, reportDueOn),
      dueOn: reportDueOn,
    })
  }
  // Also the plan before, which says what follows it, and the office's, which counts the schools' versions.
  const related = [plan.id, previous?.planId, plan.derivedFromId].filter((id) => id != null)
  await touchTopics(tx, [plansTopic, ...related.map(planTopic)])
  await announce(tx, planIssued, {
    planId: plan.id,
    unitId: plan.unitId,
    year: plan.year,
    derivedFromId: plan.derivedFromId,
    replacesId,
    reportDueOn,
  })
}

/** A report covers the plan's year from its first day; one that is due before that year begins, its own year. */
function firstDayBefore(year: number, dueOn: string) {
  return localDate(`${Math.min(year, Number(dueOn.slice(0, 4)))}-01-01`)
}
