import type { Content } from '../../../platform/content/content.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { unitNames } from '../../organisations/index.ts'
import { publish } from '../conduct/publish.ts'
import type { Campaign } from '../domain/enrolment/campaign.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { planTables } from '../store/enrolment-areas.ts'
import { updateCampaign } from '../store/enrolment-campaigns.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { closeWords } from './enrolment-words.ts'
import { campaignTopic, enrolmentTopic } from './topics.ts'

export interface Issuing {
  /** Number and symbol of the plan as it was signed. */
  readonly basis: string
  readonly by: PersonId | null
  readonly at: Date
  /** Of a change to what is public already; empty at first. */
  readonly reason: string
}

/**
 * Makes a plan public with its places, areas, ranks and days; a second time, as a correction with its reason.
 * @throws PlanChanged when it has changed since it was read; `claimPlan` asks beforehand
 */
export async function issuePlan(
  tx: Tx,
  content: Content,
  campaign: Campaign,
  { basis, by, at, reason }: Issuing,
): Promise<void> {
  const { publicationId } = await publish(tx, {
    ...(campaign.publicationId !== null && { publicationId: campaign.publicationId }),
    kind: 'enrolment-plan',
    unitId: campaign.unitId,
    duty: { code: dutyCode, occasion: occasionOf(content, campaign, dayInVietnam(at)) },
    subject: { type: 'enrolment-campaign', id: campaign.id },
    title: campaign.title,
    content: await planContent(tx, content, campaign, basis),
    files: [],
    law: basis,
    publicUntil: null,
    reason,
    by,
    approvedBy: by,
    at,
    example: campaign.example,
  })
  await recordOccurrence(tx, {
    unitId: campaign.unitId,
    sort: 'enrolment-plan-issued',
    key: eventKey(campaign),
    on: dayInVietnam(campaign.publishedAt ?? at),
    title: campaign.title,
    source: 'enrolment',
    at,
  })
  const published = { at: campaign.publishedAt ?? at, publicationId }
  if (!(await updateCampaign(tx, campaign, { basis, published }))) throw new PlanChanged()
  await touchTopics(tx, [enrolmentTopic, campaignTopic(campaign.id)])
}

/** The plan was changed by somebody else between reading and issuing it. */
class PlanChanged extends Error {
  override readonly name = 'PlanChanged'
}

/** Takes a plan for whoever is about to issue it, until the transaction ends; undefined when it is no longer as it was read. */
export async function claimPlan(tx: Tx, campaign: Campaign): Promise<Campaign | undefined> {
  const isCurrent = await updateCampaign(tx, campaign, {})
  return isCurrent ? { ...campaign, version: campaign.version + 1 } : undefined
}

const dutyCode = 'enrolment-zones'

/** Names a campaign among the events by which duties fall due. */
export function eventKey({ schoolYear, level }: Pick<Campaign, 'schoolYear' | 'level'>): string {
  return `${schoolYear}-${level}`
}

/** Which time of the duty the plan fulfils, by the version of the duty that is in force on the day. */
function occasionOf({ disclosure }: Content, campaign: Campaign, day: LocalDate): string {
  const versions = disclosure.find(({ code }) => code === dutyCode)?.versions ?? []
  const trigger = versions
    .filter((one) => isValidOn(one, day))
    .flatMap(({ triggers }) => triggers)
    .find(({ type }) => type === 'yearly')
  if (trigger?.type !== 'yearly') return eventKey(campaign)
  return trigger.of === 'year' ? campaign.schoolYear.slice(0, 4) : campaign.schoolYear
}

async function planContent(
  tx: Tx,
  content: Content,
  campaign: Campaign,
  basis: string,
): Promise<PublicationContent> {
  const { quotas, zones } = await planTables(tx, campaign.id)
  const nameOf = await namesByCode(
    tx,
    campaign,
    [...quotas, ...zones].map(({ school }) => school),
  )
  const stepName = (code: string) =>
    content.enrolment.steps.find((step) => step.code === code)?.name.vi ?? code
  return {
    blocks: [
      {
        kind: 'values',
        rows: [
          { label: 'Kế hoạch', value: basis },
          { label: 'Năm học', value: campaign.schoolYear },
          { label: 'Nhận hồ sơ từ', value: formatDay(dayInVietnam(campaign.opensAt)) },
          { label: 'Nhận hồ sơ đến', value: closeWords(campaign.closesAt).vi },
          { label: 'Công bố kết quả', value: formatDay(campaign.resultsOn) },
        ],
      },
      {
        kind: 'table',
        caption: 'Các bước',
        columns: ['Bước', 'Từ ngày', 'Đến ngày'],
        rows: campaign.steps.map(({ step, from, to }) => [stepName(step), formatDay(from), formatDay(to)]),
      },
      {
        kind: 'table',
        caption: 'Thứ tự xét',
        columns: ['Nhóm', 'Ai thuộc nhóm'],
        rows: campaign.rules.ranks.map(({ name }, index) => [String(index + 1), name.vi]),
      },
      {
        kind: 'table',
        caption: 'Chỉ tiêu',
        columns: ['Trường', 'Chỉ tiêu', 'Số lớp'],
        rows: quotas.map(({ school, quota, classes }) => [nameOf(school), String(quota), String(classes)]),
      },
      {
        kind: 'table',
        caption: 'Tuyến tuyển sinh',
        columns: ['Phường, xã', 'Đường, khu phố, ấp', 'Trường', 'Thứ tự'],
        rows: zones.map(({ ward, area, school, order }) => [ward, area, nameOf(school), String(order)]),
      },
    ],
  }
}

async function namesByCode(tx: Tx, campaign: Campaign, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('disclosure.enrolment_school')
    .select('school_id')
    .where('campaign_id', '=', campaign.id)
    .execute()
  const ids: UnitId[] = rows.map(({ school_id }) => school_id)
  const names = await unitNames(tx, ids, dayInVietnam(campaign.opensAt))
  const byCode = new Map([...names.values()].map(({ code, name }) => [code, name]))
  return (code: string) => byCode.get(code) ?? codes.find((known) => known === code) ?? code
}
