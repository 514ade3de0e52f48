import type { Reader } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { unitNames } from '../../organisations/index.ts'
import { reasonWords } from '../domain/enrolment/reason-words.ts'
import { findApplicationByCode } from '../store/enrolment-applications.ts'
import { findCampaign, findCampaignSchool } from '../store/enrolment-campaigns.ts'
import { findDecision } from '../store/enrolment-results.ts'

/** The public result of an application in words, for a complaint about it; undefined before there is one. */
export async function enrolmentDecisionTold(
  reader: Reader,
  code: string,
  language: Language,
): Promise<{ readonly decision: string; readonly text: string; readonly on: LocalDate } | undefined> {
  const application = await findApplicationByCode(reader, code)
  const decision = application && (await findDecision(reader, application.id))
  if (application === undefined || decision === undefined) return undefined
  const { campaignId, schoolId } = application
  const campaign = await findCampaign(reader, campaignId)
  const school = await findCampaignSchool(reader, campaignId, schoolId)
  if (campaign === undefined || school?.decidedAt == null) return undefined
  const on = dayInVietnam(school.decidedAt)
  const name = (await unitNames(reader, [schoolId], on)).get(schoolId)?.name ?? ''
  const reason = reasonWords(decision.reason, campaign.rules.ranks)[language]
  return language === 'vi'
    ? {
        decision: `Kết quả tuyển sinh hồ sơ ${code}, ${name}, công bố ngày ${formatDay(on)}`,
        text: `Về kết quả của hồ sơ ${code}. Lý do đã công bố: “${reason}”\n\n`,
        on,
      }
    : {
        decision: `Result of the application ${code}, ${name}, published on ${formatDay(on)}`,
        text: `About the result of the application ${code}. The published reason: “${reason}”\n\n`,
        on,
      }
}
