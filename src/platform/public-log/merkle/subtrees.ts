import { emptyRoot, nodeHash } from './tree-hash.ts'

/** A complete subtree: it covers the leaves `idx · 2^level` up to the next; level 0 are the leaves themselves. */
export interface Subtree {
  readonly level: number
  readonly idx: number
}

/** Consecutive leaves, `end` not included, whose hash a proof consists of. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** Hash of a complete subtree of the tree at hand. */
export type SubtreeHashes = (subtree: Subtree) => Buffer

/**
 * The complete subtrees that a range of leaves is made of, from left to right: at most two for each bit of its
 * size. Numbers of leaves may exceed 32 bits, so nothing here shifts.
 * @param range  one that RFC 6962 splits off: its start is a multiple of the largest power of two below its length
 */
export function subtreesOf({ start, end }: LeafRange): Subtree[] {
  const subtrees: Subtree[] = []
  let at = start
  while (at < end) {
    let level = 0
    let width = 1
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2
      level += 1
    }
    subtrees.push({ level, idx: at / width })
    at += width
  }
  return subtrees
}

/** Hash of the tree over a range of leaves (RFC 9162 §2.1.1), put together from its complete subtrees. */
export function hashOfRange(range: LeafRange, hashes: SubtreeHashes): Buffer {
  const parts = subtreesOf(range).map(hashes)
  let hash = parts.pop()
  if (hash === undefined) return emptyRoot
  for (const part of parts.reverse()) hash = nodeHash(part, hash)
  return hash
}

/** Largest power of two that is smaller than the count; for counts from 2. */
export function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
