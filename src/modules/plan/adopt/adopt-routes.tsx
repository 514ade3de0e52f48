import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Content } from '../../../platform/content/content.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { getUnit, unitNames } from '../../organisations/index.ts'
import { adaptedButChanged } from '../domain/adopt-version.ts'
import { comparePlans } from '../domain/compare-plans.ts'
import type { Plan } from '../domain/plan.ts'
import { PlanParams } from '../plan-params.ts'
import { issuedPlansOf, unitsAbove, versionsOf } from '../store/adopt-queries.ts'
import { findPlan, loadPlanBody } from '../store/plan-store.ts'
import { BeginVersionForm, TakeOverForm } from './adopt-forms.ts'
import { adoptionRoutes } from './adoption-routes.tsx'
import { assignRoutes } from './assign-routes.tsx'
import { ChangesPage } from './changes-page.tsx'
import { issueVersionRoutes } from './issue-routes.tsx'
import { AdoptListPage, type AwaitingPlan } from './list-page.tsx'
import { earlierVersion, makeVersion } from './make-version.ts'
import { ownItemRoutes } from './own-item-routes.tsx'
import { adoptPaths } from './paths.ts'
import { versionRoutes } from './version-routes.tsx'

export interface AdoptDependencies {
  readonly content: Content
}

/** Everything by which schools make their superiors' plans their own, and by which superiors see it. */
export function adoptRoutes(dependencies: AdoptDependencies): Route[] {
  return [
    ...beginRoutes(dependencies),
    ...versionRoutes(dependencies),
    ...ownItemRoutes(dependencies),
    ...assignRoutes(dependencies),
    ...issueVersionRoutes(),
    ...adoptionRoutes(dependencies),
  ]
}

function beginRoutes({ content }: AdoptDependencies): Route[] {
  return [
    get({
      path: adoptPaths.list,
      access: 'plan.adopt',
      handle: (visit) => showList(visit, content),
    }),
    post({
      path: adoptPaths.begin,
      access: 'plan.adopt',
      audit: 'plan.taken-over',
      form: BeginVersionForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { keHoach: officePlanId, donVi: unitId } = visit.form
        const office = await findAdoptable(visit, officePlanId, unitId)
        if (office === undefined) return notFound()
        const { database, today } = visit
        const [unit, names] = await Promise.all([
          getUnit(database, unitId),
          unitNames(database, [unitId, office.unitId], today),
        ])
        const maker = {
          unitId,
          name: names.get(unitId)?.name ?? unit.code,
          documentSymbol: unit.documentSymbol,
          superiorName: names.get(office.unitId)?.name ?? '',
        }
        return visit.write(async ({ tx, audit }) => {
          const { planId, made } = await makeVersion(tx, office, maker, visit.actor.personId, visit.now)
          await audit({ subject: { kind: 'plan', id: planId }, unitId, details: { from: office.id, made } })
          return redirect(adoptPaths.version.to({ planId }))
        })
      },
    }),
    get({
      path: adoptPaths.changes,
      access: 'plan.adopt',
      params: PlanParams,
      query: TakeOverForm,
      handle: async (visit) => {
        const { donVi: unitId } = visit.query
        const office = await findAdoptable(visit, visit.params.planId, unitId)
        const earlier = office && (await earlierVersion(visit.database, office, unitId))
        if (office === undefined || earlier === undefined) return notFound()
        const [original, version, now] = await Promise.all([
          loadPlanBody(visit.database, earlier.originalId),
          loadPlanBody(visit.database, earlier.plan.id),
          loadPlanBody(visit.database, office.id),
        ])
        return page(
          <ChangesPage
            plan={office}
            unitId={unitId}
            difference={comparePlans(original, now)}
            lookAgain={adaptedButChanged({ original, version }, now)}
            requestId={crypto.randomUUID()}
          />,
        )
      },
    }),
  ]
}

/** A plan in force of a superior of the unit, when the visitor may make the unit's version. */
async function findAdoptable(
  visit: Visit<unknown, unknown, SignedIn>,
  planId: Plan['id'],
  unitId: UnitId,
): Promise<Plan | undefined> {
  if (!visit.may('plan.adopt', unitId)) return undefined
  const plan = await findPlan(visit.database, planId)
  if (plan === undefined || plan.state !== 'issued' || plan.derivedFromId !== null) return undefined
  const above = await unitsAbove(visit.database, unitId, visit.today)
  return above.includes(plan.unitId) ? plan : undefined
}

async function showList(visit: Visit<unknown, unknown, SignedIn>, content: Content): Promise<Answer> {
  const { database, today } = visit
  const units = visit.unitsFor('plan.adopt')
  const calendar = workingCalendar(content.calendar.years)
  const versions = await versionsOf(database, units)
  const perUnit = await Promise.all(
    units.map(async (unitId) => {
      const taken = new Set(versions.flatMap((plan) => (plan.unitId === unitId ? [plan.derivedFromId] : [])))
      const plans = await issuedPlansOf(database, await unitsAbove(database, unitId, today))
      const open = plans.filter(({ id }) => !taken.has(id))
      return Promise.all(
        open.map(async (plan) => ({
          plan,
          unitId,
          amends: (await earlierVersion(database, plan, unitId))?.plan,
        })),
      )
    }),
  )
  const open = perUnit.flat()
  const names = await unitNames(database, [...units, ...open.map(({ plan }) => plan.unitId)], today)
  const nameOf = (id: UnitId) => names.get(id)?.name ?? ''
  const awaiting = open.map(
    ({ plan, unitId, amends }): AwaitingPlan => ({
      plan,
      unitId,
      unitName: nameOf(unitId),
      superiorName: nameOf(plan.unitId),
      waitingDays:
        plan.issuedAt === null ? 0 : workingDaysBetween(calendar, dayInVietnam(plan.issuedAt), today).days,
      amends,
    }),
  )
  return page(
    <AdoptListPage
      awaiting={awaiting}
      versions={versions.map((plan) => ({ plan, unitName: nameOf(plan.unitId) }))}
      requestIds={awaiting.map(() => crypto.randomUUID())}
    />,
  )
}
