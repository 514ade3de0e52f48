import { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { decideCommitment, isTaskOf } from '../domain/adopt.ts'
import { adaptedButChanged } from '../domain/adopt-version.ts'
import type { Plan } from '../domain/plan.ts'
import { PlanParams } from '../plan-params.ts'
import { dimensionNames } from '../plan-words.ts'
import { findPlan, loadPlanBody } from '../store/plan-store.ts'
import { DecideForm } from './adopt-forms.ts'
import type { AdoptDependencies } from './adopt-routes.tsx'
import { refusalFields, refusalWords } from './adopt-words.ts'
import { CommitmentPage } from './commitment-page.tsx'
import { adoptPaths } from './paths.ts'
import { changeVersion, findOwnVersion, type VersionVisit } from './version-access.ts'
import { VersionPage, versionViews } from './version-page.tsx'

const CommitmentParams = z.object({ planId: idSchema('plan'), commitmentId: idSchema('commitment') })
const View = z.object({ xem: z.enum(versionViews).optional() })
type CommitmentVisit = VersionVisit & { readonly params: z.infer<typeof CommitmentParams> }

/** A version, and what is decided on each commitment of it. */
export function versionRoutes({ content }: AdoptDependencies): Route[] {
  return [
    get({
      path: adoptPaths.version,
      access: 'plan.adopt',
      params: PlanParams,
      query: View,
      handle: async (visit) => {
        const plan = await findOwnVersion(visit)
        if (plan === undefined) return notFound()
        const { database, today } = visit
        const [body, office, names, lookAgain] = await Promise.all([
          loadPlanBody(database, plan.id),
          loadPlanBody(database, plan.derivedFromId),
          unitNames(database, [plan.unitId], today),
          changedAbove(visit, plan),
        ])
        const responsible = [...body.commitments, ...body.tasks].flatMap((item) => item.responsibleId ?? [])
        return page(
          <VersionPage
            plan={plan}
            unitName={names.get(plan.unitId)?.name ?? ''}
            body={body}
            view={visit.query.xem ?? 'all'}
            names={await personNames(database, responsible)}
            dimensionNames={dimensionNames(content)}
            lookAgain={lookAgain}
            mayIssue={visit.may('plan.issue', plan.unitId)}
            othersTasks={office.tasks.filter((task) => !task.removed && !isTaskOf(task, plan.unitId))}
          />,
        )
      },
    }),
    get({
      path: adoptPaths.commitment,
      access: 'plan.adopt',
      params: CommitmentParams,
      handle: (visit) => showCommitment(visit, nothingTyped),
    }),
    post({
      path: adoptPaths.commitment,
      access: 'plan.adopt',
      audit: 'plan.commitment-decided',
      params: CommitmentParams,
      form: DecideForm,
      invalid: (visit, problems, typed) => showCommitment(visit, { typed, problems }),
      handle: (visit) => {
        const { form: value, typed } = visit
        const { commitmentId, planId } = visit.params
        return changeVersion(visit, {
          version: value.phienBan,
          change: (body, office) => {
            const current = body.commitments.find(({ id }) => id === commitmentId)
            const original = office.commitments.find(({ id }) => id === current?.derivedFromId)
            const wish = { choice: value.chon, text: value.noiDung, reason: value.lyDo }
            return decideCommitment(body, commitmentId, original, wish)
          },
          back: adoptPaths.version.to({ planId }),
          refused: (_plan, reason) =>
            showCommitment(visit, {
              typed,
              problems: [{ field: refusalFields[reason], message: refusalWords[reason] }],
            }),
          stale: () => showCommitment(visit, { typed, problems: [] }, true),
          ...(value.lyDo !== '' && { reason: value.lyDo }),
          details: { commitment: commitmentId, choice: value.chon },
        })
      },
    }),
  ]
}

async function showCommitment(visit: CommitmentVisit, form: TypedForm, isStale = false): Promise<Answer> {
  const plan = await findOwnVersion(visit)
  if (plan === undefined) return notFound()
  const [body, office] = await Promise.all([
    loadPlanBody(visit.database, plan.id),
    loadPlanBody(visit.database, plan.derivedFromId),
  ])
  const commitment = body.commitments.find(({ id }) => id === visit.params.commitmentId)
  const original = office.commitments.find(({ id }) => id === commitment?.derivedFromId)
  if (commitment === undefined || original === undefined) return notFound()
  const view = (
    <CommitmentPage
      plan={plan}
      commitment={commitment}
      original={original}
      form={form}
      isStale={isStale}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, isStale ? 409 : statusOf(form))
}

/** What the school adapted in the version before and its superior has changed with the amendment. */
async function changedAbove(
  { database }: VersionVisit,
  plan: Plan & { readonly derivedFromId: Plan['id'] },
): Promise<ReadonlySet<string>> {
  if (plan.previous?.relation !== 'amends' || plan.state !== 'draft') return new Set()
  const [version, office] = await Promise.all([
    loadPlanBody(database, plan.previous.planId),
    loadPlanBody(database, plan.derivedFromId),
  ])
  const before = await findPlan(database, plan.previous.planId)
  if (before === undefined || before.derivedFromId === null) return new Set()
  const original = await loadPlanBody(database, before.derivedFromId)
  return adaptedButChanged({ original, version }, office)
}
