import type { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { unitNames } from '../../organisations/index.ts'
import { countApplications, listDoubles } from '../store/enrolment-applications.ts'
import { planTables } from '../store/enrolment-areas.ts'
import { findCampaign } from '../store/enrolment-campaigns.ts'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { loadFigures } from './load-school.ts'
import { PlanPage } from './plan-page.tsx'
import type { CampaignParams } from './public-routes.tsx'

export type PlanVisit = Visit<z.infer<typeof CampaignParams>, unknown, SignedIn>

/** Told when somebody else changed the plan meanwhile. */
export const planChanged = {
  vi: 'Có người vừa sửa kế hoạch. Xem lại rồi lưu.',
  en: 'Somebody has just changed the plan. Look again and save.',
}

/** The plan of an enrolment at the desk, with what stands against the last wish. */
export async function showPlan(
  { content }: EnrolmentGround,
  visit: PlanVisit,
  form: TypedForm,
): Promise<Answer> {
  const { database, params } = visit
  const campaign = await findCampaign(database, params.campaignId)
  if (campaign === undefined || !visit.may('enrolment.read', campaign.unitId)) return notFound()
  const { quotas, zones } = await planTables(database, campaign.id)
  const figures = await loadFigures(database, campaign.id)
  const counts = await countApplications(database, campaign.id)
  const names = await unitNames(database, [...figures.keys()], dayInVietnam(campaign.opensAt))
  const schools = [...figures].map(([id, { school, figures: found }]) => ({
    code: names.get(id)?.code ?? '',
    name: names.get(id)?.name ?? '',
    figures: found,
    checked: counts.get(id)?.checked ?? 0,
    sealed: school.sealedAt !== null,
    decided: school.decidedAt !== null,
  }))
  const rules = content.enrolment.rules.find(({ code }) => code === campaign.rules.code)
  return page(
    <PlanPage
      campaign={campaign}
      quotasText={quotas.map(({ school, quota, classes }) => `${school}; ${quota}; ${classes}`).join('\n')}
      zonesText={zones.map((line) => `${line.ward}; ${line.area}; ${line.school}; ${line.order}`).join('\n')}
      schools={schools.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'))}
      doubles={(await listDoubles(database, campaign.id)).length}
      mayPlan={visit.may('enrolment.plan', campaign.unitId)}
      mayIssue={visit.may('enrolment.issue', campaign.unitId)}
      unconfirmed={rules?.source.standing !== 'confirmed'}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
