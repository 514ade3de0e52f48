import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { unitNames } from '../../organisations/index.ts'
import { type Application, listDoubles, lockApplication } from '../store/enrolment-applications.ts'
import { findCampaign } from '../store/enrolment-campaigns.ts'
import { findChild } from '../store/enrolment-children.ts'
import { withdrawApplication } from '../store/enrolment-filing.ts'
import { actInEnrolmentAs, readingEnrolmentAs } from '../store/enrolment-reading.ts'
import { DoublesPage } from './doubles-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { enrolmentPaths } from './paths.ts'
import { CampaignParams } from './public-routes.tsx'
import { staffOf } from './seen-school.ts'
import { tellFamilies } from './tell-families.ts'
import { campaignTopic } from './topics.ts'

type DoublesVisit = Visit<z.infer<typeof CampaignParams>, unknown, SignedIn>

const SettleForm = z.object({
  giu: requiredText(problem({ vi: 'Chọn hồ sơ được giữ', en: 'Choose which one stands' }), 20),
  lyDo: requiredText(
    problem({ vi: 'Ghi gia đình trả lời thế nào', en: 'Say what the family answered' }),
    1_000,
  ),
})

/** Settling at the office which of two applications of one child stands. */
export function doublesRoutes({ origin }: EnrolmentGround): Route[] {
  return [
    get({
      path: enrolmentPaths.doubles,
      access: 'enrolment.plan',
      params: CampaignParams,
      handle: (visit) => showDoubles(visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.doubles,
      access: 'enrolment.plan',
      audit: 'enrolment.double-settled',
      params: CampaignParams,
      form: SettleForm,
      invalid: (visit, problems, typed) => showDoubles(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, now, params, actor } = visit
        const campaign = await findCampaign(visit.database, params.campaignId)
        if (campaign === undefined || !visit.may('enrolment.plan', campaign.unitId)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          await actInEnrolmentAs(tx, staffOf(visit))
          const same = (await listDoubles(tx, campaign.id)).find((all) =>
            all.some(({ code }) => code === form.giu),
          )
          const dropped: Application[] = []
          for (const { id, code } of same ?? []) {
            const held = code === form.giu ? undefined : await lockApplication(tx, id)
            if (held?.state !== 'filed') continue
            const event = { type: 'double-settled' as const, at: now, by: actor.personId, note: form.lyDo }
            await withdrawApplication(tx, held, event)
            dropped.push(held)
            await audit({
              subject: { kind: 'enrolment-application', id },
              unitId: campaign.unitId,
              reason: form.lyDo,
            })
          }
          for (const application of dropped) {
            await tellFamilies(tx, origin, application, 'double-settled', new Set([application.code]))
          }
          await touchTopics(tx, [campaignTopic(campaign.id)])
          return redirect(enrolmentPaths.doubles.to(params))
        })
      },
    }),
  ]
}

async function showDoubles(visit: DoublesVisit, form: TypedForm): Promise<Answer> {
  const { database, params, today } = visit
  const campaign = await findCampaign(database, params.campaignId)
  if (campaign === undefined || !visit.may('enrolment.plan', campaign.unitId)) return notFound()
  const doubles = await listDoubles(database, campaign.id)
  const names = await unitNames(
    database,
    doubles.flat().map(({ schoolId }) => schoolId),
    today,
  )
  const children = await readingEnrolmentAs(database, staffOf(visit), async (reader) => {
    const found: string[] = []
    for (const [first] of doubles) {
      const child = first && (await findChild(reader, first.id))
      found.push(child?.name ?? '')
    }
    return found
  })
  return page(
    <DoublesPage
      campaign={campaign}
      doubles={doubles.map((applications, index) => ({
        child: children[index] ?? '',
        applications: applications.map((application) => ({
          application,
          school: names.get(application.schoolId)?.name ?? '',
        })),
      }))}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
