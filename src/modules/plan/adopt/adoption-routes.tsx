import { z } from 'zod'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { PlanParams } from '../plan-params.ts'
import { adaptedCommitments, adoptionsOf } from '../store/adopt-queries.ts'
import { findPlan } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'
import type { AdoptDependencies } from './adopt-routes.tsx'
import { AdoptionsPage, adoptionViews, type SchoolAdoption } from './adoptions-page.tsx'
import { adoptPaths } from './paths.ts'

const perPage = 50
const View = z.object({
  xem: z.enum(adoptionViews).optional(),
  trang: z.coerce.number().int().min(1).max(10_000).optional(),
})

/** Who has made a plan its own, what was changed and why, who has not; for the unit whose plan it is. */
export function adoptionRoutes({ content }: AdoptDependencies): Route[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    get({
      path: adoptPaths.adoptions,
      access: 'plan.read-internal',
      params: PlanParams,
      query: View,
      handle: async (visit) => {
        const { database, today } = visit
        const plan = await findPlan(database, visit.params.planId)
        if (plan === undefined || plan.issuedAt === null || plan.derivedFromId !== null) return notFound()
        if (!visit.may('plan.read-internal', plan.unitId)) return notFound()
        const { xem: view = 'waiting', trang: number = 1 } = visit.query
        const [units, adoptions, adapted] = await Promise.all([
          unitsOfPlan(database, plan.unitId, today),
          adoptionsOf(database, plan.id),
          adaptedCommitments(database, plan.id, { page: number, perPage }),
        ])
        const byUnit = new Map(adoptions.map((adoption) => [adoption.unitId, adoption]))
        const schools = units.below
          .filter(({ level }) => level !== null)
          .map(({ id, name }): SchoolAdoption => ({ unitId: id, name, adoption: byUnit.get(id) }))
        const isDone = ({ adoption }: SchoolAdoption) => adoption !== undefined && adoption.state !== 'draft'
        return page(
          <AdoptionsPage
            plan={plan}
            view={view}
            waiting={schools.filter((school) => !isDone(school))}
            done={schools.filter(isDone)}
            waitingDays={workingDaysBetween(calendar, dayInVietnam(plan.issuedAt), today).days}
            adapted={adapted.found}
            unitNames={new Map(units.below.map(({ id, name }) => [id, name]))}
            page={number}
            pageCount={Math.ceil(adapted.total / perPage)}
            adaptedTotal={adapted.total}
          />,
        )
      },
    }),
  ]
}
