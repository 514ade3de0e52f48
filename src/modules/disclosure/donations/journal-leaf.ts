import { type LogEntry, personal } from '../../../platform/public-log/index.ts'
import type { JournalEntry } from '../store/donation-ledger.ts'
import type { Gift } from '../store/donation-rows.ts'
import type { Spend } from '../store/donation-spends.ts'

/** An entry with what it books, as its leaf tells it. */
export interface LoggedEntry {
  readonly appealNumber: number
  readonly unitCode: string
  readonly entry: Omit<JournalEntry, 'leafHash'>
  readonly gift?: Pick<Gift, 'number' | 'given'> | undefined
  /** Undefined when none was ever given; empty when it was erased since. */
  readonly donorName?: string | undefined
  readonly spend?: Pick<Spend, 'number' | 'voucher'> | undefined
  /** Hexadecimal; of the leaf of the entry that is taken back. */
  readonly reversed?: string | undefined
}

/**
 * What the public log keeps of an entry of the journal: sums, days, numbers. Words that somebody typed and names
 * are not in it, but for the donor's name as a commitment.
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
      ...(spend && { payment: spend.number, voucher: spend.voucher }),
      ...(reversed !== undefined && { reverses: reversed }),
    },
  }
}

function givenFields(given: Gift['given']) {
  switch (given.form) {
    case 'money':
      return { form: given.form, value: String(given.amount) }
    case 'in-kind':
      return {
        form: given.form,
        quantity: given.quantity,
        valuer: given.valuer,
        value: given.value === null ? null : String(given.value),
      }
    case 'labour':
      return { form: given.form, days: given.days }
  }
}
