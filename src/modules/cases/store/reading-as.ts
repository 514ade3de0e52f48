import { sql } from 'kysely'
import type { Database, Reader, Tx } from '../../../platform/database/database.ts'
import { deferred, prepared } from '../../../platform/database/pool-dialect.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/**
 * As whom what people wrote is read; row security lets nothing else through. `units` are those for which
 * the person holds the right to read cases.
 */
export type CaseReader =
  | {
      readonly kind: 'staff'
      readonly personId: PersonId
      readonly units: readonly UnitId[]
      /** Units for which the person decides: confidential cases too. */
      readonly deciding: readonly UnitId[]
    }
  /** Whoever holds the receipt of one case, or the work on that case. */
  | { readonly kind: 'case'; readonly caseId: CaseId }
  /** Jobs of the system: letters, figures, retention. Never on behalf of a request. */
  | { readonly kind: 'system' }

/** Somebody of staff with the rights of this visit. */
export function staffReader(visit: {
  readonly actor: { readonly personId: PersonId }
  unitsFor(permission: string): UnitId[]
}): CaseReader {
  return {
    kind: 'staff',
    personId: visit.actor.personId,
    units: visit.unitsFor('cases.read'),
    deciding: visit.unitsFor('cases.decide'),
  }
}

/** Reads in a transaction of its own, as this reader. */
export async function readingAs<Value>(
  database: Database,
  reader: CaseReader,
  read: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  return transaction(database, async (tx) => {
    await actAs(tx, reader)
    return read(tx)
  })
}

/** Names the reader of a transaction that is open already; holds until it ends. */
export async function actAs(tx: Tx, reader: CaseReader): Promise<void> {
  const units = reader.kind === 'staff' ? `{${reader.units.join(',')}}` : ''
  const deciding = reader.kind === 'staff' ? `{${reader.deciding.join(',')}}` : ''
  const person = reader.kind === 'staff' ? reader.personId : ''
  const caseId = reader.kind === 'case' ? reader.caseId : ''
  const system = reader.kind === 'system' ? 'on' : ''
  const naming = sql`select set_config('minhbach.case_units', ${units}, true),
    set_config('minhbach.case_deciding_units', ${deciding}, true),
    set_config('minhbach.case_reader', ${person}, true),
    set_config('minhbach.case_id', ${caseId}, true),
    set_config('minhbach.case_system', ${system}, true)`.compile(tx)
  // It travels with the statement that needs it.
  await tx.executeQuery(deferred(prepared(naming)))
}
