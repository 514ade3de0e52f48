import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, listUnits, organisationPaths, unitName } from '../../organisations/index.ts'
import { openOf } from '../figures/duty-figures.ts'
import { listCancelled } from '../store/obligation-occurrences.ts'
import { CataloguePage } from './catalogue-page.tsx'
import { yearOr } from './duty-words.ts'
import { currentPeriod, type DutyGround, loadDuties, yearPeriod } from './load-duties.ts'
import { loadSuccession } from './load-succession.ts'
import { obligationPaths } from './paths.ts'
import { UnitDutiesPage } from './unit-page.tsx'

/** This year and three before it. */
export function lastYears(today: LocalDate): number[] {
  const year = Number(today.slice(0, 4))
  return [year, year - 1, year - 2, year - 3]
}

/** The catalogue with its law, and what one unit must publish: for everybody. Made anew each time, for it changes by the day. */
export function publicObligationRoutes(content: Pick<Content, 'disclosure'>, ground: DutyGround): Route[] {
  return [
    get({
      path: obligationPaths.catalogue,
      access: 'anyone',
      query: z.object({ q: z.string().max(200).catch('') }),
      handle: async ({ query, database, today }) => {
        const found =
          query.q.trim() === ''
            ? []
            : (
                await listUnits(
                  database,
                  { on: today, search: query.q, publicOnly: true },
                  { page: 1, perPage: 20 },
                )
              ).units
        return page(
          <CataloguePage obligations={content.disclosure} today={today} search={query.q} found={found} />,
        )
      },
    }),
    get({
      path: obligationPaths.unit,
      access: 'anyone',
      params: z.object({ code: z.string().max(100) }),
      query: z.object({ nam: z.string().max(4).catch('') }),
      handle: async ({ params, query, database, today, now }) => {
        const unit = await findUnitByCode(database, params.code)
        if (unit === undefined || !unit.public) return notFound()
        const year = yearOr(query.nam, today)
        const [current, duties, name, cancelled, succession] = await Promise.all([
          loadDuties(database, unit.id, currentPeriod(today), now, ground),
          loadDuties(database, unit.id, yearPeriod(year), now, ground),
          unitName(database, unit.id, today),
          listCancelled(database, unit.id),
          loadSuccession(database, unit, { today, now }, ground),
        ])
        return page(
          <UnitDutiesPage
            unit={{ code: unit.code, name }}
            unitHref={organisationPaths.unit.to({ code: unit.code })}
            open={openOf(current, now)}
            duties={duties}
            year={year}
            years={lastYears(today)}
            now={now}
            cancelled={cancelled}
            succession={succession}
          />,
        )
      },
    }),
  ]
}
