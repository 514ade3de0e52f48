import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { parseLocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { unitNames, unitsBelow } from '../../organisations/index.ts'
import { checklistOn } from '../domain/inspections/checklist.ts'
import { inspectionsPerPage, listInspections } from '../store/inspection-lists.ts'
import { insertInspection } from '../store/inspection-store.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { UnplannedForm } from './inspection-forms.ts'
import { ListPage } from './list-page.tsx'
import { inspectionPaths } from './paths.ts'
import { schoolsOf } from './schools-of.ts'
import { UnplannedPage } from './unplanned-page.tsx'

const PlaceQuery = z.object({
  sau: z.string().max(80).catch(''),
})

/** The list of inspections, and the one that no programme foresaw. */
export function listRoutes({ content }: InspectionGround): Route[] {
  return [
    get({
      path: inspectionPaths.list,
      access: 'inspections.read',
      query: PlaceQuery,
      handle: async (visit) => {
        const { database, today, actor } = visit
        const offices = [
          ...new Set([...visit.unitsFor('inspections.plan'), ...visit.unitsFor('inspections.approve')]),
        ]
        const schools = visit.unitsFor('inspections.read').filter((id) => !offices.includes(id))
        const inherited = await Promise.all(offices.map((id) => unitsBelow(database, id, today)))
        const found = await listInspections(
          database,
          { offices, schools, inherited: inherited.flat(), today, personId: actor.personId },
          placeOf(visit.query.sau),
        )
        const shown = found.slice(0, inspectionsPerPage)
        const last = shown.at(-1)
        const names = await unitNames(
          database,
          shown.map(({ unitId }) => unitId),
          today,
        )
        return page(
          <ListPage
            inspections={shown}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            today={today}
            mayPlan={visit.unitsFor('inspections.plan').length > 0}
            seesProgrammes={offices.length > 0}
            nextHref={
              last !== undefined && found.length > shown.length
                ? inspectionPaths.list.to({}, { sau: `${last.dueOn}_${last.id}` })
                : undefined
            }
          />,
        )
      },
    }),
    get({
      path: inspectionPaths.unplanned,
      access: 'inspections.plan',
      handle: (visit) => showUnplanned(visit, nothingTyped),
    }),
    post({
      path: inspectionPaths.unplanned,
      access: 'inspections.plan',
      audit: 'inspection.planned',
      form: UnplannedForm,
      invalid: (visit, problems, typed) => showUnplanned(visit, { typed, problems }),
      handle: async (visit) => {
        const { truong, noiDung, han, lyDo } = visit.form
        const issuerId = await officeOf(visit, truong)
        const checklist = checklistOn(content, noiDung, visit.today)
        if (issuerId === undefined || checklist === undefined) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const id = await insertInspection(tx, {
            unitId: truong,
            issuerId,
            topic: noiDung,
            checklistCode: checklist.code,
            lineId: null,
            drawId: null,
            reason: lyDo,
            dueOn: han,
          })
          await audit({
            subject: { kind: 'inspection', id },
            unitId: truong,
            details: { topic: noiDung, planned: false },
          })
          return redirect(inspectionPaths.inspection.to({ inspectionId: id }))
        })
      },
    }),
  ]
}

type DeskVisit = Visit<unknown, unknown, SignedIn>

/** The office of the visitor that directs a school; undefined when none does. */
async function officeOf(visit: DeskVisit, schoolId: UnitId): Promise<UnitId | undefined> {
  for (const issuerId of visit.unitsFor('inspections.plan')) {
    const schools = await schoolsOf(visit.database, issuerId, visit.today)
    if (schools.some(({ id }) => id === schoolId)) return issuerId
  }
  return undefined
}

async function showUnplanned(visit: DeskVisit, form: TypedForm): Promise<Answer> {
  const offices = visit.unitsFor('inspections.plan')
  const schools = await Promise.all(offices.map((id) => schoolsOf(visit.database, id, visit.today)))
  return page(
    <UnplannedPage schools={schools.flat()} form={form} requestId={crypto.randomUUID()} />,
    statusOf(form),
  )
}

function placeOf(text: string) {
  const [day = '', id = ''] = text.split('_')
  const parsed = idSchema('inspection').safeParse(id)
  return parsed.success && parseLocalDate(day) !== undefined ? { day, id: parsed.data } : undefined
}
