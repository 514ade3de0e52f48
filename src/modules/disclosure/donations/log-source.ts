import type { Reader } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import type { LogEntry, LogSource } from '../../../platform/public-log/index.ts'
import { getUnit } from '../../organisations/index.ts'
import { appealSteps } from '../domain/donations/appeal.ts'
import { type AppealEntryRow, loadAppealEntries } from '../store/donation-appeals.ts'
import { donorNames, loadGifts } from '../store/donation-gifts.ts'
import { loadJournal } from '../store/donation-ledger.ts'
import { type Appeal, appealOfRow } from '../store/donation-rows.ts'
import { loadSpends } from '../store/donation-spends.ts'
import { loadMinutes } from '../store/donation-supervision.ts'
import { stepsSinceApproval } from './appeal-view.ts'
import { journalLeaf } from './journal-leaf.ts'
import { minuteLeaf } from './minute-leaf.ts'
import { stepLeaf } from './step-leaf.ts'

const portion = 200

/**
 * Every entry of every journal, every step since its approval and all minutes of the board, as their leaves would be
 * made now: whoever changed a sum, a day, a voucher or a photograph beneath the application is found.
 */
export const donationLogSource: LogSource = {
  name: 'disclosure.donations',
  types: ['ledger', 'decision'],
  async *entries(reader) {
    for await (const appeals of inPortions<Appeal>((after) => approvedAfter(reader, after?.number ?? 0)))
      for (const appeal of appeals) yield* entriesOf(reader, appeal)
  },
}

async function approvedAfter(reader: Reader, number: number): Promise<Appeal[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_appeal')
    .selectAll()
    .where('number', '>', number)
    .where('approved_at', 'is not', null)
    .orderBy('number')
    .limit(portion)
    .execute()
  return rows.map(appealOfRow)
}

async function* entriesOf(reader: Reader, appeal: Appeal): AsyncIterable<LogEntry> {
  const { code: unitCode } = await getUnit(reader, appeal.unitId)
  yield* stepsOf(appeal, unitCode, await loadAppealEntries(reader, appeal.id))
  for (const minute of await loadMinutes(reader, appeal.id)) {
    yield minuteLeaf({ appealNumber: appeal.number, unitCode, minute, files: minute.files })
  }
  yield* journalOf(reader, appeal, unitCode)
}

function* stepsOf(appeal: Appeal, unitCode: string, entries: readonly AppealEntryRow[]): Iterable<LogEntry> {
  const steps = stepsSinceApproval({ entries })
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    // The appeal itself stands where its last step left it, or no leaf is the same.
    const state = isLast ? appeal.state : appealSteps[step.action].to
    yield stepLeaf({ appeal, unitCode, place: index + 1, step, state })
  }
}

async function* journalOf(reader: Reader, appeal: Appeal, unitCode: string): AsyncIterable<LogEntry> {
  const [journal, gifts, names, spends] = await Promise.all([
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
      unitCode,
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
