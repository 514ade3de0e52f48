import { type Answer, notFound, redirect } from '../../../platform/http/answer.ts'
import type { FormVisit, SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Corrected, Draft, DraftRefusal } from '../domain/draft.ts'
import type { Plan } from '../domain/plan.ts'
import { loadDraft, saveDraft } from '../store/draft-store.ts'
import { claimPlan, findPlan, getPlan } from '../store/plan-store.ts'

type OfPlan = { readonly planId: Plan['id'] }
/** A visit to the page of one plan. */
export type PlanVisit = Visit<OfPlan, unknown, SignedIn>
export type PlanFormVisit = FormVisit<OfPlan, unknown, unknown, SignedIn>

/** A plan that the visitor may correct, in whatever state; whatever else looks as if it were not there. */
export async function findEditablePlan(visit: PlanVisit): Promise<Plan | undefined> {
  const plan = await findPlan(visit.database, visit.params.planId)
  return plan !== undefined && visit.may('plan.edit', plan.unitId) ? plan : undefined
}

export interface Correction {
  /** The count of changes that the page was made from. */
  readonly version: number
  readonly change: (draft: Draft) => Corrected
  /** Where the corrected thing is shown. */
  readonly back: string
  /** The page again, with what was typed: the rules stand against the correction. */
  readonly refused: (plan: Plan, reason: DraftRefusal) => Promise<Answer>
  /** The page again, with what was typed: somebody else changed the plan since the page was made. */
  readonly stale: (plan: Plan) => Promise<Answer>
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Corrects a draft in one transaction, if it is still the one that the visitor saw. */
export async function correctDraft(visit: PlanFormVisit, correction: Correction): Promise<Answer> {
  const known = await findEditablePlan(visit)
  if (known === undefined) return notFound()
  return visit.write(async ({ tx, audit }) => {
    const plan = await getPlan(tx, known.id)
    if (plan.state !== 'draft' || plan.version !== correction.version) {
      return () => correction.stale(plan)
    }
    const before = await loadDraft(tx, plan.id)
    const corrected = correction.change(before)
    if (!corrected.ok) return () => correction.refused(plan, corrected.reason)
    if (!(await claimPlan(tx, plan.id, correction.version))) {
      const current = await getPlan(tx, plan.id)
      return () => correction.stale(current)
    }
    await saveDraft(tx, plan.id, before, corrected.value)
    await audit({
      subject: { kind: 'plan', id: plan.id },
      unitId: plan.unitId,
      ...(correction.details && { details: correction.details }),
    })
    return redirect(correction.back)
  })
}
