import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { ReceiptSession } from '../../../platform/http/receipt-session.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { findUnitByCode, unitName } from '../../organisations/index.ts'
import { phaseAt } from '../domain/enrolment/campaign.ts'
import { areasOfSchool, findArea } from '../store/enrolment-areas.ts'
import { findCampaignSchool } from '../store/enrolment-campaigns.ts'
import { insertApplication } from '../store/enrolment-filing.ts'
import { attachPaper } from '../store/enrolment-papers.ts'
import { actInEnrolmentAs } from '../store/enrolment-reading.ts'
import { ApplicationForm, childOfForm, paperUploads } from './application-form.ts'
import { ApplyPage } from './apply-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { enrolmentPaths } from './paths.ts'
import { CampaignParams, findPublic } from './public-routes.tsx'
import { tellFamilies } from './tell-families.ts'
import { campaignTopic } from './topics.ts'

const ApplyQuery = z.object({ truong: z.string().max(80).catch(''), noi: z.string().max(40).catch('') })
type ApplyVisit = Visit<z.infer<typeof CampaignParams>, z.infer<typeof ApplyQuery>>

const closed = {
  vi: 'Đã hết hạn nộp hồ sơ. Hồ sơ này chưa được nhận.',
  en: 'The time for applications is over. This one was not taken.',
}

/** Codes of the groups that a family may claim. */
export function groupCodes({ enrolment }: Content): readonly string[] {
  return enrolment.groups.map(({ code }) => code)
}

/** Applying on line, without an account. */
export function applyRoutes(
  ground: EnrolmentGround,
  session: ReceiptSession<'enrolment-application'>,
): Route[] {
  const { content, files, origin, secret } = ground
  return [
    get({
      path: enrolmentPaths.apply,
      access: 'anyone',
      params: CampaignParams,
      query: ApplyQuery,
      handle: (visit) => showForm(ground, visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.apply,
      access: 'anyone',
      audit: 'enrolment.applied',
      params: CampaignParams,
      query: ApplyQuery,
      form: ApplicationForm,
      uploads: paperUploads,
      abuse: 'public-form',
      invalid: (visit, problems, typed) => showForm(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, database, language } = visit
        const found = await findOpen(visit)
        if (found === undefined) return notFound()
        const { campaign, schoolId } = found
        const again = (problems: TypedForm['problems']) => showForm(ground, visit, { typed, problems })
        if (phaseAt(campaign, now) !== 'open') return again([{ field: '', message: closed }])
        if (form.noiO !== null && (await findArea(database, campaign.id, form.noiO)) === undefined) {
          return notFound()
        }
        const wrong = await fileProblems('giayTo', form.giayTo)
        if (wrong.length > 0) return again(wrong)
        let cookie: string | undefined
        const answer = await visit.write(async ({ tx, audit }) => {
          const child = childOfForm(form, groupCodes(content), language)
          const filing = {
            campaignId: campaign.id,
            schoolId,
            officeId: campaign.unitId,
            channel: 'online' as const,
            receivedAt: now,
            savedAt: now,
            child,
            by: null,
          }
          const { id, code } = await insertApplication(tx, filing, secret)
          await actInEnrolmentAs(tx, { kind: 'application', applicationId: id })
          for (const file of form.giayTo) {
            const fileId = await storeFile(tx, files, { ...file, unitId: schoolId, uploadedBy: null })
            await attachPaper(tx, id, fileId, now)
          }
          await tellFamilies(tx, origin, filing, 'filed', new Set([code]))
          await touchTopics(tx, [campaignTopic(campaign.id)])
          await audit({ subject: { kind: 'enrolment-application', id }, unitId: schoolId })
          cookie = session.open(id, now)
          return redirect(enrolmentPaths.follow.to({}, { moi: '1' }))
        })
        return cookie === undefined ? answer : withCookies(answer, [cookie])
      },
    }),
  ]
}

async function findOpen({ database, params, query }: ApplyVisit) {
  const campaign = await findPublic(database, params.campaignId)
  const unit = campaign && (await findUnitByCode(database, query.truong))
  const school = unit && campaign && (await findCampaignSchool(database, campaign.id, unit.id))
  return school && campaign && { campaign, schoolId: school.schoolId }
}

async function showForm({ content }: EnrolmentGround, visit: ApplyVisit, form: TypedForm): Promise<Answer> {
  const { database, params, query, today, now } = visit
  // Without a school the family looks for its own first.
  if (query.truong === '') return redirect(enrolmentPaths.find.to(params))
  const found = await findOpen(visit)
  if (found === undefined) return notFound()
  const { campaign, schoolId } = found
  if (phaseAt(campaign, now) !== 'open' && form.problems.length === 0) {
    return redirect(enrolmentPaths.campaign.to(params))
  }
  const known = form.typed === nothingTyped.typed ? { ...form, typed: { noiO: query.noi } } : form
  return page(
    <ApplyPage
      campaign={campaign}
      schoolName={await unitName(database, schoolId, today)}
      areas={await areasOfSchool(database, campaign.id, schoolId, dayInVietnam(campaign.opensAt))}
      groups={content.enrolment.groups}
      action={enrolmentPaths.apply.to(params, { truong: query.truong })}
      backHref={enrolmentPaths.campaign.to(params)}
      form={known}
      requestId={crypto.randomUUID()}
      way="apply"
    />,
    statusOf(form),
  )
}
