import { z } from 'zod'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { schoolLevels, unitKinds } from '../domain/unit.ts'
import { nameOn } from '../domain/unit-history.ts'
import { organisationPaths } from '../paths.ts'
import { loadHistoryAround } from '../store/history-queries.ts'
import { findUnitByCode, listUnits } from '../store/unit-queries.ts'
import { unitsTopic } from '../topics.ts'
import { DirectoryPage, unitsPerPage } from './directory-page.tsx'
import { UnitPage } from './unit-page.tsx'
import type { UnitPageSection } from './unit-page-section.ts'

const DirectoryQuery = z.object({
  q: z.string().max(200).catch(''),
  loai: z.string().max(40).catch(''),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
})
const UnitParams = z.object({ code: z.string().max(100) })

/** The public directory, and the page of each unit with what the other modules add to it. */
export function directoryRoutes(sections: readonly UnitPageSection[]): Route[] {
  return [
    get({
      path: organisationPaths.units,
      access: 'anyone',
      query: DirectoryQuery,
      topics: () => [unitsTopic],
      handle: async ({ query, today, database }) => {
        const listed = await listUnits(
          database,
          {
            on: today,
            search: query.q,
            level: schoolLevels.find((level) => level === query.loai),
            kinds: unitKinds.some((kind) => kind === query.loai)
              ? unitKinds.filter((kind) => kind === query.loai)
              : undefined,
            publicOnly: true,
          },
          { page: query.trang, perPage: unitsPerPage },
        )
        return page(<DirectoryPage listed={listed} query={query} />)
      },
    }),
    get({
      path: organisationPaths.unit,
      access: 'anyone',
      params: UnitParams,
      topics: ({ code }) => [unitsTopic, ...sections.flatMap((section) => section.topics(code))],
      handle: async ({ params, today, database, language }) => {
        const found = await findUnitByCode(database, params.code)
        if (found === undefined || !found.public) return notFound()
        const [history, below] = await Promise.all([
          loadHistoryAround(database, found.id),
          listUnits(database, { on: today, superiorId: found.id, publicOnly: true }),
        ])
        const called = nameOn(history, found.id, today)
        const unit = { ...found, name: called?.name ?? found.code, shortName: called?.shortName ?? '' }
        const views = await Promise.all(
          sections.map(async ({ name, load }) => ({
            name,
            view: await load({ database, unit, today, language }),
          })),
        )
        return page(
          <UnitPage
            unit={unit}
            history={history}
            below={below.units}
            today={today}
            sections={views.flatMap(({ name, view }) => (view === undefined ? [] : [{ name, view }]))}
          />,
        )
      },
    }),
  ]
}
