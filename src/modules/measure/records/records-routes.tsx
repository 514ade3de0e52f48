import { z } from 'zod'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { unitNames, unitsTopic } from '../../organisations/index.ts'
import { shownFigure, yearOf } from '../domain.ts'
import { findScope } from '../figure-scope.ts'
import { figureTopics } from '../figure-topics.ts'
import type { IndicatorRegistry } from '../registry.ts'
import { recordPaths } from './paths.ts'
import { RecordsPage } from './records-page.tsx'

const perPage = 50

/** The public records behind figures, for those figures that have any. */
export function recordsRoutes(registry: IndicatorRegistry, clock: () => Date): Route[] {
  return [
    get({
      path: recordPaths.records,
      access: 'anyone',
      params: z.object({ code: z.string().max(100) }),
      query: z.object({
        'don-vi': z.string().max(100).optional().catch(undefined),
        nam: z.coerce.number().int().min(2010).max(2100).optional().catch(undefined),
        trang: z.coerce.number().int().min(1).max(1_000).catch(1),
      }),
      topics: () => [unitsTopic, ...figureTopics(clock())],
      handle: async ({ params, query, database, now, today }) => {
        const registered = registry.find(params.code)
        const listRecords = registered?.definition?.records
        if (registered === undefined || listRecords === undefined) return notFound()
        const period = yearOf(query.nam ?? Number(today.slice(0, 4)))
        const scope = await findScope(database, query['don-vi'], period)
        if (scope === undefined) return notFound()
        const { indicator } = registered
        // Of units that are not shown to everybody nothing is listed, though they are counted.
        const { about, listed } = scope
        const units = [...(about === null ? [] : [about.id]), ...listed.map(({ id }) => id)]
        const question = { units, period, asAt: now }
        const [{ total, records }, figures] = await Promise.all([
          listRecords(database, question, { limit: perPage, offset: (query.trang - 1) * perPage }),
          registry.figuresFor(database, [indicator.code], scope.ids, period, now),
        ])
        const names = await unitNames(
          database,
          records.map(({ unitId }) => unitId),
          today,
        )
        return page(
          <RecordsPage
            indicator={indicator}
            shown={shownFigure(indicator, figures.get(indicator.code) ?? null, 'public')}
            about={scope.about}
            period={period}
            records={records}
            total={total}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            page={query.trang}
            perPage={perPage}
          />,
        )
      },
    }),
  ]
}
