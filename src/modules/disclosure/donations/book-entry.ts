import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { type PostingRefusal, post } from '../domain/donations/book.ts'
import type { EntryKind, Posting } from '../domain/donations/entry.ts'
import { insertJournalEntry, type JournalEntry, loadBook, nextSequence } from '../store/donation-ledger.ts'
import type { Appeal, Gift } from '../store/donation-rows.ts'
import type { Spend } from '../store/donation-spends.ts'
import { journalLeaf, type LoggedSpend } from './journal-leaf.ts'
import { donationsTopic, donationTopic } from './topics.ts'

export interface EntryWish {
  readonly kind: EntryKind
  readonly postings: readonly Posting[]
  readonly happenedOn: LocalDate
  readonly by: PersonId | null
  readonly at: Date
  readonly gift?: Pick<Gift, 'id' | 'number' | 'given'>
  readonly donorName?: string | undefined
  readonly spend?: Pick<Spend, 'id'> & LoggedSpend
  readonly reverses?: Pick<JournalEntry, 'id' | 'leafHash'>
  readonly reason?: string
}

/**
 * Writes one entry into the journal of an appeal that is held (`lockAppeal`), with its leaf in the public log, in
 * one transaction; refused when the book would not hold.
 */
export async function bookEntry(
  tx: Tx,
  appeal: Appeal,
  unitCode: string,
  wish: EntryWish,
): Promise<Result<JournalEntry, PostingRefusal>> {
  const posted = post(await loadBook(tx, appeal.id), wish.postings)
  if (!posted.ok) return refused(posted.reason)
  const made: Omit<JournalEntry, 'leafHash'> = {
    id: newId('donation-entry'),
    sequence: await nextSequence(tx, appeal.id),
    kind: wish.kind,
    happenedOn: wish.happenedOn,
    recordedAt: wish.at,
    recordedBy: wish.by,
    giftId: wish.gift?.id ?? null,
    spendId: wish.spend?.id ?? null,
    reversesId: wish.reverses?.id ?? null,
    reason: wish.reason ?? '',
    postings: wish.postings,
  }
  const logged = {
    appealNumber: appeal.number,
    unitCode,
    entry: made,
    gift: wish.gift,
    donorName: wish.donorName,
  }
  const leaf = journalLeaf({ ...logged, spend: wish.spend, reversed: wish.reverses?.leafHash })
  const entry = { ...made, ...(await appendToLog(tx, leaf)) }
  await insertJournalEntry(tx, appeal.id, entry)
  await touchTopics(tx, [donationsTopic, donationTopic(appeal.id)])
  return accepted(entry)
}
