import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { optionalDay, version } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { blockUses } from '../domain/draft.ts'
import { doubtsOfIssuing, type IssueFacts, problemsOfIssuing } from '../domain/issue.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanVisit } from '../import/correct-draft.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { findSource, loadDraft } from '../store/draft-store.ts'
import { loadIndicators } from '../store/indicator-store.ts'
import { claimPlan, findPlan, getPlan, markClosed, updatePlan } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'
import { plansTopic, planTopic } from '../topics.ts'
import { IssuePage } from './issue-page.tsx'
import { issuePlan, PreviousPlanNotInForce } from './issue-plan.ts'
import { fieldOfProblem, problemWords } from './issue-words.ts'

const orNull = (maximum: number) => optionalText(maximum).transform((text) => (text === '' ? null : text))

const IssueForm = z.object({
  phienBan: version,
  so: orNull(40),
  kyHieu: orNull(60),
  diaDanh: orNull(200),
  ngay: optionalDay,
  thamQuyen: orNull(500),
  chucVu: orNull(300),
  nguoiKy: orNull(200),
  hanBaoCao: optionalDay,
  congKhaiVanBan: z.preprocess((value) => value !== undefined, z.boolean()),
})
type IssueForm = z.infer<typeof IssueForm>

/** The step that puts a draft into force, and the one that ends a plan whose year is over. */
export function issueRoutes(): Route[] {
  return [
    closeRoute(),
    get({
      path: planPaths.issue,
      access: 'plan.issue',
      params: PlanParams,
      handle: async (visit) => {
        const plan = await findIssuablePlan(visit)
        if (plan === undefined) return notFound()
        return plan.state === 'draft'
          ? show(visit, plan, nothingTyped)
          : redirect(planPaths.deskPlan.to({ planId: plan.id }))
      },
    }),
    post({
      path: planPaths.issue,
      access: 'plan.issue',
      audit: 'plan.issued',
      params: PlanParams,
      form: IssueForm,
      invalid: async (visit, problems, typed) => {
        const plan = await findIssuablePlan(visit)
        return plan === undefined ? notFound() : show(visit, plan, { typed, problems })
      },
      handle: async (visit) => {
        const known = await findIssuablePlan(visit)
        if (known === undefined) return notFound()
        const { form, typed } = visit
        const { facts, draft, units, source } = await factsOf(visit, known)
        try {
          return await visit.write(async ({ tx, audit }) => {
            const current = await getPlan(tx, known.id)
            if (current.state !== 'draft' || current.version !== form.phienBan) {
              return () => show(visit, current, { typed, problems: [] }, true)
            }
            const wished = wishedPlan(current, form, source !== undefined)
            const problems = problemsOfIssuing(wished, draft, facts)
            if (problems.length > 0) {
              return () =>
                show(visit, current, {
                  typed,
                  problems: problems.map((found) => ({
                    field: fieldOfProblem[found],
                    message: problemWords[found],
                  })),
                })
            }
            if (!(await claimPlan(tx, current.id, form.phienBan))) {
              const changed = await getPlan(tx, current.id)
              return () => show(visit, changed, { typed, problems: [] }, true)
            }
            await updatePlan(tx, current.id, {
              number: wished.number,
              symbol: wished.symbol,
              place: wished.place,
              documentDate: wished.documentDate,
              signatory: wished.signatory,
              reportDueOn: wished.reportDueOn,
              documentPublic: wished.documentPublic,
            })
            await issuePlan(tx, wished, units, visit.now)
            await audit({
              subject: { kind: 'plan', id: current.id },
              unitId: current.unitId,
              details: { number: wished.number, symbol: wished.symbol, reportDueOn: wished.reportDueOn },
            })
            return redirect(planPaths.deskPlan.to({ planId: current.id }))
          })
        } catch (error) {
          // Another amendment was issued in the same moment; nothing of this one was written.
          if (!(error instanceof PreviousPlanNotInForce)) throw error
          const message = problemWords['previous-not-in-force']
          return show(visit, known, { typed, problems: [{ field: '', message }] })
        }
      },
    }),
  ]
}

function closeRoute(): Route {
  return post({
    path: planPaths.close,
    access: 'plan.issue',
    audit: 'plan.closed',
    params: PlanParams,
    form: z.object({ phienBan: version }),
    invalid: async (visit) => redirect(planPaths.deskPlan.to(visit.params)),
    handle: async (visit) => {
      const plan = await findIssuablePlan(visit)
      if (plan === undefined) return notFound()
      return visit.write(async ({ tx, audit }) => {
        // A plan that was closed or replaced meanwhile stays as it is; its page says so.
        const closed = await claimPlan(tx, plan.id, visit.form.phienBan, ['issued'])
        if (closed) {
          await markClosed(tx, plan.id, visit.now)
          await touchTopics(tx, [plansTopic, planTopic(plan.id)])
        }
        await audit({ subject: { kind: 'plan', id: plan.id }, unitId: plan.unitId, details: { closed } })
        return redirect(planPaths.deskPlan.to({ planId: plan.id }))
      })
    },
  })
}

async function findIssuablePlan(visit: PlanVisit): Promise<Plan | undefined> {
  const plan = await findPlan(visit.database, visit.params.planId)
  return plan !== undefined && visit.may('plan.issue', plan.unitId) ? plan : undefined
}

function wishedPlan(plan: Plan, form: IssueForm, hasDocument: boolean): Plan {
  return {
    ...plan,
    number: form.so,
    symbol: form.kyHieu,
    place: form.diaDanh,
    documentDate: form.ngay,
    signatory: { authority: form.thamQuyen, title: form.chucVu, name: form.nguoiKy },
    reportDueOn: form.hanBaoCao,
    documentPublic: hasDocument && form.congKhaiVanBan,
  }
}

async function factsOf(visit: PlanVisit, plan: Plan) {
  const { database, today } = visit
  const [draft, source, indicators, previous, units] = await Promise.all([
    loadDraft(database, plan.id),
    findSource(database, plan.id),
    loadIndicators(database, plan.id),
    plan.previous === null ? undefined : findPlan(database, plan.previous.planId),
    unitsOfPlan(database, plan.unitId, today),
  ])
  const facts: IssueFacts = {
    today,
    previousState: previous?.state ?? null,
    looseBlocks: blockUses(draft, source?.blocks.length ?? 0).filter(({ part }) => part === 'loose').length,
    withEvidence: new Set(
      indicators.filter(({ state }) => state === 'confirmed').map(({ commitmentId }) => commitmentId),
    ),
  }
  return { draft, source, facts, previous, units }
}

async function show(visit: PlanVisit, plan: Plan, form: TypedForm, stale = false): Promise<Answer> {
  const { draft, source, facts, previous, units } = await factsOf(visit, plan)
  const view = (
    <IssuePage
      plan={plan}
      doubts={doubtsOfIssuing(plan, draft, facts)}
      hasDocument={source !== undefined}
      schools={plan.derivedFromId === null ? units.below.filter(({ level }) => level !== null).length : 0}
      replaces={plan.previous?.relation === 'amends' ? previous : undefined}
      form={form}
      stale={stale}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, stale ? 409 : statusOf(form))
}
