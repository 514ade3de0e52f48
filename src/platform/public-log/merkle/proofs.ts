import { type LeafRange, splitOf } from './subtrees.ts'

/** Reads what a proof is made of: `hashOfRange` of each range, in this order. */
export type ProofRanges = readonly LeafRange[]

/**
 * What shows that leaf `index` is in the tree of `size` leaves, from the leaf's sibling up (RFC 9162 §2.1.3.1).
 * @throws RangeError when the tree has no such leaf
 */
export function inclusionRanges(index: number, size: number): ProofRanges {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError('no such leaf in the tree')
  const ranges: LeafRange[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    ranges.push(index < middle ? { start: middle, end } : { start, end: middle })
    if (index < middle) end = middle
    else start = middle
  }
  return ranges.reverse()
}

/**
 * What shows that the tree of `from` leaves is the beginning of that of `to` leaves (RFC 9162 §2.1.4.1); nothing
 * for the empty tree and for the same one.
 * @throws RangeError when the later tree is the smaller one
 */
export function consistencyRanges(from: number, to: number): ProofRanges {
  if (!isCount(from) || !isCount(to) || from > to) throw new RangeError('the later tree is the smaller one')
  if (from === 0 || from === to) return []
  const ranges: LeafRange[] = []
  let [start, end] = [0, to]
  // The old tree's right edge ends at `from`; go down to where it is a whole subtree.
  while (end !== from) {
    const middle = start + splitOf(end - start)
    if (from <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  // Whoever checks knows the old root: it is left out when it is that very subtree.
  if (start !== 0) ranges.push({ start, end })
  return ranges.reverse()
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
