import { z } from 'zod'
import type { Content } from '../../platform/content/content.ts'
import type { Period } from '../../platform/contracts/indicator.ts'
import type { Database } from '../../platform/database/database.ts'
import { writeCsv } from '../../platform/documents/write-csv.ts'
import { download, notFound, page } from '../../platform/http/answer.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { unitsTopic } from '../organisations/index.ts'
import type { CitationSource } from './citation.ts'
import { shownClosed } from './closing/closing.ts'
import { shownFigure, yearOf } from './domain.ts'
import { findScope, publicUnits, type Scope } from './figure-scope.ts'
import { figureTopics } from './figure-topics.ts'
import { FigurePage, type PeriodFigure, type UnitFigure } from './pages/figure-page.tsx'
import { FiguresPage } from './pages/figures-page.tsx'
import { PapiScoresPage } from './pages/papi-page.tsx'
import { measurePaths } from './paths.ts'
import { recordsRoutes } from './records/records-routes.tsx'
import type { IndicatorRegistry, RegisteredIndicator } from './registry.ts'
import { closingsOf } from './store.ts'

export interface MeasureRoutesDependencies {
  readonly content: Content
  readonly registry: IndicatorRegistry
  readonly citations: CitationSource
  readonly now: () => Date
}

const FigureParams = z.object({ code: z.string().max(100) })
const FigureQuery = z.object({
  'don-vi': z.string().max(100).optional().catch(undefined),
  nam: z.coerce.number().int().min(2010).max(2100).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
})
const unitsPerPage = 20
const yearsShown = 5
const homeProvince = 'Long An'

/** The public pages of figures. */
export function measureRoutes(dependencies: MeasureRoutesDependencies): Route[] {
  const { content, registry, citations } = dependencies
  const topics = () => [unitsTopic, ...figureTopics(dependencies.now())]
  const allowedScores = content.papi.scores.filter(({ sources }) => sources.includes('A'))
  const provinces = [...new Set(allowedScores.map(({ province }) => province))].toSorted((left, right) =>
    left.localeCompare(right, 'vi'),
  )
  return [
    ...recordsRoutes(registry, dependencies.now),
    get({
      path: measurePaths.list,
      access: 'anyone',
      topics,
      handle: async ({ database, now, today }) => {
        const period = yearOf(Number(today.slice(0, 4)))
        const computed = registry.all.flatMap(({ indicator, definition }) =>
          definition === undefined ? [] : [indicator.code],
        )
        const [units, cited] = await Promise.all([publicUnits(database, period), citations(database)])
        const ids = units.map(({ id }) => id)
        const figures = await registry.figuresFor(database, computed, ids, period, now)
        return page(
          <FiguresPage
            dimensions={content.papi.dimensions}
            indicators={registry.all}
            shownOf={(code) => {
              const found = registry.find(code)
              if (found === undefined) return { kind: 'nothing-yet' }
              return shownFigure(found.indicator, figures.get(code) ?? null, 'public')
            }}
            citationsOf={(code) => cited.filter(({ indicatorCode }) => indicatorCode === code)}
            year={Number(today.slice(0, 4))}
          />,
        )
      },
    }),
    get({
      path: measurePaths.papi,
      access: 'anyone',
      topics: () => [],
      query: z.object({ tinh: z.string().max(100).catch(homeProvince) }),
      handle: async ({ query }) => {
        const province = provinces.find((name) => name === query.tinh) ?? homeProvince
        return page(
          <PapiScoresPage
            papi={{ ...content.papi, scores: allowedScores }}
            province={province}
            provinces={provinces}
          />,
        )
      },
    }),
    get({
      path: measurePaths.indicator,
      access: 'anyone',
      params: FigureParams,
      query: FigureQuery,
      topics,
      handle: async ({ params, query, database, now, today }) => {
        const registered = registry.find(params.code)
        if (registered === undefined) return notFound()
        const year = query.nam ?? Number(today.slice(0, 4))
        const scope = await findScope(database, query['don-vi'], yearOf(year))
        if (scope === undefined) return notFound()
        const { units, total } = await unitFigures(database, registry, registered, scope, {
          period: yearOf(year),
          now,
          page: query.trang,
        })
        const cited = await citations(database)
        return page(
          <FigurePage
            registered={registered}
            citations={cited.filter(({ indicatorCode }) => indicatorCode === params.code)}
            about={scope.about}
            periods={await yearFigures(database, registry, registered, scope, year, now)}
            units={units}
            unitCount={total}
            page={query.trang}
            perPage={unitsPerPage}
            year={year}
          />,
        )
      },
    }),
    get({
      path: measurePaths.table,
      access: 'anyone',
      params: FigureParams,
      query: FigureQuery,
      handle: async ({ params, query, database, now, today }) => {
        const registered = registry.find(params.code)
        const year = query.nam ?? Number(today.slice(0, 4))
        const scope = await findScope(database, query['don-vi'], yearOf(year))
        if (registered === undefined || scope === undefined) return notFound()
        const periods = await yearFigures(database, registry, registered, scope, year, now)
        return download(figureTable(registered, scope, periods), {
          mediaType: 'text/csv; charset=utf-8',
          fileName: `${params.code}.csv`,
        })
      },
    }),
  ]
}

