import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { TypedForm } from '../../../platform/http/typed-form.ts'
import { type Corrected, type Draft, markBlock } from '../domain/draft.ts'
import {
  mergeCommitments,
  moveCommitments,
  removeCommitments,
  setDimension,
} from '../domain/draft-commitments.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { type DimensionNames, draftRefusalWords } from '../plan-words.ts'
import { findSource } from '../store/draft-store.ts'
import { claimPlan, getPlan, markConfirmed } from '../store/plan-store.ts'
import { loadConfirmData } from './confirm-data.ts'
import { BlockForm, ChosenForm, Versioned } from './confirm-form.ts'
import { ConfirmPage, type ConfirmProps } from './confirm-page.tsx'
import { correctDraft, findEditablePlan, type PlanVisit } from './correct-draft.ts'
import { itemAnchor } from './document-pane.tsx'

/** The page on which a reading is confirmed, and the corrections that are made on it. */
export function confirmRoutes(dimensionNames: DimensionNames): Route[] {
  async function show(
    visit: PlanVisit,
    plan: Plan,
    wrong: { readonly refused?: ConfirmProps['refused']; readonly stale?: boolean } = {},
  ): Promise<Answer> {
    const data = await loadConfirmData(visit.database, plan, visit.today)
    const { refused, stale = false } = wrong
    const view = (
      <ConfirmPage
        {...data}
        dimensionNames={dimensionNames}
        refused={refused}
        stale={stale}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, stale ? 409 : refused === undefined ? 200 : 422)
  }

  return [
    get({
      path: planPaths.confirm,
      access: 'plan.edit',
      params: PlanParams,
      handle: async (visit) => {
        const plan = await findEditablePlan(visit)
        if (plan === undefined) return notFound()
        return plan.state === 'draft'
          ? show(visit, plan)
          : redirect(planPaths.deskPlan.to({ planId: plan.id }))
      },
    }),
    post({
      path: planPaths.confirmChosen,
      access: 'plan.edit',
      audit: 'plan.commitments-corrected',
      params: PlanParams,
      form: ChosenForm,
      invalid: async (visit, problems, typed) => {
        const plan = await findEditablePlan(visit)
        const sectionId = typeof typed.deMuc === 'string' && typed.deMuc !== '' ? typed.deMuc : null
        return plan === undefined
          ? notFound()
          : show(visit, plan, { refused: { sectionId, form: { typed, problems } } })
      },
      handle: (visit) => {
        const { form: value, typed } = visit
        const form = (problems: TypedForm['problems']) => ({
          sectionId: value.deMuc,
          form: { typed, problems },
        })
        return correctDraft(visit, {
          version: value.phienBan,
          change: (draft) => changeChosen(draft, value),
          back: `${planPaths.confirm.to(visit.params)}#${itemAnchor(value.chon[0] ?? '')}`,
          refused: (plan, reason) =>
            show(visit, plan, { refused: form([{ field: '', message: draftRefusalWords[reason] }]) }),
          stale: (plan) => show(visit, plan, { refused: form([]), stale: true }),
          details: { what: value.viec, commitments: value.chon.length },
        })
      },
    }),
    post({
      path: planPaths.confirmBlock,
      access: 'plan.edit',
      audit: 'plan.passage-marked',
      params: PlanParams,
      form: BlockForm,
      invalid: async (visit) => reload(visit),
      handle: async (visit) => {
        const { phienBan, doan, dau } = visit.form
        const source = await findSource(visit.database, visit.params.planId)
        return correctDraft(visit, {
          version: phienBan,
          change: (draft) => markBlock(draft, source?.blocks.length ?? 0, doan, dau ?? undefined),
          back: `${planPaths.confirm.to(visit.params)}#doan-${doan}`,
          refused: (plan, reason) =>
            show(visit, plan, {
              refused: {
                sectionId: null,
                form: { typed: {}, problems: [{ field: '', message: draftRefusalWords[reason] }] },
              },
            }),
          stale: (plan) => show(visit, plan, { stale: true }),
          details: { block: doan, mark: dau },
        })
      },
    }),
    post({
      path: planPaths.confirmDone,
      access: 'plan.edit',
      audit: 'plan.confirmed',
      params: PlanParams,
      form: Versioned,
      invalid: async (visit) => reload(visit),
      handle: async (visit) => {
        const plan = await findEditablePlan(visit)
        if (plan === undefined) return notFound()
        return visit.write(async ({ tx, audit }) => {
          if (!(await claimPlan(tx, plan.id, visit.form.phienBan))) {
            const current = await getPlan(tx, plan.id)
            return () => show(visit, current, { stale: true })
          }
          await markConfirmed(tx, plan.id, visit.actor.personId, visit.now)
          await audit({ subject: { kind: 'plan', id: plan.id }, unitId: plan.unitId })
          return redirect(planPaths.indicators.to({ planId: plan.id }))
        })
      },
    }),
  ]
}

function reload(visit: PlanVisit): Answer {
  return redirect(planPaths.confirm.to(visit.params))
}

function changeChosen(draft: Draft, { viec, chon, moveTo, dimension }: ChosenForm): Corrected {
  switch (viec) {
    case 'merge':
      return mergeCommitments(draft, chon)
    case 'remove':
      return removeCommitments(draft, chon, true)
    case 'restore':
      return removeCommitments(draft, chon, false)
    case 'move':
      return moveCommitments(draft, chon, moveTo)
    case 'dimension':
      return setDimension(draft, chon, dimension)
  }
}
