import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import {
  candidatePersons,
  findCandidate,
  listCandidates,
  recordFinding,
} from '../store/recruitment-candidates.ts'
import { readingRecruitmentAs } from '../store/recruitment-reading.ts'
import { CandidatesPage, CheckPage } from './candidate-pages.tsx'
import { CheckForm } from './desk-forms.ts'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentParams } from './public-routes.tsx'
import { findWork, type WorkVisit } from './show-work.tsx'

const CheckParams = RecruitmentParams.extend({ code: z.string().max(20) })
type CheckVisit = WorkVisit & { readonly params: z.infer<typeof CheckParams> }

/** Applications, checked against the conditions of the notice before anybody sits an examination. */
export function candidateRoutes(): Route[] {
  return [
    get({
      path: recruitmentPaths.candidates,
      access: 'recruitment.manage',
      params: RecruitmentParams,
      handle: async (visit) => {
        const recruitment = await findWork(visit, 'recruitment.manage')
        if (recruitment === undefined) return notFound()
        const candidates = await listCandidates(visit.database, recruitment.id)
        return page(<CandidatesPage recruitment={recruitment} candidates={candidates} />)
      },
    }),
    get({
      path: recruitmentPaths.check,
      access: 'recruitment.manage',
      params: CheckParams,
      handle: (visit) => showCandidate(visit, nothingTyped),
    }),
    post({
      path: recruitmentPaths.check,
      access: 'recruitment.manage',
      audit: 'recruitment.candidate-checked',
      params: CheckParams,
      form: CheckForm,
      invalid: (visit, problems, typed) => showCandidate(visit, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const recruitment = await findWork(visit, 'recruitment.manage', tx, { forUpdate: true })
          if (recruitment === undefined || !mayCheck(recruitment)) return notFound()
          const candidate = await findCandidate(tx, recruitment.id, visit.params.code)
          if (candidate === undefined) return notFound()
          const { ketQua, lyDo, uuTien } = visit.form
          const eligible = ketQua === 'du'
          await recordFinding(tx, candidate.id, {
            eligible,
            finding: eligible ? '' : lyDo,
            priority: eligible ? Number(uuTien) : null,
            by: visit.actor.personId,
            at: visit.now,
          })
          await audit({
            subject: { kind: 'recruitment-candidate', id: candidate.id },
            unitId: recruitment.unitId,
          })
          return redirect(recruitmentPaths.candidates.to({ recruitmentId: recruitment.id }))
        }),
    }),
  ]
}

/** Between the closing of applications and the list that is published, nothing later. */
function mayCheck(recruitment: Recruitment): boolean {
  const happened = happenedOf(recruitment)
  return happened['notice-published'] !== undefined && happened['eligibility-published'] === undefined
}

async function showCandidate(visit: CheckVisit, form: TypedForm): Promise<Answer> {
  const recruitment = await findWork(visit, 'recruitment.manage')
  if (recruitment === undefined) return notFound()
  const candidate = await findCandidate(visit.database, recruitment.id, visit.params.code)
  if (candidate === undefined) return notFound()
  const reader = { kind: 'staff', units: [recruitment.unitId] } as const
  const persons = await readingRecruitmentAs(visit.database, reader, (tx) =>
    candidatePersons(tx, [candidate.id]),
  )
  const person = persons.get(candidate.id)
  return person === undefined
    ? notFound()
    : page(
        <CheckPage
          recruitment={recruitment}
          candidate={candidate}
          person={person}
          mayCheck={mayCheck(recruitment)}
          form={form}
        />,
        statusOf(form),
      )
}
