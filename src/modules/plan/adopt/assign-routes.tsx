import { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { accepted } from '../../../platform/kernel/result.ts'
import { peopleOfUnits, personNames } from '../../organisations/index.ts'
import { assign } from '../domain/adopt.ts'
import { dimensions, type PlanBody } from '../domain/plan.ts'
import { PlanParams } from '../plan-params.ts'
import { type DimensionNames, dimensionNames, noDimensionWords } from '../plan-words.ts'
import { loadPlanBody } from '../store/plan-store.ts'
import { AssignForm } from './adopt-forms.ts'
import type { AdoptDependencies } from './adopt-routes.tsx'
import { type AssignGroup, AssignPage } from './assign-page.tsx'
import { worksHere } from './own-item-routes.tsx'
import { adoptPaths } from './paths.ts'
import { changeVersion, findOwnVersion, type VersionVisit } from './version-access.ts'

const Group = z.object({ nhom: z.string().max(20).optional(), luu: z.literal('1').optional() })
type AssignVisit = VersionVisit & { readonly query: z.infer<typeof Group> }

/** Who is responsible for what of a version, several at once; also while it is in force. */
export function assignRoutes({ content }: AdoptDependencies): Route[] {
  const names = dimensionNames(content)
  const show = (visit: AssignVisit, form: TypedForm, isStale = false) =>
    showAssign(visit, names, form, isStale)
  return [
    get({
      path: adoptPaths.assign,
      access: 'plan.adopt',
      params: PlanParams,
      query: Group,
      handle: (visit) => show(visit, nothingTyped),
    }),
    post({
      path: adoptPaths.assign,
      access: 'plan.adopt',
      audit: 'plan.responsible-named',
      params: PlanParams,
      query: Group,
      form: AssignForm,
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form: value, typed } = visit
        if (!(await worksHere(visit, value.nguoi))) return notFound()
        const { nhom } = visit.query
        return changeVersion(visit, {
          version: value.phienBan,
          states: ['draft', 'issued'],
          change: (body) => {
            const group = currentGroup(groupsOf(body, names, new Map()), nhom)
            const open = openItems(body)
            const everything = value.tatCa
              ? group.items.filter(({ id }) => open.has(id)).map(({ id }) => id)
              : []
            return accepted(assign(body, new Set([...value.muc, ...everything]), value.nguoi))
          },
          back: adoptPaths.assign.to(visit.params, { nhom, luu: '1' }),
          refused: async () => notFound(),
          stale: () => show(visit, { typed, problems: [] }, true),
          details: { person: value.nguoi, items: value.muc.length, everything: value.tatCa },
        })
      },
    }),
  ]
}

async function showAssign(
  visit: AssignVisit,
  dimensionWords: DimensionNames,
  form: TypedForm,
  isStale: boolean,
): Promise<Answer> {
  const plan = await findOwnVersion(visit)
  if (plan === undefined) return notFound()
  const [body, people] = await Promise.all([
    loadPlanBody(visit.database, plan.id),
    peopleOfUnits(visit.database, [plan.unitId], visit.today),
  ])
  const responsible = [...body.commitments, ...body.tasks].flatMap((item) => item.responsibleId ?? [])
  const groups = groupsOf(body, dimensionWords, await personNames(visit.database, responsible))
  const view = (
    <AssignPage
      plan={plan}
      people={people}
      groups={groups}
      current={currentGroup(groups, visit.query.nhom)}
      form={form}
      isStale={isStale}
      wasSaved={visit.query.luu === '1' && form.problems.length === 0 && !isStale}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, isStale ? 409 : statusOf(form))
}

const tasksWords = { vi: 'Nhiệm vụ', en: 'Tasks' }

/** The tasks first, then the commitments by dimension; groups without anything are left out. */
function groupsOf(body: PlanBody, names: DimensionNames, people: ReadonlyMap<string, string>): AssignGroup[] {
  const itemOf = ({
    id,
    text,
    responsibleId,
  }: PlanBody['commitments'][number] | PlanBody['tasks'][number]) => ({
    id,
    text,
    responsible: responsibleId === null ? undefined : (people.get(responsibleId) ?? ''),
  })
  const commitments = body.commitments.filter(({ removed, kind }) => !removed && kind !== 'purpose')
  const groups: AssignGroup[] = [
    { key: 'nhiem-vu', title: tasksWords, items: body.tasks.filter(({ removed }) => !removed).map(itemOf) },
    ...[...dimensions, null].map((dimension) => ({
      key: dimension ?? 'chung',
      title: dimension === null ? noDimensionWords : names[dimension],
      items: commitments.filter((commitment) => commitment.dimension === dimension).map(itemOf),
    })),
  ]
  const filled = groups.filter(({ items }) => items.length > 0)
  return filled.length > 0 ? filled : groups.slice(0, 1)
}

function currentGroup(groups: readonly AssignGroup[], key: string | undefined): AssignGroup {
  const found = groups.find((group) => group.key === key) ?? groups[0]
  return found ?? { key: 'nhiem-vu', title: tasksWords, items: [] }
}

function openItems(body: PlanBody): ReadonlySet<string> {
  return new Set(
    [...body.commitments, ...body.tasks].filter((item) => item.responsibleId === null).map(({ id }) => id),
  )
}
