import { appendAudit } from '../../../platform/audit/audit-log.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { actAs } from '../store/reading-as.ts'

export type StaffVisit = Visit<unknown, unknown, SignedIn>

/**
 * Reads what people said or who they are, as far as the visitor may, and writes down that it was read. The rows
 * of other units are not there for the database itself.
 */
export async function readingReception<Value>(
  visit: StaffVisit,
  read: {
    readonly action: string
    readonly unitId: UnitId
    readonly subject: { readonly kind: string; readonly id: string }
    readonly details?: Readonly<Record<string, string | number>>
  },
  load: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  return transaction(visit.database, async (tx) => {
    const units = visit.unitsFor('reception.read')
    await actAs(tx, { kind: 'staff', personId: visit.actor.personId, units, deciding: [] })
    await appendAudit(tx, { actor: visit.actor, ...read })
    return load(tx)
  })
}
