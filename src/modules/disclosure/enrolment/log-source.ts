import { isDeepStrictEqual } from 'node:util'
import type { Reader } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { LogEntry, LogSource } from '../../../platform/public-log/index.ts'
import { drawCommitment, readDrawInput } from '../domain/draw/draw.ts'
import type { Campaign, CampaignSchool } from '../domain/enrolment/campaign.ts'
import { type Decision, decidePlaces } from '../domain/enrolment/decide-places.ts'
import { readSealedList } from '../domain/enrolment/sealed-list.ts'
import { campaignsAfter, listCampaignSchools } from '../store/enrolment-campaigns.ts'
import { type EnrolmentDraw, listDraws } from '../store/enrolment-draws.ts'
import { listActs, listDecisions } from '../store/enrolment-results.ts'
import { unitCodes } from '../store/fee-unit-codes.ts'
import { drawCrypto } from './draw-crypto.ts'
import { actLeaf, commitmentLeaf, drawnLeaf, resultLeaf, sealLeaf } from './enrolment-leaves.ts'

const portion = 20

/** Every sealed list, result, draw and later act, as its leaf would be made now. */
export const enrolmentLogSource: LogSource = {
  name: 'disclosure.enrolments',
  types: ['decision', 'draw'],
  async *entries(reader) {
    const portions = inPortions<Campaign>((after) => campaignsAfter(reader, after?.id, portion))
    for await (const campaigns of portions)
      for (const campaign of campaigns) yield* entriesOf(reader, campaign)
  },
}

async function* entriesOf(reader: Reader, campaign: Campaign): AsyncIterable<LogEntry> {
  const schools = await listCampaignSchools(reader, campaign.id)
  const codes = await unitCodes(
    reader,
    schools.map(({ schoolId }) => schoolId),
  )
  const codeOf = (schoolId: UnitId) => codes.get(schoolId) ?? ''
  const draws = await listDraws(reader, campaign.id)
  for (const school of schools) {
    const ofSchool = draws.filter(({ schoolId }) => schoolId === school.schoolId)
    yield* listOf(reader, campaign, school, codeOf(school.schoolId), ofSchool)
  }
  for (const draw of draws) yield* drawOf(draw, codeOf(draw.schoolId))
  for (const act of await listActs(reader, campaign.id)) {
    yield actLeaf(act.id, { ...act, campaignId: campaign.id }, codeOf(act.schoolId))
  }
}

async function* listOf(
  reader: Reader,
  campaign: Campaign,
  { sealId, sealedAt, sealedText, sealedSha256, decidedAt, schoolId }: CampaignSchool,
  schoolCode: string,
  draws: readonly EnrolmentDraw[],
): AsyncIterable<LogEntry> {
  if (sealId === null || sealedAt === null || sealedText === null) return
  const list = readSealedList(sealedText)
  // The text itself is hashed: the hash beside it may have been changed with it, or without it.
  const sha256 = sha256Of(sealedText) === sealedSha256 ? sealedSha256 : 'differs'
  const seal = { campaign, schoolCode, sealId, sha256 }
  const { quota, applicants } = list
  yield sealLeaf({ ...seal, at: sealedAt, applications: applicants.length, quota })
  if (decidedAt === null) return
  const decisions = await listDecisions(reader, campaign.id, schoolId)
  const drawn = draws.find(({ purpose }) => purpose === 'last-places')?.drawn ?? undefined
  const placing = decidePlaces(list, drawn)
  const follows = placing.kind === 'decided' && isSame(placing.decisions, decisions)
  const admitted = decisions.filter((decision) => decision.admitted).length
  yield resultLeaf({
    ...seal,
    sha256: follows ? sha256 : 'differs',
    at: decidedAt,
    admitted,
    refused: decisions.length - admitted,
  })
}

/** Whether what is decided is what follows from the list, each place and each reason. */
function isSame(
  follows: readonly Decision[],
  decided: readonly (Decision & { readonly schoolId: UnitId })[],
): boolean {
  return isDeepStrictEqual(
    follows,
    decided.map(({ schoolId: _, ...decision }) => decision),
  )
}

function* drawOf(draw: EnrolmentDraw, schoolCode: string): Iterable<LogEntry> {
  const input = readDrawInput(draw.input)
  const isCommitted = drawCommitment(input, drawCrypto) === draw.commitment
  const commitment = isCommitted ? draw.commitment : 'differs'
  const items = input.items.length
  yield commitmentLeaf({ ...draw, commitment }, { items, take: input.take }, schoolCode)
  const { value, seed, drawn, confirmedAt } = draw
  if (value === null || seed === null || drawn === null || confirmedAt === null) return
  const taken = input.take ?? items
  yield drawnLeaf({ ...draw, commitment, value, seed, drawn, taken, at: confirmedAt }, schoolCode)
}
