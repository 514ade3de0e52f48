import { type Answer, notFound, redirect } from '../../../platform/http/answer.ts'
import type { FormVisit, SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Adopted, AdoptRefusal } from '../domain/adopt.ts'
import type { Plan, PlanBody, PlanState } from '../domain/plan.ts'
import { saveDraft } from '../store/draft-store.ts'
import { claimPlan, findPlan, getPlan, loadPlanBody } from '../store/plan-store.ts'

type OfPlan = { readonly planId: Plan['id'] }
export type VersionVisit = Visit<OfPlan, unknown, SignedIn>

/** A plan that is its unit's version of another one. */
export type Version = Plan & { readonly derivedFromId: Plan['id'] }

/** A version that the visitor may work on, in whatever state; whatever else looks as if it were not there. */
export async function findOwnVersion(visit: VersionVisit): Promise<Version | undefined> {
  const plan = await findPlan(visit.database, visit.params.planId)
  if (plan === undefined || !visit.may('plan.adopt', plan.unitId)) return undefined
  const { derivedFromId } = plan
  return derivedFromId === null ? undefined : { ...plan, derivedFromId }
}

export interface VersionChange {
  /** The count of changes that the page was made from. */
  readonly version: number
  /** States in which the change may be made: a draft's, unless said otherwise. */
  readonly states?: readonly PlanState[]
  readonly change: (body: PlanBody, office: PlanBody) => Adopted
  readonly back: string
  readonly refused: (plan: Plan, reason: AdoptRefusal) => Promise<Answer>
  readonly stale: (plan: Plan) => Promise<Answer>
  readonly reason?: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Changes a version in one transaction, if it is still the one that the visitor saw. */
export async function changeVersion(
  visit: FormVisit<OfPlan, unknown, unknown, SignedIn>,
  wish: VersionChange,
): Promise<Answer> {
  const known = await findOwnVersion(visit)
  if (known === undefined) return notFound()
  const states = wish.states ?? ['draft']
  return visit.write(async ({ tx, audit }) => {
    const plan = await getPlan(tx, known.id)
    if (plan.version !== wish.version || !states.includes(plan.state)) {
      return () => wish.stale(plan)
    }
    const body = await loadPlanBody(tx, plan.id)
    const changed = wish.change(body, await loadPlanBody(tx, known.derivedFromId))
    if (!changed.ok) return () => wish.refused(plan, changed.reason)
    if (!(await claimPlan(tx, plan.id, wish.version, states))) {
      const current = await getPlan(tx, plan.id)
      return () => wish.stale(current)
    }
    const marks = new Map<number, never>()
    await saveDraft(tx, plan.id, { ...body, marks }, { ...changed.value, marks })
    await audit({
      subject: { kind: 'plan', id: plan.id },
      unitId: plan.unitId,
      ...(wish.reason !== undefined && { reason: wish.reason }),
      ...(wish.details && { details: wish.details }),
    })
    return redirect(wish.back)
  })
}
