import type { Tx } from '../../../platform/database/database.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { type Campaign, phaseAt } from '../domain/enrolment/campaign.ts'
import { type SealedList, sealedText, zonesByRank } from '../domain/enrolment/sealed-list.ts'
import { listApplications, listDoubles } from '../store/enrolment-applications.ts'
import { lockCampaignSchool, markSealed } from '../store/enrolment-campaigns.ts'
import { sealLeaf } from './enrolment-leaves.ts'
import { campaignTopic } from './topics.ts'

export const sealRefusals = ['not-closed', 'sealed-already', 'unchecked', 'doubles', 'no-school'] as const
export type SealRefusal = (typeof sealRefusals)[number]

/**
 * Seals the list of a school: from here on nothing comes in, and what was found proved is what is decided by. Its
 * hash goes into the public log before anybody knows who has a place.
 */
export async function sealList(
  tx: Tx,
  campaign: Campaign,
  school: { readonly id: UnitId; readonly code: string },
  { by, at }: { readonly by: PersonId | null; readonly at: Date },
): Promise<Result<SealedList, SealRefusal>> {
  if (phaseAt(campaign, at) !== 'after') return refused('not-closed')
  const held = await lockCampaignSchool(tx, campaign.id, school.id)
  if (held === undefined) return refused('no-school')
  if (held.sealedAt !== null) return refused('sealed-already')
  const applications = await listApplications(tx, campaign.id, school.id)
  if (applications.some(({ checkedAt }) => checkedAt === null)) return refused('unchecked')
  const doubles = await listDoubles(tx, campaign.id)
  if (doubles.flat().some(({ schoolId }) => schoolId === school.id)) return refused('doubles')
  const list: SealedList = {
    campaign: campaign.id,
    school: school.code,
    quota: held.quota,
    classes: held.classes,
    ranks: campaign.rules.ranks.map(({ code }) => code),
    zonesOf: zonesByRank(campaign.rules.ranks),
    applicants: applications.map(({ code, finding, rank, zone }) => ({
      code,
      rank: finding === 'fits' ? rank : null,
      zone,
    })),
  }
  const text = sealedText(list)
  const seal = { id: newId('enrolment-seal'), text, sha256: sha256Of(text), by, at }
  await markSealed(tx, held, seal)
  const sealed = { schoolCode: school.code, sealId: seal.id, at, sha256: seal.sha256, quota: list.quota }
  await appendToLog(tx, sealLeaf({ campaign, ...sealed, applications: list.applicants.length }))
  await touchTopics(tx, [campaignTopic(campaign.id)])
  return accepted(list)
}
