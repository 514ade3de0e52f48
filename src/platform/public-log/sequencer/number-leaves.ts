import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { appendLeaf } from '../append-to-log.ts'
import { edgeOf, type GrownNode, growTree } from '../merkle/grow-tree.ts'
import { hashOfRange } from '../merkle/subtrees.ts'
import { keyEntry } from '../store/key-store.ts'
import { readNumberedHead, readSubtrees } from '../store/tree-store.ts'

export interface NumberingOptions {
  /** The key that the first leaf of a new log names. */
  readonly firstKey: string
  readonly at: Date
  readonly limit: number
}

interface WaitingLeaf {
  readonly sequence: number
  readonly leaf_hash: Buffer
}

/**
 * Gives numbers to the leaves that wait longest, and finishes the subtrees above them. For the one process that
 * holds the lock of the log.
 * @returns how many there were
 */
export async function numberLeaves(tx: Tx, { firstKey, at, limit }: NumberingOptions): Promise<number> {
  const head = await readNumberedHead(tx)
  if (head === undefined) await appendLeaf(tx, keyEntry(firstKey, undefined, at))
  const waiting = await readWaiting(tx, limit, head === undefined)
  if (waiting.length === 0) return 0
  const size = head?.size ?? 0
  const newHashes = waiting.map(({ leaf_hash }) => leaf_hash)
  const before = await readSubtrees(tx, edgeOf(size))
  const grown = growTree(size, newHashes, before)
  const known = new Map(grown.map(({ level, idx, hash }) => [`${level} ${idx}`, hash]))
  const root = hashOfRange({ start: 0, end: size + waiting.length }, (subtree) => {
    if (subtree.level === 0 && subtree.idx >= size) return newHashes[subtree.idx - size] ?? before(subtree)
    return known.get(`${subtree.level} ${subtree.idx}`) ?? before(subtree)
  })
  await moveLeaves(tx, size, waiting)
  await insertNodes(tx, grown)
  await tx
    .insertInto('platform.log_batch')
    .values({ size: size + waiting.length, root })
    .execute()
  return waiting.length
}

/** The first leaf of a log is the one that names its key, whatever was written before. */
async function readWaiting(tx: Tx, limit: number, isFirst: boolean): Promise<WaitingLeaf[]> {
  const query = tx.selectFrom('platform.log_outbox').select(['sequence', 'leaf_hash'])
  const ordered = isFirst ? query.orderBy(sql`type <> 'key'`) : query
  return ordered.orderBy('sequence').limit(limit).execute()
}

async function moveLeaves(tx: Tx, size: number, waiting: readonly WaitingLeaf[]): Promise<void> {
  const sequences = waiting.map(({ sequence }) => sequence)
  await sql`
    insert into platform.log_entry (idx, thing_id, revision, type, unit, leaf, leaf_hash)
    select ${size}::bigint + place - 1, thing_id, revision, type, unit, leaf, leaf_hash
    from unnest(${sequences}::bigint[]) with ordinality as numbered (sequence, place)
    join platform.log_outbox using (sequence)
    order by place`.execute(tx)
  await sql`delete from platform.log_outbox where sequence = any(${sequences}::bigint[])`.execute(tx)
}

async function insertNodes(tx: Tx, nodes: readonly GrownNode[]): Promise<void> {
  if (nodes.length === 0) return
  await sql`
    insert into platform.log_node (level, idx, hash)
    select * from unnest(
      ${nodes.map(({ level }) => level)}::smallint[],
      ${nodes.map(({ idx }) => idx)}::bigint[],
      ${nodes.map(({ hash }) => hash)}::bytea[]
    )`.execute(tx)
}
