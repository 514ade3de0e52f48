import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { findSource, loadDraft } from '../store/draft-store.ts'
import { claimPlan, getPlan, updatePlan } from '../store/plan-store.ts'
import { HeaderForm } from './confirm-form.ts'
import { passagesOf } from './confirm-frame.tsx'
import { findEditablePlan, type PlanVisit } from './correct-draft.ts'
import { HeaderPage } from './header-page.tsx'

/** The head of the document. */
export function headerRoutes(): Route[] {
  return [
    get({
      path: planPaths.confirmHeader,
      access: 'plan.edit',
      params: PlanParams,
      handle: async (visit) => {
        const plan = await findEditablePlan(visit)
        if (plan === undefined) return notFound()
        return plan.state === 'draft'
          ? show(visit, plan, nothingTyped, false)
          : redirect(planPaths.deskPlan.to({ planId: plan.id }))
      },
    }),
    post({
      path: planPaths.confirmHeader,
      access: 'plan.edit',
      audit: 'plan.head-corrected',
      params: PlanParams,
      form: HeaderForm,
      invalid: async (visit, problems, typed) => {
        const plan = await findEditablePlan(visit)
        return plan === undefined ? notFound() : show(visit, plan, { typed, problems }, false)
      },
      handle: async (visit) => {
        const plan = await findEditablePlan(visit)
        if (plan === undefined) return notFound()
        const { form, typed } = visit
        return visit.write(async ({ tx, audit }) => {
          if (!(await claimPlan(tx, plan.id, form.phienBan))) {
            const current = await getPlan(tx, plan.id)
            return () => show(visit, current, { typed, problems: [] }, true)
          }
          await updatePlan(tx, plan.id, {
            title: form.ten,
            year: form.nam,
            number: form.so,
            symbol: form.kyHieu,
            place: form.diaDanh,
            documentDate: form.ngay,
            parentBody: form.capTren,
            issuingBody: form.coQuan,
            legalBases: form.canCu,
            recipients: form.noiNhan,
            signatory: { authority: form.thamQuyen, title: form.chucVu, name: form.nguoiKy },
            reportDueOn: form.hanBaoCao,
          })
          await audit({ subject: { kind: 'plan', id: plan.id }, unitId: plan.unitId })
          return redirect(planPaths.confirm.to({ planId: plan.id }))
        })
      },
    }),
  ]
}

async function show(visit: PlanVisit, plan: Plan, form: TypedForm, stale: boolean): Promise<Answer> {
  const [source, draft] = await Promise.all([
    findSource(visit.database, plan.id),
    loadDraft(visit.database, plan.id),
  ])
  const head = [...draft.marks].filter(([, mark]) => mark === 'metadata').map(([block]) => block)
  const view = (
    <HeaderPage
      plan={plan}
      form={form}
      stale={stale}
      passages={passagesOf(source?.blocks, head)}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, stale ? 409 : statusOf(form))
}
