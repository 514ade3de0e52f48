import type { Tx } from '../../../platform/database/database.ts'
import { newId, type PersonId, type PlanId, type UnitId } from '../../../platform/kernel/ids.ts'
import { versionFor } from '../domain/adopt-version.ts'
import type { Plan } from '../domain/plan.ts'
import { newIds } from '../import/new-plan.ts'
import { findVersion } from '../store/adopt-queries.ts'
import { findPlan, insertDraft, insertPlanBody, loadPlanBody, lockPlan } from '../store/plan-store.ts'

/** The unit that makes its version, as its documents name it. */
export interface VersionMaker {
  readonly unitId: UnitId
  readonly name: string
  readonly documentSymbol: string
  /** The name of the unit above, as it stands above the school's on paper. */
  readonly superiorName: string
}

/** What a superior's plan becomes at a school before anything is decided: a draft with everything adopted. */
export function versionPlan(office: Plan, maker: VersionMaker, at: Date, previous: Plan | undefined): Plan {
  return {
    ...office,
    id: newId('plan'),
    unitId: maker.unitId,
    number: null,
    symbol: maker.documentSymbol === '' ? null : `KH-${maker.documentSymbol}`,
    place: office.place,
    documentDate: null,
    parentBody: maker.superiorName,
    issuingBody: maker.name,
    recipients: [],
    signatory: { authority: null, title: null, name: null },
    state: 'draft',
    derivedFromId: office.id,
    previous: previous === undefined ? null : { planId: previous.id, relation: 'amends' },
    reportToId: office.reportToId ?? office.unitId,
    documentPublic: false,
    // Nothing was read from a document: there is no reading to be confirmed.
    confirmedAt: at,
    issuedAt: null,
    closedAt: null,
    version: 1,
  }
}

/**
 * Makes a unit's version of a plan in force, or finds the one that it has. When the plan amends one of which the
 * unit has an issued version, what the unit had decided there stays.
 * @returns the version, and whether it was made now
 */
export async function makeVersion(
  tx: Tx,
  office: Plan,
  maker: VersionMaker,
  by: PersonId | null,
  at: Date,
): Promise<{ readonly planId: PlanId; readonly made: boolean }> {
  await lockPlan(tx, office.id)
  const existing = await findVersion(tx, office.id, maker.unitId)
  if (existing !== undefined) return { planId: existing.id, made: false }
  const previous = await earlierVersion(tx, office, maker.unitId)
  const body = versionFor(
    maker.unitId,
    await loadPlanBody(tx, office.id),
    newIds,
    previous && {
      original: await loadPlanBody(tx, previous.originalId),
      version: await loadPlanBody(tx, previous.plan.id),
    },
  )
  const plan = versionPlan(office, maker, at, previous?.plan)
  await insertDraft(tx, plan, by)
  await insertPlanBody(tx, plan.id, body)
  return { planId: plan.id, made: true }
}

/** The version in force that a unit has of the plan that this one amends, however many amendments back. */
export async function earlierVersion(
  tx: Parameters<typeof findPlan>[0],
  office: Plan,
  unitId: UnitId,
): Promise<{ readonly plan: Plan; readonly originalId: PlanId } | undefined> {
  let amended: Plan | undefined = office
  while (amended?.previous?.relation === 'amends') {
    const originalId: PlanId = amended.previous.planId
    const plan: Plan | undefined = await findVersion(tx, originalId, unitId)
    if (plan?.state === 'issued') return { plan, originalId }
    amended = await findPlan(tx, originalId)
  }
  return undefined
}
