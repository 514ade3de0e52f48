import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import type { InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import { saveDecision } from '../store/inspection-store.ts'
import { DecidePage } from './decide-page.tsx'
import type { InspectionGround } from './inspection-dependencies.ts'
import { DecideForm, InspectionParams } from './inspection-forms.ts'
import { takeStep } from './inspection-routes.tsx'
import { type InspectionVisit, seeInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

/** The head decides that a school is inspected, when and by whom. */
export function decideRoutes(ground: InspectionGround): Route[] {
  const show = (
    visit: InspectionVisit,
    form: TypedForm = nothingTyped,
    refusal?: InspectionRefusal | 'stale',
  ) => showDecision(visit, ground, form, refusal)
  return [
    get({
      path: inspectionPaths.decide,
      access: 'inspections.approve',
      params: InspectionParams,
      handle: (visit) => show(visit),
    }),
    post({
      path: inspectionPaths.decide,
      access: 'inspections.approve',
      audit: 'inspection.decided',
      params: InspectionParams,
      form: DecideForm,
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, today } = visit
        const seen = await seeInspection(visit, ground)
        if (seen === undefined || !seen.parties.has('head')) return notFound()
        const people = await teamOf(visit, seen.view.inspection.issuerId)
        const others = form.thanhVien.filter((id) => id !== form.truongDoan)
        if (![form.truongDoan, ...others].every((id) => people.some((person) => person.id === id))) {
          return notFound()
        }
        const members = [
          { personId: form.truongDoan, leads: true },
          ...[...new Set(others)].map((personId) => ({ personId, leads: false })),
        ]
        const wish = { action: 'decide', reason: '', number: form.so, version: form.phienBan } as const
        return takeStep(
          visit,
          ground,
          wish,
          ({ tx }) =>
            saveDecision(tx, seen.view.inspection.id, {
              number: form.so,
              decidedOn: today,
              visitFrom: form.tuNgay,
              visitTo: form.denNgay,
              members,
            }),
          (refusal) => show(visit, nothingTyped, refusal),
        )
      },
    }),
  ]
}

function teamOf(
  { database, today }: InspectionVisit,
  issuerId: Parameters<typeof peopleWithRoles>[1][number],
) {
  return peopleWithRoles(database, [issuerId], ['inspector', 'specialist'], today)
}

async function showDecision(
  visit: InspectionVisit,
  ground: InspectionGround,
  form: TypedForm,
  refusal: InspectionRefusal | 'stale' | undefined,
): Promise<Answer> {
  const seen = await seeInspection(visit, ground)
  if (seen === undefined || !seen.parties.has('head')) return notFound()
  if (seen.view.inspection.state !== 'planned' && refusal === undefined) return notFound()
  return page(
    <DecidePage
      view={seen.view}
      people={await teamOf(visit, seen.view.inspection.issuerId)}
      form={form}
      refusal={refusal}
      requestId={crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
