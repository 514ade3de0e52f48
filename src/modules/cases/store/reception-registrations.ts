import { createHmac } from 'node:crypto'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { receiptCode } from '../../../platform/kernel/receipt-code.ts'

export interface Registration {
  readonly id: string
  readonly sessionId: string
  readonly unitId: UnitId
  readonly groupSize: number
  readonly registeredAt: Date
  readonly cancelledAt: Date | null
}

const columns = [
  'id',
  'session_id as sessionId',
  'unit_id as unitId',
  'group_size as groupSize',
  'registered_at as registeredAt',
  'cancelled_at as cancelledAt',
] as const

/** The registration of a receipt code; the code itself is nowhere. */
export async function findRegistration(
  database: Reader,
  code: string,
  secret: string,
): Promise<Registration | undefined> {
  return database
    .selectFrom('cases.reception_registration')
    .select(columns)
    .where('code_hash', '=', lookupOf(code, secret))
    .executeTakeFirst()
}

/** Those who registered for a day, in the order in which they did. */
export async function registrationsOf(database: Reader, sessionId: string): Promise<Registration[]> {
  return database
    .selectFrom('cases.reception_registration')
    .select(columns)
    .where('session_id', '=', sessionId)
    .orderBy('registered_at')
    .orderBy('id')
    .execute()
}

export async function insertRegistration(
  tx: Tx,
  registration: Omit<Registration, 'cancelledAt'> & { readonly code: string },
  secret: string,
): Promise<void> {
  const { id, sessionId, unitId, groupSize, registeredAt, code } = registration
  await tx
    .insertInto('cases.reception_registration')
    .values({
      id,
      session_id: sessionId,
      unit_id: unitId,
      group_size: groupSize,
      registered_at: registeredAt,
      code_hash: lookupOf(code, secret),
    })
    .execute()
}

/** @returns false when it was cancelled before */
export async function cancelRegistration(tx: Tx, id: string, at: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('cases.reception_registration')
    .set({ cancelled_at: at })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** The receipt code of a form, always the same for the same form: a form sent twice gives one receipt. */
export function receiptCodeOf(form: string, secret: string): string {
  return receiptCode(createHmac('sha256', secret).update(`reception-form:${form}`).digest())
}

/** What is kept of a code: nobody who reads the table can cancel for somebody else. */
function lookupOf(code: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`reception-receipt:${code}`).digest()
}
