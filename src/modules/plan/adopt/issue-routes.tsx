import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { peopleOfUnits } from '../../organisations/index.ts'
import { issuePlan } from '../issue/issue-plan.ts'
import { PlanParams } from '../plan-params.ts'
import { claimPlan, getPlan, loadPlanBody, updatePlan } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'
import { IssueVersionForm } from './adopt-forms.ts'
import { IssueVersionPage } from './issue-page.tsx'
import { adoptPaths } from './paths.ts'
import { findOwnVersion, type Version, type VersionVisit } from './version-access.ts'

const futureDay = {
  vi: 'Ngày ký không được ở tương lai',
  en: 'The date of signing must not be in the future',
}

/** The principal puts the school's version into force. */
export function issueVersionRoutes(): Route[] {
  return [
    get({
      path: adoptPaths.issue,
      access: 'plan.issue',
      params: PlanParams,
      handle: (visit) => showIssue(visit, nothingTyped),
    }),
    post({
      path: adoptPaths.issue,
      access: 'plan.issue',
      audit: 'plan.issued',
      params: PlanParams,
      form: IssueVersionForm,
      invalid: (visit, problems, typed) => showIssue(visit, { typed, problems }),
      handle: async (visit) => {
        const known = await findIssuable(visit)
        if (known === undefined) return notFound()
        const { form: value, typed } = visit
        const documentDate: LocalDate = value.ngay ?? visit.today
        if (documentDate > visit.today) {
          return showIssue(visit, { typed, problems: [{ field: 'ngay', message: futureDay }] })
        }
        const units = await unitsOfPlan(visit.database, known.unitId, visit.today)
        return visit.write(async ({ tx, audit }) => {
          if (!(await claimPlan(tx, known.id, value.phienBan))) {
            return () => showIssue(visit, { typed, problems: [] }, true)
          }
          await updatePlan(tx, known.id, {
            number: value.so,
            symbol: value.kyHieu,
            place: value.noi,
            documentDate,
            signatory: { authority: null, title: value.chucVu, name: value.nguoiKy },
          })
          await issuePlan(tx, await getPlan(tx, known.id), units, visit.now)
          await audit({ subject: { kind: 'plan', id: known.id }, unitId: known.unitId })
          return redirect(adoptPaths.version.to({ planId: known.id }))
        })
      },
    }),
  ]
}

async function findIssuable(visit: VersionVisit): Promise<Version | undefined> {
  const plan = await findOwnVersion(visit)
  return plan !== undefined && visit.may('plan.issue', plan.unitId) ? plan : undefined
}

async function showIssue(visit: VersionVisit, form: TypedForm, isStale = false): Promise<Answer> {
  const plan = await findIssuable(visit)
  if (plan === undefined) return notFound()
  const [body, people] = await Promise.all([
    loadPlanBody(visit.database, plan.id),
    peopleOfUnits(visit.database, [plan.unitId], visit.today),
  ])
  const promises = body.commitments.filter(({ kind }) => kind !== 'purpose')
  const unassigned = [...promises, ...body.tasks].filter(
    (item) => !item.removed && item.responsibleId === null,
  )
  const leader = people.find(({ capacity }) => capacity !== 'staff')
  const view = (
    <IssueVersionPage
      plan={plan}
      today={visit.today}
      signatory={{ name: leader?.name ?? '', position: leader?.position ?? '' }}
      unassigned={unassigned.length}
      form={form}
      isStale={isStale || plan.state !== 'draft'}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, isStale ? 409 : statusOf(form))
}
