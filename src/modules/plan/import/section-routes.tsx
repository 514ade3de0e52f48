import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { eitherForm } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Draft } from '../domain/draft.ts'
import { addSection, dissolveSection, editSection } from '../domain/draft-sections.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { type DimensionNames, draftRefusalWords } from '../plan-words.ts'
import { findSource, loadDraft } from '../store/draft-store.ts'
import { DissolveForm, SectionForm } from './confirm-form.ts'
import {
  type Correction,
  correctDraft,
  findEditablePlan,
  type PlanFormVisit,
  type PlanVisit,
} from './correct-draft.ts'
import { itemAnchor } from './document-pane.tsx'
import { SectionPage } from './section-page.tsx'

const SectionParams = PlanParams.extend({ sectionId: z.uuid() })

/** One heading: added, corrected, taken back. */
export function sectionRoutes(dimensionNames: DimensionNames): Route[] {
  async function show(
    visit: PlanVisit,
    plan: Plan,
    id: string | undefined,
    form: TypedForm,
    stale = false,
  ): Promise<Answer> {
    const [draft, source] = await Promise.all([
      loadDraft(visit.database, plan.id),
      findSource(visit.database, plan.id),
    ])
    const section = draft.sections.find((known) => known.id === id)
    if (id !== undefined && section === undefined) return notFound()
    const view = (
      <SectionPage
        plan={plan}
        draft={draft}
        dimensionNames={dimensionNames}
        blocks={source?.blocks}
        section={section}
        form={form}
        stale={stale}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, stale ? 409 : statusOf(form))
  }

  async function open(visit: PlanVisit, id: string | undefined, form: TypedForm = nothingTyped) {
    const plan = await findEditablePlan(visit)
    if (plan === undefined) return notFound()
    return plan.state === 'draft' || form !== nothingTyped
      ? show(visit, plan, id, form)
      : redirect(planPaths.deskPlan.to({ planId: plan.id }))
  }

  const save = (
    visit: PlanFormVisit,
    id: string | undefined,
    correction: Pick<Correction, 'version' | 'change'>,
    anchor: string,
  ) => {
    const { typed } = visit
    return correctDraft(visit, {
      ...correction,
      back: `${planPaths.confirm.to({ planId: visit.params.planId })}#${itemAnchor(anchor)}`,
      refused: (plan, reason) =>
        show(visit, plan, id, { typed, problems: [{ field: 'ten', message: draftRefusalWords[reason] }] }),
      stale: (plan) => show(visit, plan, id, { typed, problems: [] }, true),
      details: { section: anchor },
    })
  }

  return [
    get({
      path: planPaths.confirmSectionNew,
      access: 'plan.edit',
      params: PlanParams,
      handle: (visit) => open(visit, undefined),
    }),
    post({
      path: planPaths.confirmSectionNew,
      access: 'plan.edit',
      audit: 'plan.section-added',
      params: PlanParams,
      form: SectionForm,
      invalid: (visit, problems, typed) => open(visit, undefined, { typed, problems }),
      handle: (visit) => {
        const { form: value } = visit
        const id = crypto.randomUUID()
        const added = {
          id,
          marker: value.so,
          heading: value.ten,
          kind: value.loai,
          dimension: value.linhVuc,
          sourceBlocks: [],
        }
        const change = (draft: Draft) => addSection(draft, added, value.sau)
        return save(visit, undefined, { version: value.phienBan, change }, id)
      },
    }),
    get({
      path: planPaths.confirmSection,
      access: 'plan.edit',
      params: SectionParams,
      handle: (visit) => open(visit, visit.params.sectionId),
    }),
    post({
      path: planPaths.confirmSection,
      access: 'plan.edit',
      audit: 'plan.section-corrected',
      params: SectionParams,
      form: eitherForm('viec', DissolveForm, SectionForm),
      invalid: (visit, problems, typed) => open(visit, visit.params.sectionId, { typed, problems }),
      handle: (visit) => {
        const { form: value } = visit
        const id = visit.params.sectionId
        const change =
          'viec' in value
            ? (draft: Draft) => dissolveSection(draft, id)
            : (draft: Draft) =>
                editSection(draft, id, {
                  marker: value.so,
                  heading: value.ten,
                  kind: value.loai,
                  dimension: value.linhVuc,
                })
        return save(visit, id, { version: value.phienBan, change }, id)
      },
    }),
  ]
}
