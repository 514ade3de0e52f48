import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredDay, wholeNumber } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { organisationPaths } from '../paths.ts'
import { recordPupils } from '../permissions.ts'
import { latestPupilCounts, pupilCountsOf, recordPupilCount } from '../store/pupil-counts.ts'
import { findUnitByCode, listUnits, unitName } from '../store/unit-queries.ts'
import { pupilWords } from './pupil-words.ts'
import { PupilsOfPage, PupilsPage } from './pupils-page.tsx'

const Params = z.object({ code: z.string().max(100) })
const Query = z.object({ xong: z.literal('1').optional().catch(undefined) })
const PupilForm = z.object({
  ngay: requiredDay,
  soHocSinh: wholeNumber(
    0,
    20_000,
    problem({ vi: 'Nhập số học sinh, từ 0 đến 20.000', en: 'Enter the pupils, from 0 to 20,000' }),
  ),
})
type PupilVisit = Visit<z.infer<typeof Params>, unknown, SignedIn>

/** Each school says how many pupils it has; figures per pupil are reckoned with it. */
export function pupilRoutes(): Route[] {
  return [
    get({
      path: organisationPaths.pupils,
      access: recordPupils,
      handle: async ({ database, unitsFor, today }) => {
        const within = unitsFor(recordPupils)
        const filter = { on: today, within, kinds: ['school'] as const }
        const { units } = await listUnits(database, filter, { page: 1, perPage: 50 })
        const latest = await latestPupilCounts(
          database,
          units.map(({ id }) => id),
        )
        return page(<PupilsPage schools={units.map((unit) => ({ unit, count: latest.get(unit.id) }))} />)
      },
    }),
    get({
      path: organisationPaths.pupilsOf,
      access: recordPupils,
      params: Params,
      query: Query,
      handle: (visit) => showSchool(visit, nothingTyped, visit.query.xong !== undefined),
    }),
    post({
      path: organisationPaths.pupilsOf,
      access: recordPupils,
      audit: 'unit.pupils-recorded',
      params: Params,
      form: PupilForm,
      invalid: (visit, problems, typed) => showSchool(visit, { problems, typed }, false),
      handle: async (visit) => {
        const { form, typed, today, now, actor } = visit
        const unit = await findSchool(visit)
        if (unit === undefined) return notFound()
        if (form.ngay > today) {
          return showSchool(
            visit,
            { problems: [{ field: 'ngay', message: pupilWords.tooLate }], typed },
            false,
          )
        }
        return visit.write(async ({ tx, audit }) => {
          const count = { unitId: unit.id, countedOn: form.ngay, pupils: form.soHocSinh }
          await recordPupilCount(tx, { ...count, by: actor.personId, at: now })
          await audit({ subject: { kind: 'unit', id: unit.id }, unitId: unit.id })
          return redirect(organisationPaths.pupilsOf.to({ code: unit.code }, { xong: '1' }))
        })
      },
    }),
  ]
}

async function findSchool({ database, params, may }: PupilVisit) {
  const unit = await findUnitByCode(database, params.code)
  return unit?.kind === 'school' && may(recordPupils, unit.id) ? unit : undefined
}

async function showSchool(visit: PupilVisit, form: TypedForm, saved: boolean): Promise<Answer> {
  const unit = await findSchool(visit)
  if (unit === undefined) return notFound()
  const view = (
    <PupilsOfPage
      code={unit.code}
      name={await unitName(visit.database, unit.id, visit.today)}
      counts={await pupilCountsOf(visit.database, unit.id)}
      form={form}
      saved={saved}
      today={visit.today}
      requestId={crypto.randomUUID()}
    />
  )
  return page(view, statusOf(form))
}
