import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import { type AccountCode, accountCodes, accounts, type Measure, measures } from './account.ts'
import type { Dong } from './dong.ts'
import type { Posting } from './entry.ts'

export interface Balance {
  readonly account: AccountCode
  readonly measure: Measure
  readonly line: number
  /** On the side on which the account grows; never below zero. */
  readonly amount: bigint
}

/** How the accounts of one appeal stand. */
export type Book = readonly Balance[]

export const emptyBook: Book = []

export const postingRefusals = ['unbalanced', 'overdrawn', 'wrong-measure'] as const
export type PostingRefusal = (typeof postingRefusals)[number]

/**
 * The book after one more entry. Refused whole: when its two sides differ in some measure, when an account is
 * asked for something that it does not count, or when any account would be left with less than nothing.
 */
export function post(book: Book, postings: readonly Posting[]): Result<Book, PostingRefusal> {
  if (postings.length < 2 || postings.some(({ amount }) => amount === 0n)) return refused('unbalanced')
  for (const measure of measures) {
    if (sumOf(postings.filter((one) => one.measure === measure)) !== 0n) return refused('unbalanced')
  }
  if (!postings.every(isCounted)) return refused('wrong-measure')
  const balances = new Map(book.map((balance) => [keyOf(balance), balance]))
  for (const one of postings) {
    const { account, measure, line } = one
    const before = balances.get(keyOf(one))?.amount ?? 0n
    const change = accounts[account].side === 'debit' ? one.amount : -one.amount
    balances.set(keyOf(one), { account, measure, line, amount: before + change })
  }
  const after = [...balances.values()]
  return after.some(({ amount }) => amount < 0n) ? refused('overdrawn') : accepted(after)
}

/** How much stands on an account, over all budget lines. */
export function balanceOf(book: Book, account: AccountCode, measure: Measure = 'dong'): bigint {
  return sumOf(book.filter((balance) => balance.account === account && balance.measure === measure))
}

/** The money that an appeal still has, wherever it lies. */
export function moneyHeld(book: Book): Dong {
  return balanceOf(book, 'bank') + balanceOf(book, 'treasury') + balanceOf(book, 'cash')
}

/** Everything that is held in a measure. */
export function heldIn(book: Book, measure: Measure): bigint {
  const held = accountCodes.filter((account) => accounts[account].held)
  return held.reduce((sum, account) => sum + balanceOf(book, account, measure), 0n)
}

/** What was spent on one line of the budget, money and valued things. */
export function spentOn(book: Book, line: number): Dong {
  return sumOf(book.filter((balance) => balance.account === 'spending' && balance.line === line))
}

/** What was given in all: what was fulfilled and what is still owed. */
export function givenIn(book: Book, measure: Measure): bigint {
  return balanceOf(book, 'obligation', measure) + balanceOf(book, 'fulfilled', measure)
}

/** What is held is what is still owed to the purpose; what was spent is what was fulfilled. */
export function holdsTogether(book: Book): boolean {
  const used = {
    dong: balanceOf(book, 'spending'),
    'labour-day': balanceOf(book, 'labour', 'labour-day'),
    item: balanceOf(book, 'put-to-use', 'item'),
  } as const satisfies Record<Measure, bigint>
  return measures.every(
    (measure) =>
      heldIn(book, measure) === balanceOf(book, 'obligation', measure) &&
      used[measure] === balanceOf(book, 'fulfilled', measure),
  )
}

function isCounted({ account, measure }: Posting): boolean {
  return accounts[account].measures.some((one) => one === measure)
}

function keyOf({ account, measure, line }: Pick<Balance, 'account' | 'measure' | 'line'>): string {
  return `${account}:${measure}:${line}`
}

function sumOf(amounts: readonly { readonly amount: bigint }[]): bigint {
  return amounts.reduce((sum, { amount }) => sum + amount, 0n)
}
