import { z } from 'zod'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { deskPaths } from '../desk/paths.ts'
import { loadDocumentHeader } from '../inspections/document-header.ts'
import { BoardPage } from './board-page.tsx'
import { loadBoard } from './load-board.ts'
import { loadRepeats } from './load-repeats.ts'
import { latePaths } from './paths.ts'
import { RepeatsPage } from './repeats-page.tsx'
import { weeklySheet } from './weekly-sheet.ts'

/** The board of what is open by age, on the screen and as a sheet. */
export function boardRoutes({ office }: Pick<CaseDependencies, 'office'>): Route[] {
  const listHref = () => deskPaths.list.to({}, { xem: 'overdue' })
  return [
    get({
      path: latePaths.board,
      access: 'cases.oversee',
      query: z.object({ trang: z.coerce.number().int().min(1).max(1_000).catch(1) }),
      handle: async (visit) =>
        page(<BoardPage board={await loadBoard(visit, office, listHref)} page={visit.query.trang} />),
    }),
    get({
      path: latePaths.repeats,
      access: 'cases.oversee',
      handle: async (visit) => page(<RepeatsPage repeats={await loadRepeats(visit)} />),
    }),
    get({
      path: latePaths.weekly,
      access: 'cases.oversee',
      handle: async (visit) => {
        const unitId = visit.actor.assignments.find(({ unitId: id }) =>
          visit.may('cases.oversee', id),
        )?.unitId
        if (unitId === undefined) return notFound()
        const board = await loadBoard(visit, office, listHref)
        const repeats = await loadRepeats(visit)
        const header = await loadDocumentHeader(visit.database, unitId, visit.today)
        return download(await renderPdf(weeklySheet(board, repeats.length, header, visit.today)), {
          mediaType: 'application/pdf',
          fileName: `phieu-tuan-${visit.today}.pdf`,
          inline: true,
        })
      },
    }),
  ]
}
