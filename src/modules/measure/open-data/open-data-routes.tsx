import { z } from 'zod'
import { download, notFound, openJson, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { findUnitByCode } from '../../organisations/index.ts'
import { dcatCatalogue } from './catalogue.ts'
import { CataloguePage, openDataTexts } from './catalogue-page.tsx'
import { datasetFile, fileFormats, mediaTypes } from './dataset-files.ts'
import { DatasetPage } from './dataset-page.tsx'
import { datasetVersion } from './dataset-version.ts'
import type { OpenDataDependencies } from './open-data-dependencies.ts'
import { openDataPaths } from './paths.ts'
import { rowsInParts } from './read-rows.ts'

const Code = z.string().max(100)
const rowsShown = 5

/** Everything public, for taking away: pages, files, and the catalogue for harvesters. */
export function openDataRoutes({ datasets, origin, isExample }: OpenDataDependencies): Route[] {
  const find = (code: string) => datasets.find((dataset) => dataset.code === code)
  return [
    get({
      path: openDataPaths.catalogue,
      access: 'anyone',
      topics: () => [],
      handle: async () => page(<CataloguePage datasets={datasets} />),
    }),
    get({
      path: openDataPaths.dcat,
      access: 'anyone',
      handle: async ({ now }) =>
        openJson(dcatCatalogue({ datasets, origin, publisher: openDataTexts.publisher, changedAt: now })),
    }),
    get({
      path: openDataPaths.dataset,
      access: 'anyone',
      params: z.object({ code: Code }),
      handle: async ({ params, database, now, today }) => {
        const dataset = find(params.code)
        if (dataset === undefined) return notFound()
        const first = await dataset.page(database, {
          unitId: undefined,
          year: undefined,
          after: undefined,
          most: rowsShown,
          origin,
          now,
        })
        return page(<DatasetPage dataset={dataset} rows={first.rows} year={Number(today.slice(0, 4))} />)
      },
    }),
    get({
      path: openDataPaths.file,
      access: 'anyone',
      params: z.object({ code: Code, format: z.enum(fileFormats) }),
      query: z.object({
        nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
        'don-vi': z.string().max(100).optional().catch(undefined),
      }),
      handle: async ({ params, query, database, now, today }) => {
        const dataset = find(params.code)
        if (dataset === undefined) return notFound()
        const unitCode = query['don-vi']
        const unit = unitCode === undefined ? undefined : await findUnitByCode(database, unitCode)
        if (unitCode !== undefined && (unit === undefined || !unit.public)) return notFound()
        const { format } = params
        const known = await datasetVersion(database, dataset, today)
        const version =
          known && JSON.stringify([dataset.code, format, unit?.code, query.nam, known, isExample])
        const parts = rowsInParts(database, dataset, { unitId: unit?.id, year: query.nam, origin, now })
        const file = { dataset, parts, asAt: now, isExample }
        const name = [dataset.code, unit?.code, query.nam].filter((part) => part !== undefined).join('-')
        return download(await datasetFile(format, file), {
          mediaType: mediaTypes[format],
          fileName: `${name}.${format}`,
          freshness: version === undefined ? undefined : { version },
        })
      },
    }),
  ]
}
