import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import { sumOfDong } from '../donations/dong.ts'

/** How something came to be looked into. */
export const findingSources = ['rule', 'report', 'inspection'] as const
export type FindingSource = (typeof findingSources)[number]

/** What is done about a finding, in the order in which it happens. */
export const findingActs = ['explained', 'confirmed', 'dismissed', 'repaid', 'repayment-reversed'] as const
export type FindingAct = (typeof findingActs)[number]

export const findingStates = ['open', 'explained', 'confirmed', 'dismissed', 'settled'] as const
export type FindingState = (typeof findingStates)[number]

/** Days that a school has to say its side before the office decides; a term of the platform's own. */
export const daysToExplain = 10

export interface FindingEntry {
  readonly act: FindingAct
  readonly at: Date
  /** Of a confirmation: what was collected too much, in all. Of a repayment: what went back. */
  readonly amount: bigint | null
}

/** What a finding has come to. */
export interface FindingStanding {
  readonly state: FindingState
  readonly overCollected: bigint
  readonly repaid: bigint
  /** What families still have to get back. */
  readonly outstanding: bigint
}

/** Folds what was done, oldest first. */
export function standingOfFinding(entries: readonly FindingEntry[]): FindingStanding {
  const amountOf = (act: FindingAct) =>
    sumOfDong(entries.filter((entry) => entry.act === act).map(({ amount }) => amount ?? 0n))
  const overCollected = amountOf('confirmed')
  const repaid = amountOf('repaid') - amountOf('repayment-reversed')
  const outstanding = overCollected - repaid
  const has = (act: FindingAct) => entries.some((entry) => entry.act === act)
  const state = has('dismissed')
    ? 'dismissed'
    : has('confirmed')
      ? outstanding === 0n
        ? 'settled'
        : 'confirmed'
      : has('explained')
        ? 'explained'
        : 'open'
  return { state, overCollected, repaid, outstanding }
}

export type FindingRefusal =
  | 'already-decided'
  | 'school-not-heard'
  | 'not-confirmed'
  | 'more-than-outstanding'
  | 'more-than-repaid'
  | 'amount-missing'

/** The first day on which the office may decide although the school has said nothing. */
export function decidableFrom(foundOn: LocalDate): LocalDate {
  return addDays(foundOn, daysToExplain)
}

/**
 * Whether an act may follow. A school is heard before anything is held against it, but silence does not protect it;
 * never more is paid back than was collected too much.
 */
export function decideFinding(
  entries: readonly FindingEntry[],
  wish: { readonly act: FindingAct; readonly amount: bigint | null },
  { foundOn, today }: { readonly foundOn: LocalDate; readonly today: LocalDate },
): Result<FindingStanding, FindingRefusal> {
  const standing = standingOfFinding(entries)
  const isDecided = standing.state !== 'open' && standing.state !== 'explained'
  switch (wish.act) {
    case 'explained':
      return isDecided ? refused('already-decided') : accepted(standing)
    case 'confirmed':
    case 'dismissed':
      if (isDecided) return refused('already-decided')
      if (standing.state === 'open' && today < decidableFrom(foundOn)) return refused('school-not-heard')
      if (wish.act === 'confirmed' && wish.amount === null) return refused('amount-missing')
      return accepted(standing)
    case 'repaid':
      if (wish.amount === null || wish.amount <= 0n) return refused('amount-missing')
      if (standing.state !== 'confirmed') return refused('not-confirmed')
      return wish.amount > standing.outstanding ? refused('more-than-outstanding') : accepted(standing)
    case 'repayment-reversed':
      if (wish.amount === null || wish.amount <= 0n) return refused('amount-missing')
      return wish.amount > standing.repaid ? refused('more-than-repaid') : accepted(standing)
  }
}

/** Below this number of families a count could point at one of them, and is not published. */
export const fewestFamilies = 5
