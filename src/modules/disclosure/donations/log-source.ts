import type { Reader } from '../../../platform/database/database.ts'
import type { LogEntry, LogSource } from '../../../platform/public-log/index.ts'
import { getUnit } from '../../organisations/index.ts'
import { donorNames, loadGifts } from '../store/donation-gifts.ts'
import { loadJournal } from '../store/donation-ledger.ts'
import { type Appeal, appealOfRow } from '../store/donation-rows.ts'
import { loadSpends } from '../store/donation-spends.ts'
import { journalLeaf } from './journal-leaf.ts'

const portion = 200

/**
 * Every entry of every journal, as its leaf would be made now: whoever changed a sum, a day or a voucher beneath
 * the application is found. Collections write leaves of the same type, so a row that is gone altogether is not.
 */
export const donationLogSource: LogSource = {
  name: 'disclosure.donations',
  types: [],
  async *entries(reader) {
    let last = 0
    for (;;) {
      const rows = await reader
        .selectFrom('disclosure.donation_appeal')
        .selectAll()
        .where('number', '>', last)
        .where('approved_at', 'is not', null)
        .orderBy('number')
        .limit(portion)
        .execute()
      if (rows.length === 0) return
      for (const appeal of rows.map(appealOfRow)) yield* entriesOf(reader, appeal)
      last = rows.at(-1)?.number ?? last
    }
  },
}

async function* entriesOf(reader: Reader, appeal: Appeal): AsyncIterable<LogEntry> {
  const [{ code }, journal, gifts, names, spends] = await Promise.all([
    getUnit(reader, appeal.unitId),
    loadJournal(reader, appeal.id),
    loadGifts(reader, appeal.id),
    donorNames(reader, appeal.id),
    loadSpends(reader, appeal.id),
  ])
  const giftOf = new Map(gifts.map((gift) => [gift.id, gift]))
  const spendOf = new Map(spends.map((spend) => [spend.id, spend]))
  const leafOf = new Map(journal.map(({ id, leafHash }) => [id, leafHash]))
  for (const entry of journal) {
    yield journalLeaf({
      appealNumber: appeal.number,
      unitCode: code,
      entry,
      ...(entry.giftId !== null && {
        gift: giftOf.get(entry.giftId),
        donorName: names.get(entry.giftId),
      }),
      ...(entry.spendId !== null && { spend: spendOf.get(entry.spendId) }),
      ...(entry.reversesId !== null && { reversed: leafOf.get(entry.reversesId) }),
    })
  }
}
