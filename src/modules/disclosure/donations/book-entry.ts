import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { appendToLog, type LogField } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { type PostingRefusal, post } from '../domain/donations/book.ts'
import type { EntryKind, Posting } from '../domain/donations/entry.ts'
import type { GiftId } from '../domain/donations/gift.ts'
import {
  insertJournalEntry,
  type JournalEntry,
  loadBook,
  nextSequence,
  type SpendId,
} from '../store/donation-ledger.ts'
import type { Appeal } from '../store/donation-rows.ts'
import { donationsTopic, donationTopic } from './topics.ts'

export interface EntryWish {
  readonly kind: EntryKind
  readonly postings: readonly Posting[]
  readonly happenedOn: LocalDate
  readonly by: PersonId | null
  readonly at: Date
  readonly giftId?: GiftId
  readonly spendId?: SpendId
  readonly reverses?: Pick<JournalEntry, 'id' | 'leafHash'>
  readonly reason?: string
  /** What else the public log is to keep of it; persons only as `personal(…)`. */
  readonly fields?: Readonly<Record<string, LogField>>
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
  const id: JournalEntry['id'] = newId('donation-entry')
  const sequence = await nextSequence(tx, appeal.id)
  const { leafHash } = await appendToLog(tx, {
    type: 'ledger',
    id,
    revision: 1,
    unit: unitCode,
    at: wish.at,
    title: `donation ${appeal.number}.${sequence}`,
    fields: {
      appeal: String(appeal.number),
      entry: sequence,
      kind: wish.kind,
      day: wish.happenedOn,
      postings: wish.postings.map(({ account, measure, line, amount }) => ({
        account,
        measure,
        line,
        amount: String(amount),
      })),
      ...(wish.reverses && { reverses: wish.reverses.leafHash }),
      ...wish.fields,
    },
  })
  const entry: JournalEntry = {
    id,
    sequence,
    kind: wish.kind,
    happenedOn: wish.happenedOn,
    recordedAt: wish.at,
    recordedBy: wish.by,
    giftId: wish.giftId ?? null,
    spendId: wish.spendId ?? null,
    reversesId: wish.reverses?.id ?? null,
    reason: wish.reason ?? '',
    postings: wish.postings,
    leafHash,
  }
  await insertJournalEntry(tx, appeal.id, entry)
  await touchTopics(tx, [donationsTopic, donationTopic(appeal.id)])
  return accepted(entry)
}
