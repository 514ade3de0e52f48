import { z } from 'zod'
import { notFound, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { wholeNumber } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { findUnitByCode } from '../../organisations/index.ts'
import { planTables, updateQuota } from '../store/enrolment-areas.ts'
import { findCampaign, lockCampaignSchool } from '../store/enrolment-campaigns.ts'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { claimPlan, issuePlan } from './issue-plan.ts'
import { enrolmentPaths } from './paths.ts'
import { CampaignParams } from './public-routes.tsx'
import { planChanged, showPlan } from './show-plan.tsx'

const IssueForm = z.object({
  soKeHoach: requiredText(
    problem({ vi: 'Ghi số, ký hiệu và ngày của kế hoạch', en: 'Give number, symbol and day' }),
    300,
  ),
})
const countProblem = problem({ vi: 'Nhập một số nguyên', en: 'Type a whole number' })
const QuotaForm = z.object({
  truong: requiredText(problem({ vi: 'Nhập mã trường', en: 'Give the code of the school' }), 80),
  chiTieu: wholeNumber(0, 9_999, countProblem),
  soLop: wholeNumber(1, 99, countProblem),
  lyDo: requiredText(problem({ vi: 'Ghi lý do điều chỉnh', en: 'Give the reason' }), 500),
})

const texts = {
  noSchools: { vi: 'Nhập chỉ tiêu của ít nhất một trường', en: 'Give the places of at least one school' },
  noZones: { vi: 'Nhập tuyến trước khi ban hành', en: 'Give the areas before issuing' },
  sealed: {
    vi: 'Không đổi được: trường không có trong kế hoạch hoặc đã chốt danh sách',
    en: 'Not possible: the school is not in the plan, or its list is sealed',
  },
}

/** The plan of an enrolment at the office: looking at it, issuing it, and changing places in public. */
export function planRoutes(ground: EnrolmentGround): Route[] {
  const { content } = ground
  return [
    get({
      path: enrolmentPaths.plan,
      access: 'enrolment.read',
      params: CampaignParams,
      handle: (visit) => showPlan(ground, visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.issue,
      access: 'enrolment.issue',
      audit: 'enrolment.issued',
      params: CampaignParams,
      form: IssueForm,
      invalid: (visit, problems, typed) => showPlan(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, database, now } = visit
        const campaign = await findCampaign(database, visit.params.campaignId)
        if (campaign?.state !== 'draft' || !visit.may('enrolment.issue', campaign.unitId)) return notFound()
        const again = (message: Words) =>
          showPlan(ground, visit, { typed, problems: [{ field: '', message }] })
        const { quotas, zones } = await planTables(database, campaign.id)
        if (quotas.length === 0) return again(texts.noSchools)
        if (zones.length === 0) return again(texts.noZones)
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimPlan(tx, campaign)
          if (claimed === undefined) return () => again(planChanged)
          const issuing = { basis: form.soKeHoach, by: visit.actor.personId, at: now, reason: '' }
          await issuePlan(tx, content, claimed, issuing)
          await audit({ subject: { kind: 'enrolment-campaign', id: campaign.id }, unitId: campaign.unitId })
          return redirect(enrolmentPaths.plan.to(visit.params))
        })
      },
    }),
    post({
      path: enrolmentPaths.quota,
      access: 'enrolment.issue',
      audit: 'enrolment.quota-changed',
      params: CampaignParams,
      form: QuotaForm,
      invalid: (visit, problems, typed) => showPlan(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, database, now } = visit
        const campaign = await findCampaign(database, visit.params.campaignId)
        if (campaign?.state !== 'published' || !visit.may('enrolment.issue', campaign.unitId))
          return notFound()
        const again = (message: Words) =>
          showPlan(ground, visit, { typed, problems: [{ field: 'truong', message }] })
        const unit = await findUnitByCode(database, form.truong)
        if (unit === undefined) return again(texts.sealed)
        return visit.write(async ({ tx, audit }) => {
          const school = await lockCampaignSchool(tx, campaign.id, unit.id)
          if (school === undefined || school.sealedAt !== null) return () => again(texts.sealed)
          const claimed = await claimPlan(tx, campaign)
          if (claimed === undefined) return () => again(planChanged)
          await updateQuota(tx, campaign.id, unit.id, { quota: form.chiTieu, classes: form.soLop })
          const { basis } = campaign
          const issuing = { basis, by: visit.actor.personId, at: now, reason: form.lyDo }
          await issuePlan(tx, content, claimed, issuing)
          await audit({
            subject: { kind: 'enrolment-campaign', id: campaign.id },
            unitId: unit.id,
            reason: form.lyDo,
            details: { before: school.quota, after: form.chiTieu },
          })
          return redirect(enrolmentPaths.plan.to(visit.params))
        })
      },
    }),
  ]
}
