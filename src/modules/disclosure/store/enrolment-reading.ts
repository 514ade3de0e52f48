import { sql } from 'kysely'
import type { Database, Reader, Tx } from '../../../platform/database/database.ts'
import { deferred } from '../../../platform/database/pool-dialect.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { ApplicationId } from '../domain/enrolment/campaign.ts'

/** As whom what families wrote is read; row security lets nothing else through. */
export type EnrolmentReader =
  /** Staff of these schools and offices. */
  | { readonly kind: 'staff'; readonly units: readonly UnitId[] }
  /** Whoever holds the receipt of one application, or the work on it. */
  | { readonly kind: 'application'; readonly applicationId: ApplicationId }

/** Reads in a transaction of its own, as this reader. */
export async function readingEnrolmentAs<Value>(
  database: Database,
  reader: EnrolmentReader,
  read: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  return transaction(database, async (tx) => {
    await actInEnrolmentAs(tx, reader)
    return read(tx)
  })
}

/** Names the reader of a transaction that is open already; holds until it ends. */
export async function actInEnrolmentAs(tx: Tx, reader: EnrolmentReader): Promise<void> {
  const units = reader.kind === 'staff' ? `{${reader.units.join(',')}}` : ''
  const applicationId = reader.kind === 'application' ? reader.applicationId : ''
  const naming = sql`select set_config('minhbach.enrolment_units', ${units}, true),
    set_config('minhbach.enrolment_application', ${applicationId}, true)`.compile(tx)
  await tx.executeQuery(deferred(naming))
}
