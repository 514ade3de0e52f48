import { z } from 'zod'
import { appendAudit } from '../../../platform/audit/audit-log.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { findUnitByCode, type Unit, unitName } from '../../organisations/index.ts'
import { actInRegisterAs, type RegisterName } from '../store/register-people.ts'
import type { RegisterPermission } from './permissions.ts'

export type StaffVisit = Visit<unknown, unknown, SignedIn>
export const UnitParams = z.object({ code: z.string().max(100) })

/** The unit of the address with its name, when whoever visits may do this there. */
export async function findRegisterUnit(
  visit: Visit<z.infer<typeof UnitParams>, unknown, SignedIn>,
  permission: RegisterPermission,
): Promise<{ readonly unit: Unit; readonly name: string } | undefined> {
  const unit = await findUnitByCode(visit.database, visit.params.code)
  if (unit === undefined || !visit.may(permission, unit.id)) return undefined
  return { unit, name: await unitName(visit.database, unit.id, visit.today) }
}

export interface RegisterReading {
  readonly register: RegisterName
  readonly unitId: UnitId
  /** Of the round, the plan, the entry: what was opened. */
  readonly subject: string
}

/** Reads who stands in a register of one unit, and writes down that it was read. */
export async function readingRegister<Value>(
  visit: StaffVisit,
  { register, unitId, subject }: RegisterReading,
  read: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return transaction(visit.database, async (tx) => {
    await actInRegisterAs(tx, { kind: 'staff', units: [unitId], register })
    await appendAudit(tx, {
      actor: visit.actor,
      action: `registers.${register}-read`,
      subject: { kind: register, id: subject },
      unitId,
    })
    return read(tx)
  })
}
