import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { type Dong, sumOfDong } from '../donations/dong.ts'

export const purchaseSorts = ['reference', 'textbook', 'equipment'] as const
export type PurchaseSort = (typeof purchaseSorts)[number]

/** Where the money came from. */
export const funds = ['budget', 'own-revenue', 'donation', 'parents'] as const
export type Fund = (typeof funds)[number]

export const purchaseStates = ['proposed', 'returned', 'public', 'withdrawn'] as const
export type PurchaseState = (typeof purchaseStates)[number]

export interface PurchaseItem {
  readonly title: string
  readonly publisher: string
  readonly quantity: number
  /** In đồng, each. */
  readonly unitPrice: Dong
}

export interface PurchaseTerms {
  readonly sort: PurchaseSort
  readonly boughtOn: LocalDate
  readonly supplier: string
  /** What the school declares: whether whoever sold it is related to those who decided. */
  readonly supplierRelated: boolean
  readonly fund: Fund
  /** Number of the decision that allowed it, with its day. */
  readonly decision: string
  readonly decidedOn: LocalDate | null
  readonly invoice: string
  readonly hasInvoiceFile: boolean
}

/** What everybody sees beside a purchase; each must be explained by the principal before it goes out. */
export const purchaseFlags = [
  'paid-by-parents',
  'related-supplier',
  'not-approved',
  'approved-after',
  'no-invoice',
] as const
export type PurchaseFlag = (typeof purchaseFlags)[number]

/** What the rules say to a purchase. Families buy reference books if they wish, and the school never for them. */
export function flagsOf(terms: PurchaseTerms): PurchaseFlag[] {
  const { fund, supplierRelated, decision, decidedOn, boughtOn, invoice, hasInvoiceFile } = terms
  return [
    ...(fund === 'parents' ? ['paid-by-parents' as const] : []),
    ...(supplierRelated ? ['related-supplier' as const] : []),
    ...(decision === '' ? ['not-approved' as const] : []),
    ...(decidedOn !== null && decidedOn > boughtOn ? ['approved-after' as const] : []),
    ...(invoice === '' || !hasInvoiceFile ? ['no-invoice' as const] : []),
  ]
}

export function amountOf({ quantity, unitPrice }: PurchaseItem): Dong {
  return BigInt(quantity) * unitPrice
}

export function totalOf(items: readonly PurchaseItem[]): Dong {
  return sumOfDong(items.map(amountOf))
}
