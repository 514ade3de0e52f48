import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publish } from '../conduct/publish.ts'
import { type Campaign, levelWords } from '../domain/enrolment/campaign.ts'
import { type Decision, decidePlaces } from '../domain/enrolment/decide-places.ts'
import { reasonWords } from '../domain/enrolment/reason-words.ts'
import { readSealedList } from '../domain/enrolment/sealed-list.ts'
import { listApplications } from '../store/enrolment-applications.ts'
import { lockCampaignSchool, markDecided } from '../store/enrolment-campaigns.ts'
import { listDraws } from '../store/enrolment-draws.ts'
import { insertDecisions } from '../store/enrolment-results.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { resultLeaf } from './enrolment-leaves.ts'
import { eventKey } from './issue-plan.ts'
import { campaignTopic } from './topics.ts'

export const resultRefusals = ['not-sealed', 'draw-needed', 'decided-already'] as const
export type ResultRefusal = (typeof resultRefusals)[number]

/**
 * Decides by the sealed list and the draw, and makes the results public with the reason of each, by code. Nobody
 * chooses anything here: the same list and draw give the same results on every machine.
 */
export async function publishResults(
  tx: Tx,
  campaign: Campaign,
  school: { readonly id: UnitId; readonly code: string; readonly name: string },
  { by, at }: { readonly by: PersonId | null; readonly at: Date },
): Promise<Result<readonly Decision[], ResultRefusal>> {
  const held = await lockCampaignSchool(tx, campaign.id, school.id)
  if (held?.sealedText == null || held.sealId === null) return refused('not-sealed')
  if (held.decidedAt !== null) return refused('decided-already')
  const draws = await listDraws(tx, campaign.id, school.id)
  const drawn = draws.find(({ purpose }) => purpose === 'last-places')?.drawn ?? undefined
  const placing = decidePlaces(readSealedList(held.sealedText), drawn)
  if (placing.kind === 'draw-needed') return refused('draw-needed')
  const { decisions } = placing
  const applications = await listApplications(tx, campaign.id, school.id)
  await insertDecisions(tx, held, decisions, new Map(applications.map(({ code, id }) => [code, id])), at)
  const admitted = decisions.filter((decision) => decision.admitted).length
  const { publicationId } = await publish(tx, {
    kind: 'enrolment-result',
    unitId: school.id,
    duty: { code: 'enrolment-result', occasion: eventKey(campaign) },
    subject: { type: 'enrolment-campaign', id: campaign.id },
    title:
      `Kết quả tuyển sinh ${levelWords[campaign.level].vi.toLowerCase()} năm học ${campaign.schoolYear}: ${school.name}`.slice(
        0,
        300,
      ),
    content: {
      blocks: [
        {
          kind: 'values',
          rows: [
            { label: 'Chỉ tiêu', value: String(held.quota) },
            { label: 'Số hồ sơ', value: String(decisions.length) },
            { label: 'Số được nhận', value: String(admitted) },
            { label: 'Mã băm SHA-256 của danh sách đã chốt', value: held.sealedSha256 ?? '' },
          ],
        },
        {
          kind: 'table',
          caption: 'Kết quả theo mã hồ sơ',
          columns: ['Mã hồ sơ', 'Kết quả và lý do'],
          rows: decisions.map(({ code, reason }) => [code, reasonWords(reason, campaign.rules.ranks).vi]),
        },
      ],
    },
    files: [],
    law: campaign.basis,
    publicUntil: null,
    reason: '',
    by,
    approvedBy: by,
    at,
    example: campaign.example,
  })
  await recordOccurrence(tx, {
    unitId: school.id,
    sort: 'enrolment-concluded',
    key: eventKey(campaign),
    on: dayInVietnam(at),
    title: campaign.title,
    source: 'enrolment',
    at,
  })
  await markDecided(tx, held, { by, at, publicationId })
  const decided = { schoolCode: school.code, sealId: held.sealId, at, sha256: held.sealedSha256 }
  await appendToLog(tx, resultLeaf({ campaign, ...decided, admitted, refused: decisions.length - admitted }))
  await touchTopics(tx, [campaignTopic(campaign.id)])
  return accepted(decisions)
}
