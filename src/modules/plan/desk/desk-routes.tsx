import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { unitNames } from '../../organisations/index.ts'
import type { PlanDependencies } from '../dependencies.ts'
import { allows, isPromise, type Plan, type PlanAction, planActions } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { findSourceFile } from '../store/draft-store.ts'
import { loadIndicators } from '../store/indicator-store.ts'
import { countAdoptions, listDeskPlans, plansAfter } from '../store/plan-queries.ts'
import { findPlan, loadPlanBody } from '../store/plan-store.ts'
import { DeskListPage } from './desk-list-page.tsx'
import { DeskPlanPage } from './desk-plan-page.tsx'

/** The permission that each action with a plan needs, in the plan's own unit. */
const permissionOf = {
  edit: 'plan.edit',
  'confirm-indicators': 'plan.confirm-indicators',
  issue: 'plan.issue',
  amend: 'plan.edit',
  follow: 'plan.edit',
  close: 'plan.issue',
} as const satisfies Record<PlanAction, string>

/** What somebody may do with a plan now: what its state allows and the rights in its unit. */
export function availableActions(visit: Visit<unknown, unknown>, plan: Plan): PlanAction[] {
  return planActions.filter(
    (action) => allows(plan.state, action) && visit.may(permissionOf[action], plan.unitId),
  )
}

/** A plan that the visitor may see from inside; whatever else looks as if it were not there. */
export async function findReadablePlan(
  visit: Visit<{ readonly planId: Plan['id'] }, unknown, SignedIn>,
): Promise<Plan | undefined> {
  const plan = await findPlan(visit.database, visit.params.planId)
  return plan !== undefined && visit.may('plan.read-internal', plan.unitId) ? plan : undefined
}

/** The plans of the workspace, and one of them. */
export function deskRoutes({ files }: PlanDependencies): Route[] {
  return [
    get({
      path: planPaths.deskList,
      access: 'plan.read-internal',
      handle: async ({ database, today, unitsFor, actor }) => {
        const own = actor.assignments.map(({ unitId }) => unitId)
        const plans = await listDeskPlans(database, unitsFor('plan.read-internal'), own)
        const names = await unitNames(database, [...new Set(plans.map(({ unitId }) => unitId))], today)
        return page(
          <DeskListPage
            plans={plans}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            mayBegin={unitsFor('plan.edit').length > 0}
          />,
        )
      },
    }),
    get({
      path: planPaths.deskPlan,
      access: 'plan.read-internal',
      params: PlanParams,
      handle: async (visit) => {
        const plan = await findReadablePlan(visit)
        if (plan === undefined) return notFound()
        const { database, today } = visit
        const [body, indicators, adoptions, after, file, names, previous] = await Promise.all([
          loadPlanBody(database, plan.id),
          loadIndicators(database, plan.id),
          countAdoptions(database, [plan.id]),
          plansAfter(database, plan.id),
          findSourceFile(database, plan.id),
          unitNames(database, [plan.unitId], today),
          plan.previous === null ? undefined : findPlan(database, plan.previous.planId),
        ])
        const confirmed = new Set(
          indicators.filter(({ state }) => state === 'confirmed').map(({ commitmentId }) => commitmentId),
        )
        const promises = body.commitments.filter(isPromise)
        const mayRead = (other: Plan) => visit.may('plan.read-internal', other.unitId)
        return page(
          <DeskPlanPage
            plan={plan}
            unitName={names.get(plan.unitId)?.name ?? ''}
            counts={{
              commitments: promises.length,
              tasks: body.tasks.filter(({ removed }) => !removed).length,
              confirmed: promises.filter(({ id }) => confirmed.has(id)).length,
            }}
            schools={adoptions.get(plan.id) ?? 0}
            hasDocument={file !== undefined}
            available={availableActions(visit, plan)}
            previous={previous !== undefined && mayRead(previous) ? previous : undefined}
            after={after.filter(mayRead)}
            receivesReports={visit.may('report.receive', plan.reportToId ?? plan.unitId)}
            adopts={visit.may('plan.adopt', plan.unitId)}
            requestIds={{ amend: crypto.randomUUID(), follow: crypto.randomUUID() }}
          />,
        )
      },
    }),
    get({
      path: planPaths.deskDocument,
      access: 'plan.read-internal',
      params: PlanParams,
      handle: async (visit) => {
        const plan = await findReadablePlan(visit)
        const fileId = plan && (await findSourceFile(visit.database, plan.id))
        const file = fileId && (await readStoredFile(visit.database, files, fileId))
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
  ]
}
