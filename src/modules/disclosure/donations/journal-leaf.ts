import { type LogEntry, personal } from '../../../platform/public-log/index.ts'
import type { JournalEntry } from '../store/donation-ledger.ts'
import type { Gift } from '../store/donation-rows.ts'
import type { Spend } from '../store/donation-spends.ts'

/** What of a payment stands in the log. */
export type LoggedSpend = Pick<Spend, 'number' | 'voucher' | 'payee' | 'what' | 'fileSha256'>

/** An entry with what it books, as its leaf tells it. */
export interface LoggedEntry {
  readonly appealNumber: number
  readonly unitCode: string
  readonly entry: Omit<JournalEntry, 'leafHash'>
  readonly gift?: Pick<Gift, 'number' | 'given'> | undefined
  /** Undefined when none was ever given; empty when it was erased since. */
  readonly donorName?: string | undefined
  readonly spend?: LoggedSpend | undefined
  /** Hexadecimal; of the leaf of the entry that is taken back. */
  readonly reversed?: string | undefined
}

/**
 * What the public log keeps of an entry of the journal: sums, days, numbers. Names, words that somebody typed and
 * the hash of a voucher, on which names stand, are in it as commitments only.
 */
export function journalLeaf(logged: LoggedEntry): LogEntry {
  const { appealNumber, unitCode, entry, gift, donorName, spend, reversed } = logged
  return {
    type: 'ledger',
    id: entry.id,
    revision: 1,
    unit: unitCode,
    at: entry.recordedAt,
    title: `donation ${appealNumber}.${entry.sequence}`,
    fields: {
      appeal: String(appealNumber),
      entry: entry.sequence,
      kind: entry.kind,
      day: entry.happenedOn,
      postings: entry.postings.map(({ account, measure, line, amount }) => ({
        account,
        measure,
        line,
        amount: String(amount),
      })),
      ...(gift && { receipt: gift.number, given: givenFields(gift.given) }),
      ...(donorName !== undefined && { donor: personal(donorName) }),
      ...(spend && spendFields(spend)),
      ...(entry.reason !== '' && { reason: personal(entry.reason) }),
      ...(reversed !== undefined && { reverses: reversed }),
    },
  }
}

function spendFields({ number, voucher, payee, what, fileSha256 }: LoggedSpend) {
  return {
    payment: number,
    voucher,
    payee: personal(payee),
    what: personal(what),
    ...(fileSha256 !== null && { voucherFile: personal(fileSha256) }),
  }
}

function givenFields(given: Gift['given']) {
  switch (given.form) {
    case 'money':
      return { form: given.form, value: String(given.amount) }
    case 'in-kind':
      return {
        form: given.form,
        what: personal(given.description),
        quantity: given.quantity,
        valuer: given.valuer,
        value: given.value === null ? null : String(given.value),
      }
    case 'labour':
      return { form: given.form, what: personal(given.description), days: given.days }
  }
}
