import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import {
  findUnit,
  findUnitByCode,
  listUnits,
  type Unit,
  unitName,
  unitNames,
} from '../../organisations/index.ts'
import { completeness, onTimeShare } from '../domain/obligations/count-duties.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { openOf } from '../figures/duty-figures.ts'
import { publishPaths } from '../publish/paths.ts'
import { DeskPage, type DeskView, deskViews } from './desk-page.tsx'
import { yearOr } from './duty-words.ts'
import { currentPeriod, type DutyGround, loadDuties, loadDutiesOfUnits, yearPeriod } from './load-duties.ts'
import { OverviewPage, type UnitStanding } from './overview-page.tsx'
import { obligationPaths } from './paths.ts'
import { lastYears } from './public-routes.tsx'

type StaffVisit = Visit<unknown, unknown, SignedIn>
const DeskQuery = z.object({
  xem: z.enum(deskViews).catch('can-lam'),
  nam: z.string().max(4).catch(''),
  'don-vi': z.string().max(100).catch(''),
})

/** What one's unit must publish, and how all units below do. */
export function deskRoutes(ground: DutyGround): Route[] {
  return [
    get({
      path: obligationPaths.desk,
      access: 'disclosure.oversee',
      query: DeskQuery,
      handle: async (visit) => {
        const own = ownUnits(visit)
        const chosen =
          visit.query['don-vi'] === ''
            ? undefined
            : await findUnitByCode(visit.database, visit.query['don-vi'])
        const unitId = chosen !== undefined && own.includes(chosen.id) ? chosen.id : own[0]
        if (unitId === undefined) return redirect(obligationPaths.overview.to({}))
        const unit = await findUnit(visit.database, unitId)
        return unit === undefined ? notFound() : showDesk(visit, unit, visit.query, ground)
      },
    }),
    get({
      path: obligationPaths.overview,
      access: 'disclosure.oversee',
      query: z.object({ nam: z.string().max(4).catch('') }),
      handle: (visit) => showOverview(visit, yearOr(visit.query.nam, visit.today), ground),
    }),
    get({
      path: obligationPaths.deskUnit,
      access: 'disclosure.oversee',
      params: z.object({ code: z.string().max(100) }),
      query: DeskQuery,
      handle: async (visit) => {
        const unit = await findUnitByCode(visit.database, visit.params.code)
        if (unit === undefined || !visit.may('disclosure.oversee', unit.id)) return notFound()
        return showDesk(visit, unit, visit.query, ground)
      },
    }),
  ]
}

/** Where somebody works, rather than what they oversee. */
function ownUnits(visit: StaffVisit) {
  return [...new Set(visit.actor.assignments.map(({ unitId }) => unitId))].filter((id) =>
    visit.may('disclosure.oversee', id),
  )
}

async function showDesk(
  visit: StaffVisit,
  unit: Unit,
  query: z.infer<typeof DeskQuery>,
  ground: DutyGround,
): Promise<Answer> {
  const { database, today, now } = visit
  const own = ownUnits(visit)
  const year = yearOr(query.nam, today)
  const [current, ofYear, name, names] = await Promise.all([
    loadDuties(database, unit.id, currentPeriod(today), now, ground),
    loadDuties(database, unit.id, yearPeriod(year), now, ground),
    unitName(database, unit.id, today),
    unitNames(database, own, today),
  ])
  const lists: Record<DeskView, readonly Duty[]> = {
    'can-lam': current.filter(({ state }) => state === 'open'),
    'qua-han': openOf(current, now),
    'tat-ca': ofYear,
  }
  return page(
    <DeskPage
      unit={{ code: unit.code, name }}
      units={own.flatMap((id) => names.get(id) ?? [])}
      view={query.xem}
      counts={{
        'can-lam': lists['can-lam'].length,
        'qua-han': lists['qua-han'].length,
        'tat-ca': lists['tat-ca'].length,
      }}
      duties={lists[query.xem]}
      year={year}
      years={lastYears(today)}
      publishHref={
        visit.may('disclosure.write', unit.id)
          ? ({ obligation, occasion }) =>
              publishPaths.new.to({}, { 'nghia-vu': obligation.code, lan: occasion.key, 'don-vi': unit.code })
          : null
      }
      hasOverview={visit.unitsFor('disclosure.oversee').length > own.length}
    />,
  )
}

async function showOverview(visit: StaffVisit, year: number, ground: DutyGround): Promise<Answer> {
  const { database, today, now } = visit
  const period = yearPeriod(year)
  const day = [period.to, today].toSorted()[0] ?? today
  const { units } = await listUnits(database, { on: day, within: visit.unitsFor('disclosure.oversee') })
  const names = new Map(units.map((unit) => [unit.id, unit]))
  const loaded = await loadDutiesOfUnits(database, [...names.keys()], period, now, ground)
  const standings = loaded
    .map(({ organisation, duties }): UnitStanding => {
      const unit = names.get(organisation.id)
      return {
        code: unit?.code ?? '',
        name: unit?.name ?? '',
        complete: completeness(duties, now),
        onTime: onTimeShare(duties, now),
        open: openOf(duties, now).length,
      }
    })
    .toSorted((a, b) => b.open - a.open || shareOf(a) - shareOf(b) || a.code.localeCompare(b.code))
  return page(<OverviewPage units={standings} year={year} years={lastYears(today)} />)
}

function shareOf({ onTime: { numerator, denominator } }: UnitStanding): number {
  return denominator === 0 ? 1 : numerator / denominator
}
