import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import type { Donor, GiftId, Given } from '../domain/donations/gift.ts'
import { type Gift, giftOfRow } from './donation-rows.ts'

export interface NewGift {
  readonly given: Given
  readonly donor: Donor
  readonly voluntary: boolean
  readonly receivedOn: LocalDate
  readonly recordedBy: PersonId | null
  readonly recordedAt: Date
  /** Keyed digest of the receipt code. */
  readonly codeLookup: Buffer
}

/** Writes a gift of a held appeal down; its number is that of its receipt. */
export async function insertGift(
  tx: Tx,
  appealId: AppealId,
  gift: NewGift,
): Promise<{ readonly id: GiftId; readonly number: number }> {
  const id: GiftId = newId('donation-gift')
  const { given, donor } = gift
  const { number } = await tx
    .insertInto('disclosure.donation_gift')
    .values({
      id,
      appeal_id: appealId,
      number: sql<number>`(select count(*) + 1 from disclosure.donation_gift where appeal_id = ${appealId})`,
      form: given.form,
      ...columnsOf(given),
      donor_kind: donor.kind,
      named: donor.kind === 'organisation' && donor.named && donor.name !== '',
      voluntary: gift.voluntary,
      received_on: gift.receivedOn,
      recorded_by: gift.recordedBy,
      recorded_at: gift.recordedAt,
      code_lookup: gift.codeLookup,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  if (donor.name !== '') {
    await tx.insertInto('disclosure.donation_donor').values({ gift_id: id, name: donor.name }).execute()
  }
  return { id, number }
}

function columnsOf(given: Given) {
  switch (given.form) {
    case 'money':
      return { account: given.account, value: String(given.amount) }
    case 'in-kind':
      return {
        description: given.description,
        quantity: given.quantity,
        counted_in: given.countedIn,
        valuer: given.valuer,
        value: given.value === null ? null : String(given.value),
      }
    case 'labour':
      return { description: given.description, days: given.days }
  }
}

/** The gifts of an appeal in the order of their receipts. */
export async function loadGifts(reader: Reader, appealId: AppealId): Promise<Gift[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_gift')
    .selectAll()
    .where('appeal_id', '=', appealId)
    .orderBy('number')
    .execute()
  return rows.map(giftOfRow)
}

/** The names of organisations that agreed to be read in public; nobody else's is given out here. */
export async function namesForThePublic(
  reader: Reader,
  appealId: AppealId,
): Promise<ReadonlyMap<GiftId, string>> {
  const rows = await reader
    .selectFrom('disclosure.donation_gift as gift')
    .innerJoin('disclosure.donation_donor as donor', 'donor.gift_id', 'gift.id')
    .select(['gift.id', 'donor.name'])
    .where('gift.appeal_id', '=', appealId)
    .where('gift.named', '=', true)
    .where('gift.donor_kind', '=', 'organisation')
    .execute()
  return new Map(rows.map(({ id, name }) => [idSchema('donation-gift').parse(id), name]))
}

/** The name on a receipt; empty when none was given, or when it was erased. */
export async function donorName(reader: Reader, giftId: GiftId): Promise<string> {
  const row = await reader
    .selectFrom('disclosure.donation_donor')
    .select('name')
    .where('gift_id', '=', giftId)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** Takes the name from a receipt for good. @returns whether there was one */
export async function eraseDonorName(tx: Tx, giftId: GiftId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.donation_donor')
    .set({ name: '' })
    .where('gift_id', '=', giftId)
    .where('name', '<>', '')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The gift whose receipt code has this digest, with its appeal. */
export async function findGiftByCode(
  reader: Reader,
  codeLookup: Buffer,
): Promise<{ readonly gift: Gift; readonly appealId: AppealId } | undefined> {
  const row = await reader
    .selectFrom('disclosure.donation_gift')
    .selectAll()
    .where('code_lookup', '=', codeLookup)
    .executeTakeFirst()
  return row && { gift: giftOfRow(row), appealId: idSchema('donation-appeal').parse(row.appeal_id) }
}

/** Every name on the receipts of an appeal: for comparing with the public log, never to be shown. */
export async function donorNames(reader: Reader, appealId: AppealId): Promise<ReadonlyMap<GiftId, string>> {
  const rows = await reader
    .selectFrom('disclosure.donation_gift as gift')
    .innerJoin('disclosure.donation_donor as donor', 'donor.gift_id', 'gift.id')
    .select(['gift.id', 'donor.name'])
    .where('gift.appeal_id', '=', appealId)
    .execute()
  return new Map(rows.map(({ id, name }) => [idSchema('donation-gift').parse(id), name]))
}
