import { splitOf } from './subtrees.ts'
import { emptyRoot, hashBytes, nodeHash } from './tree-hash.ts'

/** What a tree commits to: its number of leaves and the hash over all of them. */
export interface TreeHead {
  readonly size: number
  readonly root: Buffer
}

/** Whether a proof shows that the leaf with this hash has this place in the tree (RFC 9162 §2.1.3.2). */
export function provesInclusion(
  leaf: Buffer,
  index: number,
  { size, root }: TreeHead,
  proof: readonly Buffer[],
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !allHashes(proof)) return false
  let hash = leaf
  let [place, last] = [index, size - 1]
  for (const sibling of proof) {
    if (last === 0) return false
    const isRight = place % 2 === 1
    if (isRight || place === last) {
      hash = nodeHash(sibling, hash)
      while (!isRight && place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && hash.equals(root)
}

/** Whether a proof shows that the earlier tree is the beginning of the later one (RFC 9162 §2.1.4.2). */
export function provesConsistency(earlier: TreeHead, later: TreeHead, proof: readonly Buffer[]): boolean {
  const { size: from } = earlier
  const { size: to } = later
  if (!isCount(from) || !isCount(to) || from > to || !allHashes(proof)) return false
  if (from === 0) return proof.length === 0 && earlier.root.equals(emptyRoot)
  if (from === to) return proof.length === 0 && earlier.root.equals(later.root)
  const rest = [...proof]
  // The proof leaves out the old root where the old tree is a whole subtree of the new one.
  const first = isPowerOfTwo(from) ? earlier.root : rest.shift()
  if (first === undefined) return false
  const both = climb({ old: first, new: first }, [from - 1, to - 1], rest)
  return both?.old.equals(earlier.root) === true && both.new.equals(later.root)
}

interface BothRoots {
  readonly old: Buffer
  readonly new: Buffer
}

function climb(
  start: BothRoots,
  [oldLast, newLast]: readonly [number, number],
  proof: readonly Buffer[],
): BothRoots | undefined {
  let [place, last] = [oldLast, newLast]
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  let both = start
  for (const sibling of proof) {
    if (last === 0) return undefined
    if (place % 2 === 1 || place === last) {
      both = { old: nodeHash(sibling, both.old), new: nodeHash(sibling, both.new) }
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      both = { old: both.old, new: nodeHash(both.new, sibling) }
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 ? both : undefined
}

function half(value: number): number {
  return Math.floor(value / 2)
}

function isPowerOfTwo(value: number): boolean {
  return value === 1 || splitOf(value) * 2 === value
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function allHashes(proof: readonly Buffer[]): boolean {
  return proof.length <= 64 && proof.every(({ length }) => length === hashBytes)
}
