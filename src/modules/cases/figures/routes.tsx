import { z } from 'zod'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { download, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { listUnits, unitNames } from '../../organisations/index.ts'
import { countIntegrity } from '../store/figure-integrity.ts'
import { countMonths } from '../store/figure-months.ts'
import { IntegrityPage } from './integrity-page.tsx'
import { openDataCsv } from './open-data.ts'
import { figurePaths } from './paths.ts'

const Year = z.object({ nam: z.coerce.number().int().min(2019).max(2100).optional().catch(undefined) })

const yearOf = (year: number) => ({ from: localDate(`${year}-01-01`), to: localDate(`${year}-12-31`) })

/** The panel of integrity, and the open data. */
export function figureRoutes(): Route[] {
  return [
    get({
      path: figurePaths.integrity,
      access: 'cases.oversee',
      query: Year,
      handle: async (visit) => {
        const { database, today, now, query } = visit
        const year = query.nam ?? Number(today.slice(0, 4))
        const counts = await countIntegrity(database, {
          units: visit.unitsFor('cases.oversee'),
          period: yearOf(year),
          asAt: now,
        })
        const names = await unitNames(
          database,
          counts.map(({ unitId }) => unitId),
          today,
        )
        const order = new Intl.Collator('vi')
        const rows = counts
          .map((row) => ({ name: names.get(row.unitId)?.name ?? '', counts: row }))
          .toSorted((a, b) => order.compare(a.name, b.name))
        return page(<IntegrityPage year={year} rows={rows} />)
      },
    }),
    get({
      path: figurePaths.openData,
      access: 'anyone',
      query: Year,
      handle: async ({ database, today, now, query }) => {
        const period = yearOf(query.nam ?? Number(today.slice(0, 4)))
        const filter = { on: period.to, publicOnly: true, withEnded: true }
        const { units } = await listUnits(database, filter, { page: 1, perPage: 10_000 })
        const months = await countMonths(database, { units: units.map(({ id }) => id), period, asAt: now })
        const codes = new Map(units.map(({ id, code }) => [id, code]))
        return download(openDataCsv(months, codes, now), {
          mediaType: 'text/csv; charset=utf-8',
          fileName: `giai-quyet-${period.from.slice(0, 4)}.csv`,
        })
      },
    }),
  ]
}

export const figureWorkspace: readonly WorkspaceEntry[] = [
  {
    href: figurePaths.integrity.to({}),
    words: { vi: 'Trung thực của số liệu', en: 'Integrity of figures' },
    permission: 'cases.oversee',
  },
]
