/** What is counted: money and valued things in đồng, work in days, things of unknown value in pieces. */
export const measures = ['dong', 'labour-day', 'item'] as const
export type Measure = (typeof measures)[number]

/**
 * The accounts of one appeal. What is held stands at the left (debit) with what it was spent on; at the right
 * (credit) stands what is still owed to the purpose of the gifts, and what was fulfilled of it.
 */
export const accountCodes = [
  'bank',
  'treasury',
  'cash',
  'goods',
  'labour',
  'spending',
  'put-to-use',
  'obligation',
  'fulfilled',
] as const
export type AccountCode = (typeof accountCodes)[number]

interface Account {
  /** The side on which it grows; no account ever stands on the other. */
  readonly side: 'debit' | 'credit'
  readonly measures: readonly Measure[]
  /** Whether it is something that the school holds, and therefore owes to the purpose. */
  readonly held: boolean
}

export const accounts = {
  bank: { side: 'debit', measures: ['dong'], held: true },
  treasury: { side: 'debit', measures: ['dong'], held: true },
  cash: { side: 'debit', measures: ['dong'], held: true },
  goods: { side: 'debit', measures: ['dong', 'item'], held: true },
  labour: { side: 'debit', measures: ['labour-day'], held: false },
  spending: { side: 'debit', measures: ['dong'], held: false },
  'put-to-use': { side: 'debit', measures: ['item'], held: false },
  obligation: { side: 'credit', measures: ['dong', 'item'], held: false },
  fulfilled: { side: 'credit', measures: ['dong', 'labour-day', 'item'], held: false },
} as const satisfies Record<AccountCode, Account>

/** Where money can be. */
export const moneyAccounts = ['bank', 'treasury', 'cash'] as const satisfies readonly AccountCode[]
export type MoneyAccount = (typeof moneyAccounts)[number]
