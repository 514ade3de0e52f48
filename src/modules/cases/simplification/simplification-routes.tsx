import { z } from 'zod'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { loadDocumentHeader } from '../inspections/document-header.ts'
import { listMeasured, loadMeasured } from './load-measured.ts'
import { MeasuredListPage, MeasuredPage, measuredTexts } from './measured-pages.tsx'
import { simplificationPaths } from './paths.ts'
import { proposalDocument } from './proposal-document.ts'

export const simplificationWorkspace: readonly WorkspaceEntry[] = [
  { href: simplificationPaths.list.to({}), words: measuredTexts.title, permission: 'cases.oversee' },
]

const Params = z.object({ procedureId: idSchema('procedure'), unitId: idSchema('unit') })
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What procedures really take and need, and the draft that proposes to make one simpler. */
export function simplificationRoutes({ office }: Pick<CaseDependencies, 'office'>): Route[] {
  return [
    get({
      path: simplificationPaths.list,
      access: 'cases.oversee',
      handle: async (visit) => page(<MeasuredListPage procedures={await listMeasured(visit)} />),
    }),
    get({
      path: simplificationPaths.procedure,
      access: 'cases.oversee',
      params: Params,
      handle: async (visit) => {
        const { procedureId, unitId } = visit.params
        const loaded = await loadMeasured(visit, office, procedureId, unitId)
        if (loaded === undefined) return notFound()
        const documentHref = simplificationPaths.document.to({ procedureId, unitId })
        return page(<MeasuredPage loaded={loaded} documentHref={documentHref} />)
      },
    }),
    get({
      path: simplificationPaths.document,
      access: 'cases.oversee',
      params: Params,
      handle: async (visit) => {
        const { procedureId, unitId } = visit.params
        const loaded = await loadMeasured(visit, office, procedureId, unitId)
        if (loaded?.measured === undefined) return notFound()
        const header = await loadDocumentHeader(visit.database, unitId, visit.today)
        const input = proposalDocument(loaded, loaded.measured, header, visit.today)
        return download(await renderDocx(input), {
          mediaType: docxType,
          fileName: `to-trinh-don-gian-hoa-${loaded.version.slug}.docx`,
        })
      },
    }),
  ]
}
