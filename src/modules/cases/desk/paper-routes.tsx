import { z } from 'zod'
import { download, notFound, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { needsSignature, SheetPaper } from '../domain/papers/case-paper.ts'
import { renderPaperDocx, renderPaperPdf } from '../papers/papers.ts'
import { listPapers, signPaper } from '../store/desk-papers.ts'
import { decidingRoles } from './handlers.ts'
import { AnyForm } from './move-form.ts'
import { openForStaff, readingCase } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const PaperParams = CaseParams.extend({ paperId: z.uuid() })
const PaperFileParams = PaperParams.extend({ format: z.enum(['pdf', 'docx']) })
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The papers of a case: made when somebody asks for them, and signed. */
export function paperRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.paper,
      access: 'cases.read',
      params: PaperFileParams,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.paper-read', async (tx, { case: found }) => {
          const { paperId, format } = visit.params
          const stored = (await listPapers(tx, found.id)).find(({ id }) => id === paperId)
          if (stored === undefined) return notFound()
          const fileName = `${stored.paper.kind}-${found.code}.${format}`
          if (format === 'pdf')
            return download(await renderPaperPdf(stored.paper), { mediaType: 'application/pdf', fileName })
          const sheet = SheetPaper.safeParse(stored.paper)
          if (!sheet.success) return notFound()
          return download(await renderPaperDocx(sheet.data), { mediaType: docxType, fileName })
        }),
    }),
    post({
      path: deskPaths.sign,
      access: 'cases.decide',
      audit: 'case.paper-signed',
      params: PaperParams,
      form: AnyForm,
      invalid: async () => notFound(),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId, paperId } = visit.params
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined || !visit.may('cases.decide', opened.case.standing.unitId))
            return notFound()
          const stored = (await listPapers(tx, caseId)).find(({ id }) => id === paperId)
          if (stored === undefined || stored.signedAt !== null || !needsSignature(stored.paper))
            return notFound()
          const back = deskPaths.case.to({ caseId }, { xong: 'ky' })
          const { unitId } = opened.case.standing
          const people = await peopleWithRoles(tx, [unitId], decidingRoles, visit.today)
          const signer = people.find(({ id }) => id === visit.actor.personId)
          const number = await signPaper(
            tx,
            { id: paperId, paper: stored.paper },
            {
              unitId,
              signatory: { title: signer?.position || 'Thủ trưởng đơn vị', name: visit.actor.name },
              by: visit.actor.personId,
              at: visit.now,
            },
          )
          if (number === undefined) return notFound()
          await audit({
            subject: { kind: 'case-paper', id: paperId },
            unitId,
            details: { paper: stored.paper.kind, number, case: caseId },
          })
          if (stored.forCitizen)
            await tellCitizen(tx, office, {
              caseId,
              code: opened.case.code,
              sequence: stored.actSequence,
              later: paperId,
            })
          return redirect(back)
        }),
    }),
  ]
}
