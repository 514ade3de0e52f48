import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../config/project-root.ts'
import { provesConsistency, provesInclusion } from './check-proofs.ts'
import { growTree } from './grow-tree.ts'
import { consistencyRanges, inclusionRanges } from './proofs.ts'
import { hashOfRange, type SubtreeHashes, splitOf } from './subtrees.ts'
import { emptyRoot, leafHash, nodeHash } from './tree-hash.ts'

const Vectors = z.object({
  leaves: z.array(z.string()),
  leafHashes: z.array(z.string()),
  roots: z.array(z.string()),
  inclusion: z.array(z.object({ index: z.number(), size: z.number(), proof: z.array(z.string()) })),
  consistency: z.array(z.object({ from: z.number(), to: z.number(), proof: z.array(z.string()) })),
})
const vectors = Vectors.parse(
  JSON.parse(readFileSync(path.join(projectRoot(), 'test/fixtures/public-log/log-vectors.json'), 'utf8')),
)
const leaves = vectors.leaves.map((hex) => Buffer.from(hex, 'hex'))

/** The tree as the RFC defines it, by recursion over the leaves: slow, and nothing of the tested code. */
function plainRoot(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes
  if (only === undefined) return emptyRoot
  if (hashes.length === 1) return only
  const split = splitOf(hashes.length)
  return nodeHash(plainRoot(hashes.slice(0, split)), plainRoot(hashes.slice(split)))
}

/** A tree that grew in the given portions, with all its complete subtrees. */
function grownTree(leafHashes: readonly Buffer[], portions: readonly number[] = []): SubtreeHashes {
  const known = new Map<string, Buffer>()
  const find: SubtreeHashes = ({ level, idx }) => {
    const hash = known.get(`${level} ${idx}`)
    if (hash === undefined) throw new Error(`the subtree ${level} ${idx} was asked for and is not known`)
    return hash
  }
  let size = 0
  for (const portion of [...portions, leafHashes.length]) {
    const added = leafHashes.slice(size, size + portion)
    for (const { level, idx, hash } of growTree(size, added, find)) known.set(`${level} ${idx}`, hash)
    for (const [offset, hash] of added.entries()) known.set(`0 ${size + offset}`, hash)
    size += added.length
  }
  return find
}

describe('the vectors', () => {
  const hashes = leaves.map(leafHash)
  const tree = grownTree(hashes)
  test('leaf hashes and roots', () => {
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual(vectors.leafHashes)
    const roots = vectors.roots.map((_, size) => hashOfRange({ start: 0, end: size }, tree).toString('hex'))
    expect(roots).toEqual(vectors.roots)
  })

  test.each(vectors.inclusion)('inclusion of $index in $size', ({ index, size, proof }) => {
    const made = inclusionRanges(index, size).map((range) => hashOfRange(range, tree))
    expect(made.map((hash) => hash.toString('hex'))).toEqual(proof)
  })

  test.each(vectors.consistency)('consistency of $from with $to', ({ from, to, proof }) => {
    const made = consistencyRanges(from, to).map((range) => hashOfRange(range, tree))
    expect(made.map((hash) => hash.toString('hex'))).toEqual(proof)
  })
})

const manyLeaves = Array.from({ length: 130 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)))
const manyTree = grownTree(manyLeaves)
const headOf = (size: number) => ({ size, root: hashOfRange({ start: 0, end: size }, manyTree) })

test('a tree grown in any portions has the root that the definition gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), (portions) => {
      const tree = grownTree(manyLeaves, portions)
      expect(hashOfRange({ start: 0, end: 130 }, tree)).toEqual(plainRoot(manyLeaves))
    }),
  )
})

test('every inclusion proof of every tree up to 70 leaves is accepted', () => {
  for (let size = 1; size <= 70; size += 1) {
    const head = headOf(size)
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionRanges(index, size).map((range) => hashOfRange(range, manyTree))
      const leaf = manyLeaves[index] ?? emptyRoot
      expect(provesInclusion(leaf, index, head, proof)).toBe(true)
      expect(provesInclusion(leaf, index + 1, head, proof)).toBe(false)
    }
  }
})

test('every consistency proof between trees up to 70 leaves is accepted', () => {
  for (let to = 0; to <= 70; to += 1) {
    for (let from = 0; from <= to; from += 1) {
      const proof = consistencyRanges(from, to).map((range) => hashOfRange(range, manyTree))
      expect(provesConsistency(headOf(from), headOf(to), proof)).toBe(true)
    }
  }
})

test('a proof with a changed, missing or added hash, or for another leaf, is refused', () => {
  const pair = fc.integer({ min: 2, max: 130 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))
  fc.assert(
    fc.property(pair, fc.nat(), fc.nat(), ([size, index], where, bit) => {
      const proof = inclusionRanges(index, size).map((range) => hashOfRange(range, manyTree))
      const leaf = manyLeaves[index] ?? emptyRoot
      const other = manyLeaves[(index + 1) % size] ?? emptyRoot
      const head = headOf(size)
      expect(provesInclusion(leaf, index, head, flipped(proof, where, bit))).toBe(false)
      expect(provesInclusion(leaf, index, head, proof.slice(1))).toBe(false)
      expect(provesInclusion(leaf, index, head, [...proof, leaf])).toBe(false)
      expect(provesInclusion(other, index, head, proof)).toBe(false)
    }),
  )
})

test('a later tree that changed, lost or moved an earlier leaf is never consistent', () => {
  const pair = fc
    .integer({ min: 2, max: 130 })
    .chain((to) => fc.tuple(fc.integer({ min: 1, max: to - 1 }), fc.constant(to)))
  fc.assert(
    fc.property(pair, fc.nat(), fc.nat(), ([from, to], where, bit) => {
      const changed = [...manyLeaves]
      changed[where % from] = leafHash(Buffer.from('another'))
      const tree = grownTree(changed)
      const later = { size: to, root: hashOfRange({ start: 0, end: to }, tree) }
      const forged = consistencyRanges(from, to).map((range) => hashOfRange(range, tree))
      expect(provesConsistency(headOf(from), later, forged)).toBe(false)
      const honest = consistencyRanges(from, to).map((range) => hashOfRange(range, manyTree))
      expect(provesConsistency(headOf(from), later, honest)).toBe(false)
      expect(provesConsistency(headOf(from), headOf(to), flipped(honest, where, bit))).toBe(false)
      expect(provesConsistency(headOf(to), headOf(from), honest)).toBe(false)
    }),
  )
})

function flipped(proof: readonly Buffer[], where: number, bit: number): Buffer[] {
  return proof.map((hash, place) => {
    if (place !== where % proof.length) return hash
    const changed = Buffer.from(hash)
    const byte = bit % 32
    changed[byte] = (changed[byte] ?? 0) ^ (1 << (bit % 8))
    return changed
  })
}
