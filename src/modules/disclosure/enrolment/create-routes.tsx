import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredDay, requiredUnit } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { unitName, unitNames } from '../../organisations/index.ts'
import { enrolmentLevels, levelWords, phaseAt, rulesInForce } from '../domain/enrolment/campaign.ts'
import { nextSchoolYear, type PlanDayRefusal, planDays } from '../domain/enrolment/plan-days.ts'
import { insertCampaign, listCampaignSchools, listCampaignsOf } from '../store/enrolment-campaigns.ts'
import { CreatePage } from './create-page.tsx'
import { DeskListPage } from './desk-list-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { enrolmentPaths } from './paths.ts'

type DeskVisit = Visit<unknown, unknown, SignedIn>

const CreateForm = z.object({
  donVi: requiredUnit,
  cap: z.enum(enrolmentLevels, { error: problem({ vi: 'Chọn cấp', en: 'Choose a level' }) }),
  namHoc: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{4}$/u, problem({ vi: 'Ghi năm học như 2026-2027', en: 'Type the year as 2026-2027' }))
    .refine(
      (year) => Number(year.slice(5)) === Number(year.slice(0, 4)) + 1,
      problem({ vi: 'Năm học gồm hai năm liền nhau', en: 'A school year is two years in a row' }),
    ),
  tuNgay: requiredDay,
  denNgay: requiredDay,
  ketQua: requiredDay,
})

const dayWords: Readonly<Record<PlanDayRefusal, { readonly field: string; readonly message: Words }>> = {
  'closes-before-opening': {
    field: 'denNgay',
    message: { vi: 'Ngày đóng phải từ ngày mở trở đi', en: 'The last day cannot come before the first' },
  },
  'no-time-to-check': {
    field: 'ketQua',
    message: {
      vi: 'Phải sau ngày đóng ít nhất hai ngày, để kiểm tra và bốc thăm',
      en: 'At least two days after the close, to check and to draw',
    },
  },
}
const texts = {
  exists: {
    vi: 'Đã có kế hoạch của cấp này cho năm học này',
    en: 'There is a plan of this level and year already',
  },
  noRules: { vi: 'Chưa có thứ tự xét cho cấp này', en: 'There is no order of ranks for this level' },
}

/** The enrolments of an office or a school, and beginning one. */
export function createRoutes({ content }: EnrolmentGround): Route[] {
  return [
    get({
      path: enrolmentPaths.desk,
      access: 'enrolment.read',
      handle: async (visit) => {
        const { database, now, today } = visit
        const units = visit.unitsFor('enrolment.read')
        const campaigns = await listCampaignsOf(database, units)
        const schools = await Promise.all(campaigns.map(({ id }) => listCampaignSchools(database, id)))
        const own = schools.map((all) => all.filter(({ schoolId }) => units.includes(schoolId)))
        const ids = [...campaigns.map(({ unitId }) => unitId), ...own.flat().map(({ schoolId }) => schoolId)]
        const names = await unitNames(database, ids, today)
        const listed = campaigns
          .map((campaign, index) => ({
            campaign,
            phase: phaseAt(campaign, now),
            office: names.get(campaign.unitId)?.name ?? '',
            schools: (own[index] ?? []).flatMap(({ schoolId }) => names.get(schoolId) ?? []),
          }))
          .filter(({ campaign }) => campaign.state !== 'draft' || units.includes(campaign.unitId))
        const mayPlan = visit.unitsFor('enrolment.plan').length > 0
        return page(<DeskListPage campaigns={listed} mayPlan={mayPlan} />)
      },
    }),
    get({
      path: enrolmentPaths.create,
      access: 'enrolment.plan',
      handle: (visit) => showCreate(visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.create,
      access: 'enrolment.plan',
      audit: 'enrolment.planned',
      form: CreateForm,
      invalid: (visit, problems, typed) => showCreate(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, database } = visit
        const { donVi: unitId, cap: level, namHoc: schoolYear } = form
        const again = (problems: TypedForm['problems']) => showCreate(visit, { typed, problems })
        if (!visit.may('enrolment.plan', unitId)) return notFound()
        const days = planDays({ opensOn: form.tuNgay, closesOn: form.denNgay, resultsOn: form.ketQua }, today)
        if (!days.ok) return again([dayWords[days.reason]])
        const rules = rulesInForce(content.enrolment.rules, level, today)
        if (rules === undefined) return again([{ field: 'cap', message: texts.noRules }])
        const office = await unitName(database, unitId, today)
        const title = `Tuyển sinh ${levelWords[level].vi.toLowerCase()} năm học ${schoolYear} – ${office}`
        return visit.write(async ({ tx, audit }) => {
          const { opensAt, closesAt, steps } = days.value
          const id = await insertCampaign(tx, {
            unitId,
            schoolYear,
            level,
            title: title.slice(0, 300),
            rules,
            steps,
            opensAt,
            closesAt,
            resultsOn: form.ketQua,
            madeBy: visit.actor.personId,
            example: false,
          })
          if (id === undefined) return () => again([{ field: 'cap', message: texts.exists }])
          await audit({ subject: { kind: 'enrolment-campaign', id }, unitId })
          return redirect(enrolmentPaths.plan.to({ campaignId: id }))
        })
      },
    }),
  ]
}

async function showCreate(visit: DeskVisit, form: TypedForm): Promise<Answer> {
  const { database, today } = visit
  const names = await unitNames(database, visit.unitsFor('enrolment.plan'), today)
  return page(
    <CreatePage
      offices={[...names].map(([id, { name }]) => ({ id, name }))}
      schoolYear={nextSchoolYear(today)}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
