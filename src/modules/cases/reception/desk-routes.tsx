import { z } from 'zod'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { endOfDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { listUnits, unitNames } from '../../organisations/index.ts'
import { dayState } from '../domain/reception/reception-day.ts'
import { daysBefore, daysFrom } from '../store/reception-days.ts'
import { unfinishedPromises } from '../store/reception-promises.ts'
import { DeskPage, type DeskUnit } from './desk-page.tsx'
import { receptionPaths } from './paths.ts'
import type { StaffVisit } from './reading-reception.ts'

/** The entry of the workspace's navigation. */
export const receptionWorkspace: readonly WorkspaceEntry[] = [
  {
    href: receptionPaths.desk.to({}),
    words: { vi: 'Tiếp công dân', en: 'Citizen reception' },
    permission: 'reception.read',
  },
]

const DeskQuery = z.object({ q: z.string().max(200).catch('') })
/** How many own units the desk shows whole. */
const unitsShown = 5

/** Where those who receive citizens begin. */
export function deskRoutes(): Route[] {
  return [
    get({
      path: receptionPaths.desk,
      access: 'reception.read',
      query: DeskQuery,
      handle: async (visit) => {
        const { database, today, now, query } = visit
        const own = [
          ...new Set([...visit.unitsFor('reception.record'), ...visit.unitsFor('reception.schedule')]),
        ].slice(0, unitsShown)
        const below = visit.unitsFor('reception.read').filter((id) => !own.includes(id))
        const [units, listed] = await Promise.all([
          Promise.all(own.map((id) => deskUnit(visit, id))),
          below.length === 0
            ? { units: [] }
            : listUnits(database, { on: today, within: below, search: query.q }, { page: 1, perPage: 50 }),
        ])
        return page(
          <DeskPage
            units={units}
            now={now}
            below={listed.units}
            search={query.q}
            mayLookBelow={below.length > 0}
          />,
        )
      },
    }),
  ]
}

async function deskUnit(visit: StaffVisit, id: UnitId): Promise<DeskUnit> {
  const { database, today, now } = visit
  const [names, coming, past, promises] = await Promise.all([
    unitNames(database, [id], today),
    daysFrom(database, [id], today, 4),
    daysBefore(database, [id], today, 12),
    unfinishedPromises(database, [id], 1_000),
  ])
  const late = promises.filter(({ dueOn }) => endOfDay(dueOn) <= now).length
  return {
    code: names.get(id)?.code ?? '',
    name: names.get(id)?.name ?? '',
    maySchedule: visit.may('reception.schedule', id),
    mayRecord: visit.may('reception.record', id),
    coming,
    unrecorded: past.filter((day) => dayState(day, now) === 'not-recorded'),
    openPromises: promises.length - late,
    latePromises: late,
  }
}
