import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { eitherForm } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { type CommitmentId, idSchema, newId } from '../../../platform/kernel/ids.ts'
import type { Draft } from '../domain/draft.ts'
import {
  addCommitment,
  editCommitment,
  shiftCommitment,
  splitCommitment,
} from '../domain/draft-commitments.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { type DimensionNames, draftRefusalWords } from '../plan-words.ts'
import { findSource, loadDraft } from '../store/draft-store.ts'
import { CommitmentPage } from './commitment-page.tsx'
import { CommitmentForm, OrderForm, SplitForm } from './confirm-form.ts'
import { correctDraft, findEditablePlan, type PlanFormVisit, type PlanVisit } from './correct-draft.ts'
import { itemAnchor } from './document-pane.tsx'

const CommitmentParams = PlanParams.extend({ commitmentId: idSchema('commitment') })
const NewQuery = z.object({ doan: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined) })

/** One commitment: added, corrected, moved up and down, split. */
export function commitmentRoutes(dimensionNames: DimensionNames): Route[] {
  async function show(
    visit: PlanVisit,
    plan: Plan,
    wish: { readonly id: CommitmentId | undefined; readonly taken: readonly number[] },
    form: TypedForm,
    stale = false,
  ): Promise<Answer> {
    const [draft, source] = await Promise.all([
      loadDraft(visit.database, plan.id),
      findSource(visit.database, plan.id),
    ])
    const commitment = draft.commitments.find(({ id }) => id === wish.id)
    if (wish.id !== undefined && commitment === undefined) return notFound()
    const view = (
      <CommitmentPage
        plan={plan}
        draft={draft}
        dimensionNames={dimensionNames}
        blocks={source?.blocks}
        commitment={commitment}
        taken={{ blocks: wish.taken, sectionId: sectionBefore(draft, wish.taken[0]) }}
        form={form}
        stale={stale}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, stale ? 409 : statusOf(form))
  }

  async function open(
    visit: PlanVisit,
    id: CommitmentId | undefined,
    taken: readonly number[],
    form: TypedForm = nothingTyped,
  ) {
    const plan = await findEditablePlan(visit)
    if (plan === undefined) return notFound()
    return plan.state === 'draft' || form !== nothingTyped
      ? show(visit, plan, { id, taken }, form)
      : redirect(planPaths.deskPlan.to({ planId: plan.id }))
  }

  const save = (
    visit: PlanFormVisit,
    wish: { readonly id: CommitmentId | undefined; readonly taken: readonly number[] },
    correction: Pick<Parameters<typeof correctDraft>[1], 'version' | 'change'> & { readonly what: string },
    form: { readonly typed: TypedForm['typed']; readonly field: string },
    anchor: string,
  ) =>
    correctDraft(visit, {
      version: correction.version,
      change: correction.change,
      back: `${planPaths.confirm.to({ planId: visit.params.planId })}#${itemAnchor(anchor)}`,
      refused: (plan, reason) =>
        show(visit, plan, wish, {
          typed: form.typed,
          problems: [{ field: form.field, message: draftRefusalWords[reason] }],
        }),
      stale: (plan) => show(visit, plan, wish, { typed: form.typed, problems: [] }, true),
      details: { what: correction.what, commitment: anchor },
    })

  return [
    get({
      path: planPaths.confirmCommitmentNew,
      access: 'plan.edit',
      params: PlanParams,
      query: NewQuery,
      handle: (visit) => open(visit, undefined, visit.query.doan === undefined ? [] : [visit.query.doan]),
    }),
    post({
      path: planPaths.confirmCommitmentNew,
      access: 'plan.edit',
      audit: 'plan.commitment-added',
      params: PlanParams,
      form: CommitmentForm,
      invalid: (visit, problems, typed) => open(visit, undefined, blocksOf(typed.doan), { typed, problems }),
      handle: async (visit) => {
        const { form: value, typed } = visit
        const id = newId('commitment')
        const source = await findSource(visit.database, visit.params.planId)
        const sourceBlocks = value.doan.filter((block) => block < (source?.blocks.length ?? 0))
        const added = {
          id,
          text: value.noiDung,
          kind: value.loai,
          dimension: value.linhVuc,
          sectionId: value.deMuc,
          sourceBlocks,
        }
        return save(
          visit,
          { id: undefined, taken: value.doan },
          { version: value.phienBan, what: 'add', change: (draft) => addCommitment(draft, added) },
          { typed, field: 'noiDung' },
          id,
        )
      },
    }),
    get({
      path: planPaths.confirmCommitment,
      access: 'plan.edit',
      params: CommitmentParams,
      handle: (visit) => open(visit, visit.params.commitmentId, []),
    }),
    post({
      path: planPaths.confirmCommitment,
      access: 'plan.edit',
      audit: 'plan.commitment-corrected',
      params: CommitmentParams,
      form: eitherForm('thuTu', OrderForm, CommitmentForm),
      invalid: (visit, problems, typed) => open(visit, visit.params.commitmentId, [], { typed, problems }),
      handle: (visit) => {
        const { form: value, typed } = visit
        const id = visit.params.commitmentId
        const change =
          'thuTu' in value
            ? (draft: Draft) => shiftCommitment(draft, id, value.thuTu)
            : (draft: Draft) =>
                editCommitment(draft, id, {
                  text: value.noiDung,
                  kind: value.loai,
                  dimension: value.linhVuc,
                  sectionId: value.deMuc,
                })
        const what = 'thuTu' in value ? value.thuTu : 'edit'
        return save(
          visit,
          { id, taken: [] },
          { version: value.phienBan, what, change },
          { typed, field: 'noiDung' },
          id,
        )
      },
    }),
    post({
      path: planPaths.confirmSplit,
      access: 'plan.edit',
      audit: 'plan.commitment-split',
      params: CommitmentParams,
      form: SplitForm,
      invalid: (visit, problems, typed) => open(visit, visit.params.commitmentId, [], { typed, problems }),
      handle: (visit) => {
        const { form: value, typed } = visit
        const id = visit.params.commitmentId
        return save(
          visit,
          { id, taken: [] },
          {
            version: value.phienBan,
            what: 'split',
            change: (draft) => splitCommitment(draft, id, value.tachSau, () => newId('commitment')),
          },
          { typed, field: 'tachSau' },
          id,
        )
      },
    }),
  ]
}

/** The section in which a passage stands: that of the last heading or commitment before it. */
function sectionBefore(draft: Draft, block: number | undefined): string | null {
  if (block === undefined) return null
  const before = draft.sections.filter(
    ({ sourceBlocks }) => (sourceBlocks[0] ?? Number.POSITIVE_INFINITY) < block,
  )
  return (
    before.toSorted((left, right) => (left.sourceBlocks[0] ?? 0) - (right.sourceBlocks[0] ?? 0)).at(-1)?.id ??
    null
  )
}

function blocksOf(typed: unknown): number[] {
  return typeof typed === 'string'
    ? typed
        .split(' ')
        .filter((part) => /^\d{1,6}$/.test(part))
        .map(Number)
    : []
}
