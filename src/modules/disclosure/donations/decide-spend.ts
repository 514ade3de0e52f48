import type { Tx } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { spends } from '../domain/donations/appeal.ts'
import { moneyHeld, spentOn } from '../domain/donations/book.ts'
import { spendObstacle } from '../domain/donations/budget.ts'
import { spending } from '../domain/donations/entry.ts'
import { insertSpendDecision, type ProposedSpend, type Spend } from '../store/donation-spends.ts'
import type { AppealView } from './appeal-view.ts'
import { bookEntry } from './book-entry.ts'
import { appealRefusalWords, postingRefusalWords, spendRefusalWords } from './donation-words.ts'

/** What stands against a payment as the appeal stands now; undefined when nothing does. */
export function spendProblem(
  view: AppealView,
  { line, amount }: Pick<ProposedSpend, 'line' | 'amount'>,
): Words | undefined {
  if (!spends(view.appeal.state)) return appealRefusalWords['not-now']
  const obstacle = spendObstacle(view.book, view.lines, { line, amount })
  if (obstacle === undefined) return undefined
  const foreseen = view.lines.find(({ position }) => position === line)?.amount ?? 0n
  const left = obstacle === 'above-balance' ? moneyHeld(view.book) : foreseen - spentOn(view.book, line)
  return spendRefusalWords[obstacle](left)
}

export interface SpendVerdict {
  readonly approved: boolean
  readonly reason: string
  readonly by: PersonId
  readonly at: Date
}

const texts = {
  decided: { vi: 'Chứng từ này đã được quyết định.', en: 'This payment is decided already.' },
  own: {
    vi: 'Người lập chứng từ không được tự duyệt: hãy nhờ người khác có thẩm quyền duyệt.',
    en: 'Whoever proposed a payment cannot approve it: somebody else has to.',
  },
  reason: { vi: 'Hãy ghi lý do không duyệt.', en: 'Say why it is not approved.' },
}

/**
 * Approves a payment of a held appeal, which moves the money in the book, or turns it down. Never by whoever
 * proposed it, never above the balance, never above its line of the budget.
 * @returns why not; undefined when it was decided
 */
export async function decideSpend(
  tx: Tx,
  view: AppealView,
  spend: Spend,
  { approved, reason, by, at }: SpendVerdict,
): Promise<Words | undefined> {
  const { proposedBy } = spend
  if (spend.decision !== null || proposedBy === null) return texts.decided
  if (proposedBy === by) return texts.own
  if (!approved && reason.trim() === '') return texts.reason
  if (approved) {
    const problem = spendProblem(view, spend)
    if (problem !== undefined) return problem
    const entry = await bookEntry(tx, view.appeal, view.unitCode, {
      kind: 'spend',
      postings: spending(spend.account, spend.line, spend.amount),
      happenedOn: spend.paidOn,
      by,
      at,
      spend,
    })
    if (!entry.ok) return postingRefusalWords[entry.reason]
  }
  await insertSpendDecision(
    tx,
    { id: spend.id, proposedBy },
    { approved, reason, decidedBy: by, decidedAt: at },
  )
  return undefined
}
