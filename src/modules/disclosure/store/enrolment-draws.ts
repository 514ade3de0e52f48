import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { DisclosureEnrolmentDraw } from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { NamedSeed } from '../domain/draw/seed-source.ts'
import type { CampaignId, DrawId } from '../domain/enrolment/campaign.ts'

export const drawPurposes = ['last-places', 'classes'] as const
export type DrawPurpose = (typeof drawPurposes)[number]

/** A draw as it was committed, and what became of it. */
export interface EnrolmentDraw {
  readonly id: DrawId
  readonly campaignId: CampaignId
  readonly schoolId: UnitId
  readonly purpose: DrawPurpose
  /** The rank whose last places it gives, or the group of children that it puts into an order. */
  readonly stratum: string
  /** Canonical JSON. */
  readonly input: string
  readonly commitment: string
  readonly seedSource: string
  readonly seedRound: number | null
  readonly seedDay: LocalDate | null
  readonly seedStation: string
  readonly seedDueAt: Date
  readonly committedAt: Date
  /** The public value as one person typed it; it counts once another has confirmed it. */
  readonly value: string | null
  readonly valueBy: PersonId | null
  readonly valueAt: Date | null
  readonly confirmedAt: Date | null
  readonly seed: string | null
  readonly drawn: readonly string[] | null
  readonly example: boolean
}

export interface NewDraw
  extends Pick<
    EnrolmentDraw,
    'id' | 'campaignId' | 'schoolId' | 'purpose' | 'stratum' | 'input' | 'commitment'
  > {
  readonly seed: NamedSeed
  readonly by: PersonId | null
  readonly at: Date
  readonly example: boolean
}

/** @returns false when this was committed already */
export async function insertDraw(tx: Tx, draw: NewDraw): Promise<boolean> {
  const seed = seedColumns(draw.seed)
  const row = await tx
    .insertInto('disclosure.enrolment_draw')
    .values({
      id: draw.id,
      campaign_id: draw.campaignId,
      school_id: draw.schoolId,
      purpose: draw.purpose,
      stratum: draw.stratum,
      input: draw.input,
      commitment: draw.commitment,
      seed_source: seed.seedSource,
      seed_round: seed.seedRound,
      seed_day: seed.seedDay,
      seed_station: seed.seedStation,
      seed_due_at: seed.seedDueAt,
      committed_at: draw.at,
      committed_by: draw.by,
      example: draw.example,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The public value that a draw waits for, as it is kept. */
export function seedColumns(
  seed: NamedSeed,
): Pick<EnrolmentDraw, 'seedSource' | 'seedRound' | 'seedDay' | 'seedStation' | 'seedDueAt'> {
  return {
    seedSource: seed.source,
    seedRound: 'round' in seed ? seed.round : null,
    seedDay: 'day' in seed ? seed.day : null,
    seedStation: 'station' in seed ? seed.station : '',
    seedDueAt: seed.dueAt,
  }
}

export async function findDraw(reader: Reader, id: DrawId): Promise<EnrolmentDraw | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_draw')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && drawOf(row)
}

/** The same, held until the transaction ends. */
export async function lockDraw(tx: Tx, id: DrawId): Promise<EnrolmentDraw | undefined> {
  const row = await tx
    .selectFrom('disclosure.enrolment_draw')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && drawOf(row)
}

/** The draws of a campaign, or of one of its schools, in the order in which they were committed. */
export async function listDraws(
  reader: Reader,
  campaignId: CampaignId,
  schoolId?: UnitId,
): Promise<readonly EnrolmentDraw[]> {
  const query = reader
    .selectFrom('disclosure.enrolment_draw')
    .selectAll()
    .where('campaign_id', '=', campaignId)
  const rows = await (schoolId === undefined ? query : query.where('school_id', '=', schoolId))
    .orderBy('committed_at')
    .orderBy('purpose')
    .orderBy('stratum')
    .execute()
  return rows.map(drawOf)
}

/** The public value as the first person typed it; null takes a wrong one back. */
export async function writeValue(
  tx: Tx,
  id: DrawId,
  typed: { readonly value: string; readonly by: PersonId | null; readonly at: Date } | null,
): Promise<void> {
  await tx
    .updateTable('disclosure.enrolment_draw')
    .set({ value: typed?.value ?? null, value_by: typed?.by ?? null, value_at: typed?.at ?? null })
    .where('id', '=', id)
    .execute()
}

/** What follows once another person has confirmed the value. */
export async function writeDrawn(
  tx: Tx,
  id: DrawId,
  result: {
    readonly seed: string
    readonly drawn: readonly string[]
    readonly by: PersonId | null
    readonly at: Date
  },
): Promise<void> {
  await tx
    .updateTable('disclosure.enrolment_draw')
    .set({ confirmed_by: result.by, confirmed_at: result.at, seed: result.seed, drawn: [...result.drawn] })
    .where('id', '=', id)
    .execute()
}

function drawOf(row: Selectable<DisclosureEnrolmentDraw>): EnrolmentDraw {
  return {
    id: idSchema('enrolment-draw').parse(row.id),
    campaignId: idSchema('enrolment-campaign').parse(row.campaign_id),
    schoolId: row.school_id,
    purpose: row.purpose === 'classes' ? 'classes' : 'last-places',
    stratum: row.stratum,
    input: row.input,
    commitment: row.commitment,
    seedSource: row.seed_source,
    seedRound: row.seed_round,
    seedDay: row.seed_day,
    seedStation: row.seed_station,
    seedDueAt: row.seed_due_at,
    committedAt: row.committed_at,
    value: row.value,
    valueBy: row.value_by === null ? null : idSchema('person').parse(row.value_by),
    valueAt: row.value_at,
    confirmedAt: row.confirmed_at,
    seed: row.seed,
    drawn: row.drawn,
    example: row.example,
  }
}
