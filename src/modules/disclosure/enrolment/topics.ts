import type { CampaignId } from '../domain/enrolment/campaign.ts'

/** Which enrolments are public. */
export const enrolmentTopic = 'disclosure.enrolment'

/** One enrolment with its schools, draws and results. */
export function campaignTopic(id: CampaignId): string {
  return `disclosure.enrolment:${id}`
}
