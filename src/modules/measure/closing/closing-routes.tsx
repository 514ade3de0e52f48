import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { getUnit, unitName, unitsTopic } from '../../organisations/index.ts'
import { figureTopics } from '../figure-topics.ts'
import { measurePaths } from '../paths.ts'
import type { IndicatorRegistry } from '../registry.ts'
import { type ClosingRevision, findClosing, listRevisions } from '../store.ts'
import { type Closing, shownClosed } from './closing.ts'
import { closingDocument, closingFileName } from './closing-leaf.ts'
import { ClosingPage } from './closing-page.tsx'

const Params = z.object({
  closing: idSchema('closing'),
  revision: z.coerce.number().int().min(1).max(1_000_000),
})

/** The public pages of closed periods, with all that proves them. */
export function closingRoutes({
  registry,
  now,
}: {
  readonly registry: IndicatorRegistry
  readonly now: () => Date
}): Route[] {
  return [
    get({
      path: measurePaths.closing,
      access: 'anyone',
      params: Params,
      topics: () => [unitsTopic, ...figureTopics(now())],
      handle: async ({ params, database }) => {
        const closing = await publicClosing(database, { id: params.closing, revision: params.revision })
        if (closing === undefined) return notFound()
        const figures = closing.figures.flatMap((closed) => {
          const indicator = registry.find(closed.indicatorCode)?.indicator
          return indicator === undefined ? [] : [{ indicator, shown: shownClosed(indicator, closed) }]
        })
        return page(
          <ClosingPage
            closing={closing}
            unitName={await unitName(database, closing.unitId, closing.period.to)}
            figures={figures}
            revisions={await listRevisions(database, closing.id)}
          />,
          200,
          ['verify'],
        )
      },
    }),
    get({
      path: measurePaths.closingDocument,
      access: 'anyone',
      params: Params,
      handle: async ({ params, database }) => {
        const closing = await publicClosing(database, { id: params.closing, revision: params.revision })
        if (closing === undefined) return notFound()
        return download(closingDocument(closing), {
          mediaType: 'application/json; charset=utf-8',
          fileName: closingFileName,
        })
      },
    }),
  ]
}

async function publicClosing(reader: Reader, revision: ClosingRevision): Promise<Closing | undefined> {
  const closing = await findClosing(reader, revision)
  return closing !== undefined && (await getUnit(reader, closing.unitId)).public ? closing : undefined
}
