import { z } from 'zod'
import { forbidden, notFound, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { actOnCase, type PlainAct } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { caseRefusalWords } from './case-refusal-words.ts'
import { AnyForm } from './move-form.ts'
import { openForStaff } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const NoteForm = z.object({
  ghiChu: requiredText(problem({ vi: 'Hãy viết ghi chú', en: 'Write the note' }), 5_000),
})

/** Small deeds on the page of a case: taking it, and noting something among staff. */
export function deedRoutes({ office }: CaseDependencies): Route[] {
  return [
    post({
      path: deskPaths.take,
      access: 'cases.handle',
      audit: 'case.assigned',
      params: CaseParams,
      form: AnyForm,
      invalid: async () => notFound(),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined || !visit.may('cases.handle', opened.case.standing.unitId))
            return notFound()
          const { unitId, handlerId } = opened.case.standing
          if (handlerId !== null) return forbidden(caseRefusalWords.stale)
          const act: PlainAct = { type: 'assigned', handlerId: visit.actor.personId, reason: 'Tự nhận xử lý' }
          const taken = await actOnCase(tx, opened, opened.caller, act)
          if (!taken.ok) return forbidden(caseRefusalWords[taken.reason])
          await audit({ subject: { kind: 'case', id: caseId }, unitId, details: { handler: 'self' } })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'phan-cong' }))
        }),
    }),
    post({
      path: deskPaths.note,
      access: 'cases.read',
      audit: 'case.noted',
      params: CaseParams,
      form: NoteForm,
      invalid: async ({ params }) => redirect(deskPaths.case.to(params, { xong: 'ghi-chu-trong' })),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId } = opened.case.standing
          if (!visit.may('cases.receive', unitId) && !visit.may('cases.handle', unitId)) return notFound()
          const noted = await actOnCase(tx, opened, opened.caller, { type: 'noted', text: visit.form.ghiChu })
          if (!noted.ok) return forbidden(caseRefusalWords[noted.reason])
          await audit({ subject: { kind: 'case', id: caseId }, unitId })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'ghi-chu' }))
        }),
    }),
  ]
}
