import type { AccountCode, Measure, MoneyAccount } from './account.ts'
import type { Dong } from './dong.ts'

/** One side of an entry: debit above zero, credit below. */
export interface Posting {
  readonly account: AccountCode
  readonly measure: Measure
  readonly amount: bigint
  /** The budget line, of what was spent; 0 elsewhere. */
  readonly line: number
}

export const entryKinds = ['gift', 'spend', 'use', 'deposit', 'return', 'reversal'] as const
export type EntryKind = (typeof entryKinds)[number]

function posting(account: AccountCode, amount: bigint, more: Partial<Posting> = {}): Posting {
  return { account, measure: 'dong', line: 0, ...more, amount }
}

/** Money was given: it is held, and owed to the purpose. */
export function moneyGift(account: MoneyAccount, amount: Dong): Posting[] {
  return [posting(account, amount), posting('obligation', -amount)]
}

/** Things were given, with a value that somebody stated or else by the piece. */
export function goodsGift(amount: bigint, measure: 'dong' | 'item'): Posting[] {
  return [posting('goods', amount, { measure }), posting('obligation', -amount, { measure })]
}

/** Work was given; it fulfils its purpose as it is done. */
export function labourGift(days: bigint): Posting[] {
  return [
    posting('labour', days, { measure: 'labour-day' }),
    posting('fulfilled', -days, { measure: 'labour-day' }),
  ]
}

/** Money was spent on a line of the budget: so much less is held and owed. */
export function spending(account: MoneyAccount, line: number, amount: Dong): Posting[] {
  return [posting(account, -amount), posting('spending', amount, { line }), ...release(amount, 'dong')]
}

/** Things that were given went into the works. */
export function goodsUse(line: number, amount: bigint, measure: 'dong' | 'item'): Posting[] {
  const used =
    measure === 'dong' ? posting('spending', amount, { line }) : posting('put-to-use', amount, { measure })
  return [posting('goods', -amount, { measure }), used, ...release(amount, measure)]
}

/** Money was carried from one place to another: cash to the bank. */
export function deposit(from: MoneyAccount, to: MoneyAccount, amount: Dong): Posting[] {
  return [posting(from, -amount), posting(to, amount)]
}

/** Money went back to whoever gave it. */
export function giveBack(account: MoneyAccount, amount: Dong): Posting[] {
  return [posting(account, -amount), posting('obligation', amount)]
}

/** The same entry the other way round: the only way to take one back. */
export function reversalOf(postings: readonly Posting[]): Posting[] {
  return postings.map((one) => ({ ...one, amount: -one.amount }))
}

function release(amount: bigint, measure: Measure): Posting[] {
  return [posting('obligation', amount, { measure }), posting('fulfilled', -amount, { measure })]
}
