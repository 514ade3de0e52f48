import type { Words } from '../../../../platform/i18n/words.ts'
import type { Id } from '../../../../platform/kernel/ids.ts'
import type { MoneyAccount } from './account.ts'
import type { Dong } from './dong.ts'
import { goodsGift, labourGift, moneyGift, type Posting } from './entry.ts'

export type GiftId = Id<'donation-gift'>

export const giftForms = ['money', 'in-kind', 'labour'] as const
export type GiftForm = (typeof giftForms)[number]

/** Who stated the value of a thing: nobody, whoever gave it with papers, or the school's council. */
export const valuers = ['unvalued', 'donor', 'council'] as const
export type Valuer = (typeof valuers)[number]

export const donorKinds = ['person', 'organisation'] as const
export type DonorKind = (typeof donorKinds)[number]

/** What was given. */
export type Given =
  | { readonly form: 'money'; readonly account: MoneyAccount; readonly amount: Dong }
  | {
      readonly form: 'in-kind'
      readonly description: string
      readonly quantity: number
      /** In what it is counted: `chiếc`, `bộ`. */
      readonly countedIn: string
      readonly valuer: Valuer
      /** Of all of it; null when nobody stated it. */
      readonly value: Dong | null
    }
  | { readonly form: 'labour'; readonly description: string; readonly days: number }

/** How a gift stands in the book. */
export function giftPostings(given: Given): Posting[] {
  switch (given.form) {
    case 'money':
      return moneyGift(given.account, given.amount)
    case 'in-kind':
      return given.value === null ? goodsGift(BigInt(given.quantity), 'item') : goodsGift(given.value, 'dong')
    case 'labour':
      return labourGift(BigInt(given.days))
  }
}

export interface Donor {
  readonly kind: DonorKind
  /** As it stands on the receipt; empty when nobody wanted to be named. */
  readonly name: string
  /** Whether the public may read it. */
  readonly named: boolean
}

const unnamed = {
  person: { vi: 'Một cá nhân', en: 'A person' },
  organisation: { vi: 'Một tổ chức không nêu tên', en: 'An organisation that is not named' },
} as const satisfies Record<DonorKind, Words>

/**
 * Who gave, for everybody to read. Persons are never named, not even those who would like it: a list of parents
 * who gave tells who did not, and could be turned against a child.
 */
export function publicDonor({ kind, name, named }: Donor): Words {
  return mayBeNamed({ kind, name, named }) ? { vi: name, en: name } : unnamed[kind]
}

export function mayBeNamed({ kind, name, named }: Donor): boolean {
  return kind === 'organisation' && named && name !== ''
}

/** From so many gifts of money by persons on, equal sums are a sign that a level was set. */
const fewestGifts = 10
const shareOfEqual = 0.8

/**
 * The sum that at least 80 % of the persons gave who gave money, when at least ten did: a reason to look, not a
 * finding. Neither class nor pupil is known to the platform, so the whole appeal is looked at.
 */
export function equalSum(
  gifts: readonly { readonly amount: Dong; readonly donorKind: DonorKind }[],
): Dong | undefined {
  const sums = gifts.filter(({ donorKind }) => donorKind === 'person').map(({ amount }) => amount)
  if (sums.length < fewestGifts) return undefined
  const counts = new Map<Dong, number>()
  for (const sum of sums) counts.set(sum, (counts.get(sum) ?? 0) + 1)
  const [sum, count] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [0n, 0]
  return count / sums.length >= shareOfEqual ? sum : undefined
}