async function unitFigures(
  database: Database,
  registry: IndicatorRegistry,
  { indicator, definition }: RegisteredIndicator,
  scope: Scope,
  asked: { readonly period: Period; readonly now: Date; readonly page: number },
): Promise<{ units: UnitFigure[]; total: number }> {
  if (definition === undefined) return { units: [], total: 0 }
  const shown = scope.listed.slice((asked.page - 1) * unitsPerPage, asked.page * unitsPerPage)
  const units = await Promise.all(
    shown.map(async ({ id, code, name }) => {
      const found = await registry.figuresFor(database, [indicator.code], [id], asked.period, asked.now)
      return { code, name, shown: shownFigure(indicator, found.get(indicator.code) ?? null, 'public') }
    }),
  )
  return { units, total: scope.listed.length }
}

/** Some years back, the oldest first; a year that was closed stands as it was closed. */
async function yearFigures(
  database: Database,
  registry: IndicatorRegistry,
  { indicator, definition, version }: RegisteredIndicator,
  scope: Scope,
  year: number,
  now: Date,
): Promise<PeriodFigure[]> {
  if (definition === undefined) return []
  const { code } = indicator
  const closings = scope.about === null ? [] : await closingsOf(database, scope.about.id, code)
  const years = Array.from({ length: yearsShown }, (_, index) => yearOf(year - yearsShown + 1 + index))
  return Promise.all(
    years.map(async (period) => {
      const closing = closings.find(
        (one) =>
          one.period.from === period.from &&
          one.period.to === period.to &&
          one.closed.definitionVersion === version,
      )
      if (closing !== undefined) return { period, shown: shownClosed(indicator, closing.closed), closing }
      const found = await registry.figuresFor(database, [code], scope.ids, period, now)
      return { period, shown: shownFigure(indicator, found.get(code) ?? null, 'public'), closing: null }
    }),
  )
}

/** Open data: the numbers as they may be shown, one line a year. */
function figureTable(
  { indicator }: RegisteredIndicator,
  scope: Scope,
  periods: readonly PeriodFigure[],
): Uint8Array {
  const columns = ['indicator', 'unit', 'from', 'to', 'numerator', 'denominator', 'value'] as const
  return writeCsv({
    name: indicator.code.slice(0, 31),
    columns: columns.map((header) => ({ header })),
    rows: periods.map(({ period, shown }) => [
      indicator.code,
      scope.about?.code ?? '',
      period.from,
      period.to,
      'numerator' in shown ? shown.numerator : null,
      'denominator' in shown ? shown.denominator : null,
      shown.kind === 'number' || shown.kind === 'rate'
        ? shown.value
        : shown.kind === 'share'
          ? shown.numerator / shown.denominator
          : null,
    ]),
  })
}
