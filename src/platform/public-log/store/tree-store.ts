import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { TreeHead } from '../merkle/check-proofs.ts'
import {
  hashOfRange,
  type LeafRange,
  type Subtree,
  type SubtreeHashes,
  subtreesOf,
} from '../merkle/subtrees.ts'

/** The stored tree lacks a part that its size says it has. */
export class TreeBroken extends Error {
  override readonly name = 'TreeBroken'
}

/** Hashes of complete subtrees, with one statement however many there are. */
export async function readSubtrees(reader: Reader, subtrees: readonly Subtree[]): Promise<SubtreeHashes> {
  const leaves = subtrees.filter(({ level }) => level === 0).map(({ idx }) => idx)
  const nodes = subtrees.filter(({ level }) => level > 0)
  const levels = nodes.map(({ level }) => level)
  const places = nodes.map(({ idx }) => idx)
  const { rows } = await sql<{ level: number; idx: number; hash: Buffer }>`
    select 0 as level, idx, leaf_hash as hash from platform.log_entry where idx = any(${leaves}::bigint[])
    union all
    select node.level, node.idx, node.hash
    from unnest(${levels}::smallint[], ${places}::bigint[]) as wanted (level, idx)
    join platform.log_node node on node.level = wanted.level and node.idx = wanted.idx`.execute(reader)
  const known = new Map(rows.map(({ level, idx, hash }) => [`${level} ${idx}`, hash]))
  return ({ level, idx }) => {
    const hash = known.get(`${level} ${idx}`)
    if (hash === undefined) throw new TreeBroken(`the tree has no subtree ${idx} at level ${level}`)
    return hash
  }
}

/**
 * Hashes of ranges of leaves, as proofs consist of.
 * @throws TreeBroken
 */
export async function readHashes(reader: Reader, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  if (ranges.length === 0) return []
  const hashes = await readSubtrees(reader, ranges.flatMap(subtreesOf))
  return ranges.map((range) => hashOfRange(range, hashes))
}

/**
 * Root of the tree of the first `size` leaves, from its stored subtrees.
 * @throws TreeBroken
 */
export async function readRoot(reader: Reader, size: number): Promise<Buffer> {
  const hashes = await readSubtrees(reader, subtreesOf({ start: 0, end: size }))
  return hashOfRange({ start: 0, end: size }, hashes)
}

/** As `readRoot`; undefined when the stored tree lacks a part of it. */
export async function findRoot(reader: Reader, size: number): Promise<Buffer | undefined> {
  try {
    return await readRoot(reader, size)
  } catch (error) {
    if (error instanceof TreeBroken) return undefined
    throw error
  }
}

/** What the last numbering made of the tree; undefined before the first. It may not be signed yet. */
export async function readNumberedHead(reader: Reader): Promise<TreeHead | undefined> {
  return reader
    .selectFrom('platform.log_batch')
    .select(['size', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}
