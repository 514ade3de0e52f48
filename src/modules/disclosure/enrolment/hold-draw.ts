import type { SeedSource } from '../../../platform/content/schema/enrolment.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { dealClasses } from '../domain/draw/deal-classes.ts'
import { canonicalDrawInput, drawCommitment, readDrawInput, runDraw } from '../domain/draw/draw.ts'
import { nameSeed, readSeedValue, type SeedRefusal, type SeedWish } from '../domain/draw/seed-source.ts'
import type { Campaign, CampaignSchool, DrawId } from '../domain/enrolment/campaign.ts'
import {
  type DrawPurpose,
  type EnrolmentDraw,
  insertDraw,
  listDraws,
  lockDraw,
  seedColumns,
  writeDrawn,
  writeValue,
} from '../store/enrolment-draws.ts'
import { insertClassPlaces, listDecisions } from '../store/enrolment-results.ts'
import { drawCrypto } from './draw-crypto.ts'
import { commitmentLeaf, drawnLeaf } from './enrolment-leaves.ts'
import { campaignTopic } from './topics.ts'

export interface Commitment {
  readonly campaign: Campaign
  readonly school: { readonly id: UnitId; readonly code: string }
  readonly purpose: DrawPurpose
  /** The rank, or the group of children, whose order is drawn. */
  readonly stratum: string
  readonly items: readonly string[]
  readonly take: number | null
  readonly source: SeedSource
  readonly wish: SeedWish
  readonly by: PersonId | null
  readonly at: Date
}

/**
 * Commits the list of a draw together with the public value that it waits for: both stand in the public log before
 * anybody can know the value. Refused when the value would not come later.
 */
export async function commitDraw(
  tx: Tx,
  { campaign, school, purpose, stratum, items, take, source, wish, by, at }: Commitment,
): Promise<Result<DrawId, SeedRefusal | 'committed-already'>> {
  const seed = nameSeed(source, wish, at, dayInVietnam(at))
  if (!seed.ok) return seed
  const id: DrawId = newId('enrolment-draw')
  const input = { draw: id, items, take }
  const commitment = drawCommitment(input, drawCrypto)
  const draw = {
    id,
    campaignId: campaign.id,
    schoolId: school.id,
    purpose,
    stratum,
    input: canonicalDrawInput(input),
    commitment,
    seed: seed.value,
    by,
    at,
    example: campaign.example,
  }
  if (!(await insertDraw(tx, draw))) return refused('committed-already')
  const committed = { id, purpose, commitment, committedAt: at, ...seedColumns(seed.value) }
  await appendToLog(tx, commitmentLeaf(committed, { items: items.length, take }, school.code))
  await touchTopics(tx, [campaignTopic(campaign.id)])
  return accepted(id)
}

export const valueRefusals = ['too-early', 'not-a-value', 'same-person', 'differs', 'drawn-already'] as const
export type ValueRefusal = (typeof valueRefusals)[number]

export interface TypedValue {
  readonly source: SeedSource
  readonly typed: string
  readonly by: PersonId | null
  readonly at: Date
}

/**
 * Takes the public value: the first person's is kept, a second person's confirms it and the draw is held. When the two
 * differ both are dropped, and the value is typed anew.
 * @returns whether it has been held now
 */
export async function takeValue(
  tx: Tx,
  drawId: DrawId,
  school: Pick<CampaignSchool, 'classes'> & { readonly code: string },
  { source, typed, by, at }: TypedValue,
): Promise<Result<'kept' | 'held', ValueRefusal>> {
  const draw = await lockDraw(tx, drawId)
  if (draw === undefined || draw.confirmedAt !== null) return refused('drawn-already')
  if (at < draw.seedDueAt) return refused('too-early')
  const value = readSeedValue(source, typed)
  if (value === undefined) return refused('not-a-value')
  await touchTopics(tx, [campaignTopic(draw.campaignId)])
  if (draw.value === null) {
    await writeValue(tx, drawId, { value, by, at })
    return accepted('kept')
  }
  if (draw.valueBy !== null && draw.valueBy === by) return refused('same-person')
  if (draw.value !== value) {
    await writeValue(tx, drawId, null)
    return refused('differs')
  }
  await hold(tx, draw, school, value, { by, at })
  return accepted('held')
}

async function hold(
  tx: Tx,
  draw: EnrolmentDraw,
  school: Pick<CampaignSchool, 'classes'> & { readonly code: string },
  value: string,
  { by, at }: Pick<TypedValue, 'by' | 'at'>,
): Promise<void> {
  const input = readDrawInput(draw.input)
  const result = runDraw(input, value, drawCrypto)
  const drawn = result.order.map(({ item }) => item)
  await writeDrawn(tx, draw.id, { seed: result.seed, drawn, by, at })
  const { id, purpose, commitment } = draw
  const { seed, taken } = result
  const held = { id, purpose, commitment, value, seed, drawn, taken: taken.length, at }
  await appendToLog(tx, drawnLeaf(held, school.code))
  if (draw.purpose === 'classes') await dealWhenComplete(tx, draw, school.classes)
}

/** Classes are dealt once every child that was admitted stands in a drawn order. */
async function dealWhenComplete(
  tx: Tx,
  { campaignId, schoolId }: EnrolmentDraw,
  classes: number,
): Promise<void> {
  const draws = (await listDraws(tx, campaignId, schoolId))
    .filter(({ purpose }) => purpose === 'classes')
    .toSorted((left, right) => (left.stratum < right.stratum ? -1 : 1))
  const orders = draws.flatMap(({ drawn }) => (drawn === null ? [] : [drawn]))
  const admitted = (await listDecisions(tx, campaignId, schoolId)).filter((decision) => decision.admitted)
  if (orders.flat().length < admitted.length) return
  await insertClassPlaces(tx, { campaignId, schoolId }, dealClasses(orders, classes))
}
