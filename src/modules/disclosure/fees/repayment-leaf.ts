import { type LogEntry, personal } from '../../../platform/public-log/index.ts'
import type { FindingAct, FindingStanding } from '../domain/fees/finding.ts'
import type { Finding, RecordedEntry } from '../store/fee-findings.ts'

/** Money that went back to families, or that a reversal took back. */
export interface LoggedRepayment {
  readonly finding: Pick<Finding, 'id' | 'law'>
  readonly unitCode: string
  /** Its place among the repayments of the finding, from 1. */
  readonly place: number
  readonly entry: RecordedEntry
  /** Hexadecimal; undefined when there is no file of it. */
  readonly voucherSha256: string | undefined
  /** What the finding came to by it. */
  readonly standing: Pick<FindingStanding, 'overCollected' | 'repaid'>
}

/** Whether an act moves money, and so stands in the public log. */
export function isRepayment({ act }: { readonly act: FindingAct }): boolean {
  return act === 'repaid' || act === 'repayment-reversed'
}

/**
 * What the public log keeps of a repayment: sums and days. How many families there were can point at one of them, a
 * voucher names people, and words were typed: these are commitments.
 */
export function repaymentLeaf(logged: LoggedRepayment): LogEntry {
  const { finding, unitCode, place, entry, voucherSha256, standing } = logged
  const { act, at, amount, paidOn, families, voucher, words } = entry
  return {
    type: 'ledger',
    id: finding.id,
    revision: place,
    unit: unitCode,
    at,
    title: `fee-repayment ${place}`,
    fields: {
      act,
      amount: String(amount ?? 0n),
      over: String(standing.overCollected),
      repaid: String(standing.repaid),
      ...(paidOn !== null && { day: paidOn }),
      ...(families !== null && { families: personal(String(families)) }),
      ...(voucher !== '' && { voucher: personal(voucher) }),
      ...(voucherSha256 !== undefined && { voucherFile: personal(voucherSha256) }),
      ...(words !== '' && { words: personal(words) }),
    },
    law: finding.law,
  }
}
