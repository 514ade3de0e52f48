import { CompiledQuery, sql } from 'kysely'
import type { Reader, Tx } from '../database/database.ts'
import { deferred } from '../database/pool-dialect.ts'
import { signalQueue } from '../jobs/wake-signal.ts'
import { buildLeaf, LeafRefused } from './build-leaf.ts'
import type { ErasureDetails, LogEntry } from './log-entry.ts'

const leafInsertion = `insert into platform.log_outbox (thing_id, revision, type, unit, leaf, leaf_hash)
  values ($1, $2, $3, $4, $5, $6)`
const personalInsertion =
  'insert into platform.log_personal (leaf_hash, path, value, salt) values ($1, $2, $3, $4)'

/**
 * Appends a leaf to the public log in the transaction of the thing itself: with its commit it is certain to be
 * numbered and signed, within seconds. A revision after the first must follow one that is in the log.
 * @returns the hexadecimal hash by which the leaf is known for ever
 * @throws LeafRefused when the entry may not be a leaf, or the revision before it is missing
 */
export async function appendToLog(tx: Tx, entry: LogEntry): Promise<{ leafHash: string }> {
  return appendLeaf(tx, entry)
}

/** As `appendToLog`, for an erasure with what it erased. */
export async function appendLeaf(
  tx: Tx,
  entry: LogEntry,
  erasure?: ErasureDetails,
): Promise<{ leafHash: string }> {
  const previous = entry.revision > 1 ? await previousLeafHash(tx, entry) : undefined
  const { bytes, hash, opened } = buildLeaf(entry, previous, erasure)
  const values = [entry.id, entry.revision, entry.type, entry.unit, bytes, hash]
  await tx.executeQuery(deferred(CompiledQuery.raw(leafInsertion, values)))
  for (const { path, value, salt } of opened) {
    await tx.executeQuery(deferred(CompiledQuery.raw(personalInsertion, [hash, path, value, salt])))
  }
  signalQueue('public-log')
  return { leafHash: hash.toString('hex') }
}

async function previousLeafHash(tx: Tx, { id, revision }: LogEntry): Promise<string> {
  const hash = await findLeafHash(tx, id, revision - 1)
  if (hash === undefined) throw new LeafRefused(`revision ${revision - 1} of this thing is not in the log`)
  return hash
}

/** Hexadecimal hash of a leaf, whether it has its number yet or not. */
export async function findLeafHash(
  reader: Reader,
  id: string,
  revision: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ leaf_hash: Buffer }>`
    select leaf_hash from platform.log_entry where thing_id = ${id} and revision = ${revision}
    union all
    select leaf_hash from platform.log_outbox where thing_id = ${id} and revision = ${revision}
    limit 1`.execute(reader)
  return rows[0]?.leaf_hash.toString('hex')
}
