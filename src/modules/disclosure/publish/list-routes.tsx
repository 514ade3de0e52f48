import { z } from 'zod'
import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { unitNames } from '../../organisations/index.ts'
import { type After, openDrafts, publicationsOfUnits } from '../store/draft-queries.ts'
import { ListPage } from './list-page.tsx'
import { publishPaths } from './paths.ts'

const perPage = 30
const Query = z.object({ sau: z.string().max(100).optional() })

/** What the units of a clerk prepare and have published. */
export function listRoutes(): Route[] {
  return [
    get({
      path: publishPaths.list,
      access: 'disclosure.write',
      query: Query,
      handle: async (visit) => {
        const { database, today, query } = visit
        const units = visit.unitsFor('disclosure.write')
        const [drafts, publications, names] = await Promise.all([
          openDrafts(database, units),
          publicationsOfUnits(database, units, perPage + 1, placeOf(query.sau)),
          unitNames(database, units, today),
        ])
        const shown = publications.slice(0, perPage)
        const last = publications.length > perPage ? shown.at(-1) : undefined
        return page(
          <ListPage
            drafts={drafts}
            publications={shown}
            nextHref={last && publishPaths.list.to({}, { sau: `${last.publishedAt.getTime()}_${last.id}` })}
            nameOf={units.length > 1 ? (unitId) => names.get(unitId)?.shortName : undefined}
            mayApprove={(unitId) => visit.may('disclosure.approve', unitId)}
            isFirst={query.sau === undefined}
          />,
        )
      },
    }),
  ]
}

/** Where the list goes on: the instant and the id of the last one shown. */
function placeOf(text: string | undefined): After | undefined {
  const [, instant = '', id = ''] = /^(\d{1,15})_(.+)$/u.exec(text ?? '') ?? []
  const parsed = idSchema('publication').safeParse(id)
  return parsed.success ? { at: new Date(Number(instant)), id: parsed.data } : undefined
}
