import { z } from 'zod'
import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { idSchema, type PersonId } from '../../../platform/kernel/ids.ts'
import { peopleOfUnits, personNames, unitNames } from '../../organisations/index.ts'
import { adoptPaths } from '../adopt/paths.ts'
import { loadWork } from '../store/work-store.ts'
import { calendarRoutes } from './calendar-routes.tsx'
import { MyWorkPage } from './my-work-page.tsx'
import { workPaths } from './paths.ts'
import { taskRoutes } from './task-routes.tsx'
import { type PersonLoad, UnitWorkPage } from './unit-work-page.tsx'
import { inOrderOfDay, workItem } from './work-item.ts'

export interface WorkDependencies {
  readonly content: Content
  readonly files: FileStore
  /** Where the site is reached, for letters and calendars: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
}

/** Entries of the workspace's navigation that these pages add. */
export const workWorkspace: readonly WorkspaceEntry[] = [
  {
    href: workPaths.mine.to({}),
    words: { vi: 'Việc của tôi', en: 'My work' },
    permission: 'plan.work',
  },
  {
    href: workPaths.unit.to({}),
    words: { vi: 'Việc của đơn vị', en: "The unit's work" },
    permission: 'plan.assign-work',
  },
  {
    href: adoptPaths.list.to({}),
    words: { vi: 'Kế hoạch của trường', en: "The school's plans" },
    permission: 'plan.adopt',
  },
]

/** To-do lists, tasks and their reports, calendars. */
export function workRoutes(dependencies: WorkDependencies): Route[] {
  const calendar = workingCalendar(dependencies.content.calendar.years)
  return [
    get({
      path: workPaths.mine,
      access: 'plan.work',
      handle: async (visit) => {
        const work = await loadWork(visit.database, {
          responsibleId: visit.actor.personId,
          unitIds: visit.unitsFor('plan.work'),
        })
        return page(<MyWorkPage items={work.map((task) => workItem(task, visit.today, calendar))} />)
      },
    }),
    get({
      path: workPaths.unit,
      access: 'plan.assign-work',
      query: UnitQuery,
      handle: (visit) => showUnitWork(visit, calendar),
    }),
    ...taskRoutes(dependencies, calendar),
    ...calendarRoutes(dependencies),
  ]
}

const UnitQuery = z.object({
  donVi: idSchema('unit').optional(),
  nguoi: z.union([idSchema('person'), z.literal('chua-co'), z.literal('')]).optional(),
})

async function showUnitWork(
  visit: Visit<unknown, z.infer<typeof UnitQuery>, SignedIn>,
  calendar: WorkingCalendar,
): Promise<Answer> {
  const { database, today, query } = visit
  const unitIds = visit.unitsFor('plan.assign-work')
  const unitId = query.donVi ?? unitIds[0]
  if (unitId === undefined || !unitIds.includes(unitId)) return notFound()
  const [work, people, names] = await Promise.all([
    loadWork(database, { unitIds: [unitId] }),
    peopleOfUnits(database, [unitId], today),
    unitNames(database, unitIds, today),
  ])
  const known = await personNames(
    database,
    work.flatMap(({ responsibleId }) => responsibleId ?? []),
  )
  const items = work.map((task) => workItem(task, today, calendar))
  const byPerson = Map.groupBy(items, ({ task }) => task.responsibleId)
  const order = new Map(people.map(({ id }, index) => [id, index]))
  const placeOf = (id: PersonId | null) => (id === null ? -1 : (order.get(id) ?? people.length))
  const loads = [...byPerson]
    .toSorted(([left], [right]) => placeOf(left) - placeOf(right))
    .map(([id, found]): PersonLoad => {
      return { id, name: id === null ? nobody : (known.get(id) ?? ''), items: inOrderOfDay(found) }
    })
  const { nguoi } = query
  return page(
    <UnitWorkPage
      units={unitIds.map((id) => ({ id, name: names.get(id)?.name ?? '' }))}
      unitId={unitId}
      loads={loads}
      person={nguoi === 'chua-co' ? null : nguoi === '' ? undefined : nguoi}
    />,
  )
}

/** Stands in the place of a name. */
const nobody = 'Chưa có người phụ trách'
