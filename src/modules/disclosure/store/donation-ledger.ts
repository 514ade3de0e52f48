import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type Id, idSchema, type PersonId } from '../../../platform/kernel/ids.ts'
import { accountCodes, measures } from '../domain/donations/account.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import type { Book } from '../domain/donations/book.ts'
import { type EntryKind, entryKinds, type Posting } from '../domain/donations/entry.ts'
import type { GiftId } from '../domain/donations/gift.ts'
import { oneOf, personOf } from './donation-rows.ts'

export type EntryId = Id<'donation-entry'>
export type SpendId = Id<'donation-spend'>

/** One entry of the journal of an appeal. */
export interface JournalEntry {
  readonly id: EntryId
  /** 1, 2, 3… within the appeal. */
  readonly sequence: number
  readonly kind: EntryKind
  readonly happenedOn: LocalDate
  readonly recordedAt: Date
  readonly recordedBy: PersonId | null
  readonly giftId: GiftId | null
  readonly spendId: SpendId | null
  readonly reversesId: EntryId | null
  readonly reason: string
  readonly postings: readonly Posting[]
  /** Hexadecimal hash of its leaf in the public log. */
  readonly leafHash: string
}

/** How the accounts of an appeal stand, as the postings left them. */
export async function loadBook(reader: Reader, id: AppealId): Promise<Book> {
  const rows = await reader
    .selectFrom('disclosure.donation_balance')
    .select(['account', 'measure', 'line', 'amount'])
    .where('appeal_id', '=', id)
    .execute()
  return rows.map(({ account, measure, line, amount }) => ({
    account: oneOf(accountCodes, account),
    measure: oneOf(measures, measure),
    line,
    amount: BigInt(amount),
  }))
}

export async function nextSequence(tx: Tx, id: AppealId): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(sequence), 0) + 1 as next from disclosure.donation_entry where appeal_id = ${id}`.execute(
    tx,
  )
  return rows[0]?.next ?? 1
}

export async function insertJournalEntry(tx: Tx, appealId: AppealId, entry: JournalEntry): Promise<void> {
  await tx
    .insertInto('disclosure.donation_entry')
    .values({
      id: entry.id,
      appeal_id: appealId,
      sequence: entry.sequence,
      kind: entry.kind,
      happened_on: entry.happenedOn,
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
      gift_id: entry.giftId,
      spend_id: entry.spendId,
      reverses_id: entry.reversesId,
      reason: entry.reason,
      sides: entry.postings.length,
      leaf_hash: Buffer.from(entry.leafHash, 'hex'),
    })
    .execute()
  await tx
    .insertInto('disclosure.donation_posting')
    .values(
      entry.postings.map(({ account, measure, line, amount }, index) => ({
        entry_id: entry.id,
        position: index + 1,
        appeal_id: appealId,
        account,
        measure,
        line,
        amount: String(amount),
      })),
    )
    .execute()
}

/** The journal of an appeal, oldest first. */
export async function loadJournal(reader: Reader, id: AppealId): Promise<JournalEntry[]> {
  const [entries, postings] = await Promise.all([
    reader
      .selectFrom('disclosure.donation_entry')
      .selectAll()
      .where('appeal_id', '=', id)
      .orderBy('sequence')
      .execute(),
    reader
      .selectFrom('disclosure.donation_posting')
      .select(['entry_id', 'account', 'measure', 'line', 'amount'])
      .where('appeal_id', '=', id)
      .orderBy('position')
      .execute(),
  ])
  const byEntry = Map.groupBy(postings, ({ entry_id }) => entry_id)
  return entries.map((row) => ({
    id: idSchema('donation-entry').parse(row.id),
    sequence: row.sequence,
    kind: oneOf(entryKinds, row.kind),
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    recordedBy: personOf(row.recorded_by),
    giftId: row.gift_id === null ? null : idSchema('donation-gift').parse(row.gift_id),
    spendId: row.spend_id === null ? null : idSchema('donation-spend').parse(row.spend_id),
    reversesId: row.reverses_id === null ? null : idSchema('donation-entry').parse(row.reverses_id),
    reason: row.reason,
    postings: (byEntry.get(row.id) ?? []).map(({ account, measure, line, amount }) => ({
      account: oneOf(accountCodes, account),
      measure: oneOf(measures, measure),
      line,
      amount: BigInt(amount),
    })),
    leafHash: row.leaf_hash.toString('hex'),
  }))
}
