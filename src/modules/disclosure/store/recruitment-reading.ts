import { sql } from 'kysely'
import type { Database, Reader, Tx } from '../../../platform/database/database.ts'
import { deferred } from '../../../platform/database/pool-dialect.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { CandidateId, UnitId } from '../../../platform/kernel/ids.ts'

/** As whom candidates are read; row security lets nothing else through. */
export type RecruitmentReader =
  | { readonly kind: 'staff'; readonly units: readonly UnitId[] }
  /** Deals the codes of papers, or opens whose they are: the only one who sees both sides. */
  | { readonly kind: 'dealer'; readonly units: readonly UnitId[] }
  | { readonly kind: 'candidate'; readonly candidateId: CandidateId }

/** Reads in a transaction of its own, as this reader. */
export async function readingRecruitmentAs<Value>(
  database: Database,
  reader: RecruitmentReader,
  read: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  return transaction(database, async (tx) => {
    await actInRecruitmentAs(tx, reader)
    return read(tx)
  })
}

/** Names the reader of a transaction that is open already; holds until it ends. */
export async function actInRecruitmentAs(tx: Tx, reader: RecruitmentReader): Promise<void> {
  const units = reader.kind === 'candidate' ? '' : `{${reader.units.join(',')}}`
  const candidate = reader.kind === 'candidate' ? reader.candidateId : ''
  const naming = sql`select set_config('minhbach.recruitment_units', ${units}, true),
    set_config('minhbach.recruitment_candidate', ${candidate}, true),
    set_config('minhbach.recruitment_deals', ${reader.kind === 'dealer' ? 'on' : ''}, true)`.compile(tx)
  await tx.executeQuery(deferred(naming))
}
