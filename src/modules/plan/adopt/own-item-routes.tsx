import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { peopleOfUnits } from '../../organisations/index.ts'
import { addOwnCommitment, addOwnTask, leaveOutOwn } from '../domain/adopt.ts'
import { PlanParams } from '../plan-params.ts'
import { dimensionNames } from '../plan-words.ts'
import { loadPlanBody } from '../store/plan-store.ts'
import { AddCommitmentPage, type AddProps, AddTaskPage } from './add-pages.tsx'
import { AddCommitmentForm, AddTaskForm, LeaveOutForm, scheduleOfForm } from './adopt-forms.ts'
import type { AdoptDependencies } from './adopt-routes.tsx'
import { refusalFields, refusalWords } from './adopt-words.ts'
import { adoptPaths } from './paths.ts'
import { changeVersion, findOwnVersion, type VersionVisit } from './version-access.ts'

/** What a school adds to its version beyond what comes from above. */
export function ownItemRoutes({ content }: AdoptDependencies): Route[] {
  const showCommitment = (visit: VersionVisit, form: TypedForm, isStale = false) =>
    showAdding(visit, form, isStale, async (props) => (
      <AddCommitmentPage {...props} dimensionNames={dimensionNames(content)} />
    ))
  const showTask = (visit: VersionVisit, form: TypedForm, isStale = false) =>
    showAdding(visit, form, isStale, async (props) => {
      const { commitments } = await loadPlanBody(visit.database, props.plan.id)
      const open = commitments.filter(({ removed, kind }) => !removed && kind !== 'purpose')
      return <AddTaskPage {...props} commitments={open} />
    })
  return [
    get({
      path: adoptPaths.addCommitment,
      access: 'plan.adopt',
      params: PlanParams,
      handle: (visit) => showCommitment(visit, nothingTyped),
    }),
    post({
      path: adoptPaths.addCommitment,
      access: 'plan.adopt',
      audit: 'plan.own-commitment-added',
      params: PlanParams,
      form: AddCommitmentForm,
      invalid: (visit, problems, typed) => showCommitment(visit, { typed, problems }),
      handle: async (visit) => {
        const { form: value, typed } = visit
        if (!(await worksHere(visit, value.nguoi))) return notFound()
        const { noiDung: text, linhVuc: dimension, nguoi: responsibleId } = value
        return changeVersion(visit, {
          version: value.phienBan,
          change: (body) =>
            addOwnCommitment(body, { id: newId('commitment'), text, dimension, responsibleId }),
          back: adoptPaths.version.to(visit.params, { xem: 'changed' }),
          refused: (_plan, reason) => showCommitment(visit, refusedForm(typed, reason)),
          stale: () => showCommitment(visit, { typed, problems: [] }, true),
        })
      },
    }),
    get({
      path: adoptPaths.addTask,
      access: 'plan.adopt',
      params: PlanParams,
      handle: (visit) => showTask(visit, nothingTyped),
    }),
    post({
      path: adoptPaths.addTask,
      access: 'plan.adopt',
      audit: 'plan.own-task-added',
      params: PlanParams,
      form: AddTaskForm,
      invalid: (visit, problems, typed) => showTask(visit, { typed, problems }),
      handle: async (visit) => {
        const { form: value, typed } = visit
        const version = await findOwnVersion(visit)
        if (version === undefined || !(await worksHere(visit, value.nguoi))) return notFound()
        return changeVersion(visit, {
          version: value.phienBan,
          change: (body) =>
            addOwnTask(body, {
              id: newId('task'),
              text: value.noiDung,
              commitmentId: value.camKet,
              schedule: scheduleOfForm(value),
              leadUnitId: version.unitId,
              responsibleId: value.nguoi,
            }),
          back: adoptPaths.version.to(visit.params, { xem: 'changed' }),
          refused: (_plan, reason) => showTask(visit, refusedForm(typed, reason)),
          stale: () => showTask(visit, { typed, problems: [] }, true),
        })
      },
    }),
    post({
      path: adoptPaths.leaveOut,
      access: 'plan.adopt',
      audit: 'plan.own-item-left-out',
      params: PlanParams,
      form: LeaveOutForm,
      invalid: async () => notFound(),
      handle: (visit) => {
        const { phienBan: version, muc: id, bo } = visit.form
        return changeVersion(visit, {
          version,
          change: (body) => leaveOutOwn(body, id, bo === '1'),
          back: adoptPaths.version.to(visit.params, { xem: 'changed' }),
          refused: async () => notFound(),
          stale: () => showCommitment(visit, nothingTyped, true),
          details: { item: id, left: bo === '1' },
        })
      },
    }),
  ]
}

function refusedForm(typed: TypedForm['typed'], reason: keyof typeof refusalWords): TypedForm {
  return { typed, problems: [{ field: refusalFields[reason], message: refusalWords[reason] }] }
}

/** Whether somebody chosen works in the version's unit today; nobody is always right. */
export async function worksHere(visit: VersionVisit, personId: string | null): Promise<boolean> {
  if (personId === null) return true
  const plan = await findOwnVersion(visit)
  if (plan === undefined) return false
  const people = await peopleOfUnits(visit.database, [plan.unitId], visit.today)
  return people.some(({ id }) => id === personId)
}

async function showAdding(
  visit: VersionVisit,
  form: TypedForm,
  isStale: boolean,
  view: (props: AddProps) => Promise<Parameters<typeof page>[0]>,
): Promise<Answer> {
  const plan = await findOwnVersion(visit)
  if (plan === undefined) return notFound()
  const people = await peopleOfUnits(visit.database, [plan.unitId], visit.today)
  const shown = await view({ plan, people, form, isStale, requestId: crypto.randomUUID() })
  return page(shown, isStale ? 409 : statusOf(form))
}
