import { createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { takesGifts } from '../domain/donations/appeal.ts'
import type { PostingRefusal } from '../domain/donations/book.ts'
import { type Donor, type GiftId, type Given, giftPostings } from '../domain/donations/gift.ts'
import { letterCode } from '../domain/letter-code.ts'
import { insertGift } from '../store/donation-gifts.ts'
import type { Appeal } from '../store/donation-rows.ts'
import { bookEntry } from './book-entry.ts'

export interface GiftWish {
  readonly given: Given
  readonly donor: Donor
  readonly voluntary: boolean
  readonly receivedOn: LocalDate
  readonly by: PersonId | null
  readonly at: Date
}

export interface RecordedGift {
  readonly id: GiftId
  readonly number: number
  /** Shown once, on the receipt; only its keyed digest is kept. */
  readonly code: string
}

/** Records a gift of a held appeal with its entry in the book and its leaf in the public log, in one transaction. */
export async function recordGift(
  tx: Tx,
  appeal: Appeal,
  { unitCode, secret }: { readonly unitCode: string; readonly secret: string },
  wish: GiftWish,
  code = letterCode(randomBytes(10)),
): Promise<Result<RecordedGift, PostingRefusal | 'not-now'>> {
  const { given, donor } = wish
  if (!takesGifts(appeal.state, given.form)) return refused('not-now')
  const gift = await insertGift(tx, appeal.id, {
    given,
    donor,
    voluntary: wish.voluntary,
    receivedOn: wish.receivedOn,
    recordedBy: wish.by,
    recordedAt: wish.at,
    codeLookup: codeLookup(code, secret),
  })
  const entry = await bookEntry(tx, appeal, unitCode, {
    kind: 'gift',
    postings: giftPostings(given),
    happenedOn: wish.receivedOn,
    by: wish.by,
    at: wish.at,
    gift: { ...gift, given },
    donorName: donor.name === '' ? undefined : donor.name,
  })
  return entry.ok ? accepted({ ...gift, code }) : refused(entry.reason)
}

/** What is kept of a receipt code: nobody who reads the table can speak for a donor. */
export function codeLookup(code: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`donation-receipt:${code}`).digest()
}
