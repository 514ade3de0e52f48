import type { Reader } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import type { LogEntry, LogSource } from '../../../platform/public-log/index.ts'
import { standingOfFinding } from '../domain/fees/finding.ts'
import { confirmedFindingsAfter, type Finding, findingEntries, voucherHash } from '../store/fee-findings.ts'
import { unitCodes } from '../store/fee-unit-codes.ts'
import { isRepayment, repaymentLeaf } from './repayment-leaf.ts'

const portion = 200

/** Every repayment of what was collected too much, as its leaf would be made now. */
export const feeLogSource: LogSource = {
  name: 'disclosure.fees',
  types: ['ledger'],
  async *entries(reader) {
    for await (const findings of inPortions<Finding>((after) =>
      confirmedFindingsAfter(reader, after?.id, portion),
    )) {
      const codes = await unitCodes(
        reader,
        findings.map(({ unitId }) => unitId),
      )
      for (const finding of findings) yield* repaymentsOf(reader, finding, codes.get(finding.unitId) ?? '')
    }
  },
}

async function* repaymentsOf(reader: Reader, finding: Finding, unitCode: string): AsyncIterable<LogEntry> {
  const entries = await findingEntries(reader, finding.id)
  for (const [index, entry] of entries.entries()) {
    if (!isRepayment(entry)) continue
    const until = entries.slice(0, index + 1)
    // The finding itself says what its last entry brought it to, or no leaf is the same.
    const isLast = index === entries.length - 1
    yield repaymentLeaf({
      finding,
      unitCode,
      place: until.filter(isRepayment).length,
      entry,
      voucherSha256: await voucherHash(reader, entry),
      standing: isLast ? finding : standingOfFinding(until),
    })
  }
}
