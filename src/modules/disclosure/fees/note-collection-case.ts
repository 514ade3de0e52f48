import type { Tx } from '../../../platform/database/database.ts'
import { noteCaseOutcome } from '../store/fee-reports.ts'

/** Remembers how the case of a parent's report ended; the register then says whether it was found true. */
export async function noteCollectionCase(
  tx: Tx,
  { caseId, outcome }: { readonly caseId: string; readonly outcome: string | null },
): Promise<void> {
  if (outcome !== null) await noteCaseOutcome(tx, caseId, outcome)
}
