import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { hashesAtLevel, type TileName, tileWidth } from '../tiles/tile-path.ts'
import { TreeBroken } from './tree-store.ts'

/** A numbered leaf. */
export interface NumberedLeaf {
  readonly idx: number
  readonly leaf: Buffer
  readonly leafHash: Buffer
}

/** Leaves by their numbers, at most `count`, from one on. */
export async function readLeaves(reader: Reader, from: number, count: number): Promise<NumberedLeaf[]> {
  return reader
    .selectFrom('platform.log_entry')
    .select(['idx', 'leaf', 'leaf_hash as leafHash'])
    .where('idx', '>=', from)
    .where('idx', '<', from + count)
    .orderBy('idx')
    .execute()
}

/** All leaves below a size, in order, without holding more than a few thousand of them. */
export async function* streamLeaves(
  reader: Reader,
  from: number,
  size: number,
): AsyncGenerator<NumberedLeaf> {
  const portion = 2_000
  for (let start = from; start < size; start += portion) {
    const leaves = await readLeaves(reader, start, Math.min(portion, size - start))
    if (leaves.length !== Math.min(portion, size - start)) throw new TreeBroken('leaves are missing')
    yield* leaves
  }
}

/** The number of a thing's revision; undefined while it waits for one, or when there is no such leaf. */
export async function findIndex(reader: Reader, id: string, revision: number): Promise<number | undefined> {
  const found = await reader
    .selectFrom('platform.log_entry')
    .select('idx')
    .where('thing_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return found?.idx
}

/** The bytes of a tile or a bundle; undefined when the tree of `size` leaves does not have it in this width. */
export async function readTile(reader: Reader, tile: TileName, size: number): Promise<Buffer | undefined> {
  const { level, index, width } = tile
  const first = index * tileWidth
  if (first + width > hashesAtLevel(level === 'entries' ? 0 : level, size)) return undefined
  const parts =
    level === 'entries' || level === 0
      ? (await readLeaves(reader, first, width)).flatMap(({ leaf, leafHash }) =>
          level === 'entries' ? [lengthOf(leaf), leaf] : [leafHash],
        )
      : await readNodes(reader, level * 8, first, width)
  return Buffer.concat(parts)
}

function lengthOf(leaf: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(leaf.length)
  return length
}

async function readNodes(reader: Reader, level: number, first: number, width: number): Promise<Buffer[]> {
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from platform.log_node
    where level = ${level} and idx >= ${first} and idx < ${first + width} order by idx`.execute(reader)
  return rows.map(({ hash }) => hash)
}
