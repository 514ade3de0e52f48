import { addDays, type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'
import { moneyAccounts } from './account.ts'
import type { Posting } from './entry.ts'

/** Three months with their first and last day. */
export interface Quarter {
  /** `2026-Q3` */
  readonly code: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The quarter that ended last before a day. */
export function lastQuarter(today: LocalDate): Quarter {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const begun = Math.floor((month - 1) / 3)
  const number = begun === 0 ? 4 : begun
  const of = begun === 0 ? year - 1 : year
  const first = (months: number) =>
    localDate(`${of + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  return { code: `${of}-Q${number}`, from: first((number - 1) * 3), to: addDays(first(number * 3), -1) }
}

/** What a quarter did to what is held for a purpose, in đồng: `before + received - spent = after`. */
export interface QuarterSums {
  readonly before: bigint
  /** Less what went back to donors. */
  readonly received: bigint
  readonly spent: bigint
  readonly after: bigint
}

const held: readonly string[] = [...moneyAccounts, 'goods']

/** Sums of the entries of a book, money and things with a stated value. */
export function quarterSums(
  journal: readonly { readonly happenedOn: LocalDate; readonly postings: readonly Posting[] }[],
  { from, to }: Quarter,
): QuarterSums {
  const sum = (fits: (day: LocalDate) => boolean, counts: (account: string) => boolean) =>
    journal
      .filter(({ happenedOn }) => fits(happenedOn))
      .flatMap(({ postings }) => postings)
      .filter(({ account, measure }) => measure === 'dong' && counts(account))
      .reduce((total, { amount }) => total + amount, 0n)
  const before = sum(
    (day) => day < from,
    (account) => held.includes(account),
  )
  const after = sum(
    (day) => day <= to,
    (account) => held.includes(account),
  )
  const spent = sum(
    (day) => day >= from && day <= to,
    (account) => account === 'spending',
  )
  return { before, received: after - before + spent, spent, after }
}
