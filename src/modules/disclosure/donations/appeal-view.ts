import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { unitNames } from '../../organisations/index.ts'
import { isForbiddenUse, objectionTo } from '../domain/donations/against-the-circular.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { type Book, heldIn, moneyHeld } from '../domain/donations/book.ts'
import type { BudgetLine } from '../domain/donations/budget.ts'
import type { AppealFacts } from '../domain/donations/decide-appeal.ts'
import { equalSum, type GiftId } from '../domain/donations/gift.ts'
import {
  type AppealEntryRow,
  type Budget,
  findAppeal,
  loadAppealEntries,
  loadBudgets,
  loadStages,
  type Stage,
} from '../store/donation-appeals.ts'
import { loadGifts, namesForThePublic } from '../store/donation-gifts.ts'
import { type JournalEntry, loadBook, loadJournal } from '../store/donation-ledger.ts'
import { loadOpinions, type Opinion } from '../store/donation-opinions.ts'
import { type DonationPublication, loadDonationPublications } from '../store/donation-publications.ts'
import type { Appeal, Gift } from '../store/donation-rows.ts'
import { loadSpends, type Spend } from '../store/donation-spends.ts'
import { loadMinutes, type Minute } from '../store/donation-supervision.ts'

/** Everything that is known of one appeal but who gave: only organisations that agreed are named. */
export interface AppealView {
  readonly appeal: Appeal
  readonly unitName: string
  readonly unitCode: string
  readonly entries: readonly AppealEntryRow[]
  /** In all its versions, the plan first. */
  readonly budgets: readonly Budget[]
  /** The one that holds now. */
  readonly lines: readonly BudgetLine[]
  readonly book: Book
  readonly journal: readonly JournalEntry[]
  readonly gifts: readonly Gift[]
  readonly names: ReadonlyMap<GiftId, string>
  readonly spends: readonly Spend[]
  readonly stages: readonly Stage[]
  readonly minutes: readonly Minute[]
  readonly opinions: readonly Opinion[]
  readonly publications: readonly DonationPublication[]
}

export async function loadAppeal(
  reader: Reader,
  id: AppealId,
  today: LocalDate,
): Promise<AppealView | undefined> {
  const appeal = await findAppeal(reader, id)
  if (appeal === undefined) return undefined
  // One after the other within a transaction: it has one connection.
  const entries = await loadAppealEntries(reader, id)
  const budgets = await loadBudgets(reader, id)
  const book = await loadBook(reader, id)
  const journal = await loadJournal(reader, id)
  const gifts = await loadGifts(reader, id)
  const names = await namesForThePublic(reader, id)
  const spends = await loadSpends(reader, id)
  const stages = await loadStages(reader, id)
  const minutes = await loadMinutes(reader, id)
  const opinions = await loadOpinions(reader, id)
  const publications = await loadDonationPublications(reader, id)
  const unit = (await unitNames(reader, [appeal.unitId], today)).get(appeal.unitId)
  return {
    appeal,
    unitName: unit?.name ?? '',
    unitCode: unit?.code ?? '',
    entries,
    budgets,
    lines: budgets.at(-1)?.lines ?? [],
    book,
    journal,
    gifts,
    names,
    spends,
    stages,
    minutes,
    opinions,
    publications,
  }
}

/** What the rules want to know. */
export function factsOf(view: AppealView): AppealFacts {
  const { appeal, lines, stages, book, spends, gifts } = view
  const texts = [appeal.title, appeal.purpose, appeal.beneficiaries, appeal.manner]
  return {
    state: appeal.state,
    kind: appeal.kind,
    hasBudget: lines.length > 0,
    againstTheLaw:
      texts.some((text) => objectionTo(text) !== undefined) || lines.some(({ name }) => isForbiddenUse(name)),
    stages: stages.length,
    stagesOpen: stages.filter(({ doneOn }) => doneOn === null).length,
    designApproved: stages.some(({ kind, doneOn }) => kind === 'design' && doneOn !== null),
    minutes: standingMinutes(view).length,
    moneyHeld: moneyHeld(book),
    goodsHeld: heldIn(book, 'dong') - moneyHeld(book) + heldIn(book, 'item'),
    undecidedSpends: spends.filter(({ decision }) => decision === null).length,
    unanswered: unansweredMinutes(view).length + view.opinions.filter(({ answer }) => answer === null).length,
    gifts: gifts.length,
  }
}

/** What was done since the authority approved, the approval itself first: all that is public of the way. */
export function stepsSinceApproval({ entries }: Pick<AppealView, 'entries'>): readonly AppealEntryRow[] {
  const approval = entries.findLastIndex(({ action }) => action === 'approve')
  return approval < 0 ? [] : entries.slice(approval)
}

/** The minutes in whose place no other stands. */
export function standingMinutes({ minutes }: Pick<AppealView, 'minutes'>): readonly Minute[] {
  const replaced = new Set(minutes.map(({ replacesId }) => replacesId))
  return minutes.filter(({ id }) => !replaced.has(id))
}

/** The recommendations of the board that the school has not answered. */
export function unansweredMinutes(view: Pick<AppealView, 'minutes'>): readonly Minute[] {
  return standingMinutes(view).filter(({ recommendation, reply }) => recommendation !== '' && reply === null)
}

/** The gifts that stand: those whose entry was not reversed. */
export function standingGifts({ gifts, journal }: Pick<AppealView, 'gifts' | 'journal'>): readonly Gift[] {
  const reversed = new Set(journal.map(({ reversesId }) => reversesId))
  const taken = new Set(
    journal.flatMap(({ id, giftId }) => (giftId !== null && reversed.has(id) ? [giftId] : [])),
  )
  return gifts.filter(({ id }) => !taken.has(id))
}

/** The entry of the journal by which a gift or a payment was booked. */
export function entryOf(
  { journal }: Pick<AppealView, 'journal'>,
  of: { readonly giftId?: GiftId; readonly spendId?: Spend['id'] },
): JournalEntry | undefined {
  return journal.find(
    (entry) =>
      (of.giftId !== undefined && entry.giftId === of.giftId) ||
      (of.spendId !== undefined && entry.spendId === of.spendId),
  )
}

/** The sum that looks as if it had been set, if there is one. */
export function suspiciousSum(view: Pick<AppealView, 'gifts' | 'journal'>): bigint | undefined {
  return equalSum(
    standingGifts(view).flatMap(({ given, donorKind }) =>
      given.form === 'money' ? [{ amount: given.amount, donorKind }] : [],
    ),
  )
}
