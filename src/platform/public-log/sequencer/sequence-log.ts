import { sql } from 'kysely'
import type { Database, Reader, Tx } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { appendLeaf, findLeafHash } from '../append-to-log.ts'
import { consistencyRanges } from '../merkle/proofs.ts'
import type { Signer, SignerStatus } from '../signer/signer.ts'
import { keepCheckpoint, readCheckpoint } from '../store/checkpoint-store.ts'
import { keyEntry, readLogKeys } from '../store/key-store.ts'
import { findRoot, readHashes, readNumberedHead } from '../store/tree-store.ts'
import { LogForked, LogRolledBack, type LogStopped, SignerOfAnother } from './log-stopped.ts'
import { numberLeaves } from './number-leaves.ts'

/** Key of the advisory lock that makes one process of all number and sign. */
const logLock = 7_003

export interface SequencingOptions {
  readonly database: Database
  readonly signer: Signer
  readonly now: () => Date
  /** Leaves that are numbered and signed together, at most. */
  readonly batchSize?: number
}

/**
 * Numbers what waits, without a gap and in the order in which it was written, and signs the tree. The numbers
 * commit before anything is signed: whenever the process dies, the next round signs the same tree or a longer one.
 * @returns `more` when there may be more to do at once
 * @throws LogStopped when the database does not hold what was signed: nothing is numbered or signed then
 */
export async function sequenceLog(options: SequencingOptions): Promise<'more' | 'idle'> {
  const { database, signer, now, batchSize = 1_000 } = options
  if (!(await hasWork(database))) return 'idle'
  const status = await signer.status()
  const numbered = await asTheOnlyOne(database, async (tx) => {
    await assertAgrees(tx, status)
    await nameNextKey(tx, status, now())
    return numberLeaves(tx, { firstKey: status.vkey, at: now(), limit: batchSize })
  })
  if (numbered === undefined) return 'idle'
  await asTheOnlyOne(database, (tx) => signTree(tx, signer))
  return numbered === batchSize ? 'more' : 'idle'
}

/** @returns undefined when another process is at it */
function asTheOnlyOne<Value>(
  database: Database,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value | undefined> {
  return transaction(database, async (tx) => {
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(${logLock}) as locked`.execute(tx)
    return rows[0]?.locked === true ? work(tx) : undefined
  })
}

/** Leaves that wait, a tree that is not signed, or no tree at all. */
async function hasWork(reader: Reader): Promise<boolean> {
  const { rows } = await sql<{ work: boolean }>`
    select exists (select from platform.log_outbox)
      or coalesce((select max(size) from platform.log_batch), -1)
        <> coalesce((select max(size) from platform.log_checkpoint), -2) as work`.execute(reader)
  return rows[0]?.work === true
}

/**
 * Compares the database with what the signer remembers: an older copy of the database that was put back, or a
 * rewritten tree, is found here, before anything is added to it.
 */
export async function assertAgrees(reader: Reader, { vkey, last }: SignerStatus): Promise<void> {
  const head = await readNumberedHead(reader)
  const keys = await readLogKeys(reader)
  const size = head?.size ?? 0
  // First: a copy from before a change of the key does not name the key that signs now.
  if (last !== undefined && size < last.size) throw new LogRolledBack(last.size, size)
  if (head !== undefined && !keys.some(({ key }) => key.vkey === vkey)) throw new SignerOfAnother()
  if (last !== undefined && !(await findRoot(reader, last.size))?.equals(last.root))
    throw new LogForked(last.size)
}

async function signTree(tx: Tx, signer: Signer): Promise<void> {
  const head = await readNumberedHead(tx)
  const checkpoint = await readCheckpoint(tx)
  if (head === undefined || head.size === checkpoint?.size) return
  if (!(await findRoot(tx, head.size))?.equals(head.root)) throw new LogForked(head.size)
  const { last, nextVkey } = await signer.status()
  if (last !== undefined && last.size > head.size) throw new LogRolledBack(last.size, head.size)
  const proof = await readHashes(tx, consistencyRanges(last?.size ?? 0, head.size))
  const answer = await signer.sign({ head, proof })
  if (answer.kind === 'refused') throw refusalOf(answer.reason, last?.size ?? 0, head.size)
  await keepCheckpoint(tx, head, answer.note)
  await handOver(tx, signer, nextVkey)
}

/** A key that waits is named by a leaf, once. */
export async function nameNextKey(tx: Tx, { vkey, nextVkey }: SignerStatus, at: Date): Promise<void> {
  if (nextVkey === undefined) return
  const entry = keyEntry(nextVkey, vkey, at)
  if ((await findLeafHash(tx, entry.id, entry.revision)) === undefined) await appendLeaf(tx, entry)
}

/** The old key has just signed the leaf that names the next one: from now on that one signs. */
async function handOver(tx: Tx, signer: Signer, nextVkey: string | undefined): Promise<void> {
  if (nextVkey === undefined) return
  const keys = await readLogKeys(tx)
  if (keys.some(({ key }) => key.vkey === nextVkey)) await signer.activate(nextVkey)
}

function refusalOf(reason: 'rolled-back' | 'forked', signed: number, size: number): LogStopped {
  return reason === 'forked' ? new LogForked(signed) : new LogRolledBack(signed, size)
}
