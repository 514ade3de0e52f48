import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { eitherForm } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { idSchema, newId, type TaskId } from '../../../platform/kernel/ids.ts'
import type { Draft } from '../domain/draft.ts'
import { addTask, editTask, removeTask } from '../domain/draft-tasks.ts'
import { withMatchedUnits } from '../domain/match-units.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import { draftRefusalWords } from '../plan-words.ts'
import { findSource, loadDraft } from '../store/draft-store.ts'
import { type UnitsOfPlan, unitsOfPlan } from '../store/plan-units.ts'
import { TaskForm, TaskStateForm } from './confirm-form.ts'
import {
  type Correction,
  correctDraft,
  findEditablePlan,
  type PlanFormVisit,
  type PlanVisit,
} from './correct-draft.ts'
import { itemAnchor } from './document-pane.tsx'
import { TaskPage } from './task-page.tsx'

const TaskParams = PlanParams.extend({ taskId: idSchema('task') })

/** One task: added, corrected, left out, taken back. */
export function taskRoutes(): Route[] {
  return [
    get({
      path: planPaths.confirmTaskNew,
      access: 'plan.edit',
      params: PlanParams,
      handle: (visit) => open(visit, undefined),
    }),
    post({
      path: planPaths.confirmTaskNew,
      access: 'plan.edit',
      audit: 'plan.task-added',
      params: PlanParams,
      form: TaskForm,
      invalid: (visit, problems, typed) => open(visit, undefined, { typed, problems }),
      handle: async (visit) => {
        const { form: value } = visit
        const plan = await findEditablePlan(visit)
        if (plan === undefined) return notFound()
        const units = await unitsOfPlan(visit.database, plan.unitId, visit.today)
        const id = newId('task')
        const added = { ...taskEdit(value, units), id, sourceBlocks: [] }
        const change = (draft: Draft) => addTask(draft, added)
        return save(visit, undefined, { version: value.phienBan, change }, id)
      },
    }),
    get({
      path: planPaths.confirmTask,
      access: 'plan.edit',
      params: TaskParams,
      handle: (visit) => open(visit, visit.params.taskId),
    }),
    post({
      path: planPaths.confirmTask,
      access: 'plan.edit',
      audit: 'plan.task-corrected',
      params: TaskParams,
      form: eitherForm('viec', TaskStateForm, TaskForm),
      invalid: (visit, problems, typed) => open(visit, visit.params.taskId, { typed, problems }),
      handle: async (visit) => {
        const { form: value } = visit
        const id = visit.params.taskId
        const plan = await findEditablePlan(visit)
        if (plan === undefined) return notFound()
        if ('viec' in value) {
          const change = (draft: Draft) => removeTask(draft, id, value.viec === 'remove')
          return save(visit, id, { version: value.phienBan, change }, id)
        }
        const units = await unitsOfPlan(visit.database, plan.unitId, visit.today)
        const change = (draft: Draft) => editTask(draft, id, taskEdit(value, units))
        return save(visit, id, { version: value.phienBan, change }, id)
      },
    }),
  ]
}

/** What a form says of a task; its units are found by the printed words when that was wished. */
function taskEdit(form: TaskForm, { own, below }: UnitsOfPlan) {
  const known = new Set([own, ...below].map(({ id }) => id))
  const texts = { leadText: form.chuTri, coordinatingText: form.phoiHop }
  const [found] = withMatchedUnits([texts], own, below)
  const { leadUnitId = null, coordinatingUnitIds = [] } =
    form.timLai && found !== undefined
      ? found
      : { leadUnitId: form.donViChuTri, coordinatingUnitIds: form.donViPhoiHop }
  return {
    ...texts,
    text: form.noiDung,
    commitmentId: form.camKet,
    timeText: form.thoiGian,
    schedule: form.schedule,
    leadUnitId: leadUnitId !== null && known.has(leadUnitId) ? leadUnitId : null,
    coordinatingUnitIds: [...new Set(coordinatingUnitIds)].filter((id) => known.has(id)),
  }
}

async function show(
  visit: PlanVisit,
  plan: Plan,
  id: TaskId | undefined,
  form: TypedForm,
  stale = false,
): Promise<Answer> {
  const [draft, source, units] = await Promise.all([
    loadDraft(visit.database, plan.id),
    findSource(visit.database, plan.id),
    unitsOfPlan(visit.database, plan.unitId, visit.today),
  ])
  const task = draft.tasks.find((known) => known.id === id)
  if (id !== undefined && task === undefined) return notFound()
  const view = (
    <TaskPage
      plan={plan}
      draft={draft}
      blocks={source?.blocks}
      units={units}
      task={task}
      form={form}
      stale={stale}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, stale ? 409 : statusOf(form))
}

async function open(visit: PlanVisit, id: TaskId | undefined, form: TypedForm = nothingTyped) {
  const plan = await findEditablePlan(visit)
  if (plan === undefined) return notFound()
  return plan.state === 'draft' || form !== nothingTyped
    ? show(visit, plan, id, form)
    : redirect(planPaths.deskPlan.to({ planId: plan.id }))
}

function save(
  visit: PlanFormVisit,
  id: TaskId | undefined,
  correction: Pick<Correction, 'version' | 'change'>,
  anchor: string,
) {
  const { typed } = visit
  return correctDraft(visit, {
    ...correction,
    back: `${planPaths.confirm.to({ planId: visit.params.planId })}#${itemAnchor(anchor)}`,
    refused: (plan, reason) =>
      show(visit, plan, id, { typed, problems: [{ field: 'noiDung', message: draftRefusalWords[reason] }] }),
    stale: (plan) => show(visit, plan, id, { typed, problems: [] }, true),
    details: { task: anchor },
  })
}
