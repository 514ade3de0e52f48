import { describe, expect, test } from 'vitest'
import { consistencyOf, hashOfLeaf, inclusionOf, rootOf } from '../testing/log-maker.ts'
import { vectors } from '../testing/vectors.ts'
import { fromHex, toHex, utf8 } from './bytes.mjs'
import { checkProof } from './check-proof.mjs'
import { openCheckpoint } from './checkpoint.mjs'
import { plainCrypto } from './crypto.mjs'
import { GrowingTree, isConsistent, leafHash, rootOfInclusion } from './merkle.mjs'
import { parseVerifierKey } from './verifier-key.mjs'

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array(0)
const key = parseVerifierKey(plainCrypto, vectors.vkey)
const trust = { keys: key === undefined ? [] : [key], witnesses: [], needed: 0 }

describe('the published vectors', () => {
  test('give their leaf hashes and the root of each size', () => {
    const tree = new GrowingTree(plainCrypto)
    const roots = [toHex(tree.root())]
    const hashes = vectors.leaves.map((leaf) => leafHash(plainCrypto, bytes(leaf)))
    for (const hash of hashes) {
      tree.append(hash)
      roots.push(toHex(tree.root()))
    }
    expect(hashes.map(toHex)).toEqual(vectors.leafHashes)
    expect(roots).toEqual(vectors.roots)
  })

  test.each(vectors.inclusion)('prove leaf $index in the tree of $size', ({ index, size, proof }) => {
    const hash = bytes(vectors.leafHashes[index] ?? '')
    const root = rootOfInclusion(plainCrypto, { index, size, hash, proof: proof.map(bytes) })
    expect(root && toHex(root)).toBe(vectors.roots[size])
  })

  test.each(vectors.consistency)(
    'prove that the tree of $to begins with that of $from',
    ({ from, to, proof }) => {
      const [older, newer] = [from, to].map((size) => ({ size, root: bytes(vectors.roots[size] ?? '') }))
      expect(older && newer && isConsistent(plainCrypto, older, newer, proof.map(bytes))).toBe(true)
    },
  )

  test('have a checkpoint that their key signed, and a proof file that holds', () => {
    expect(openCheckpoint(plainCrypto, utf8(vectors.checkpoint8), trust)).toMatchObject({ ok: true })
    const leaf = bytes(vectors.leaves[5] ?? '')
    const { lines } = checkProof(plainCrypto, { proof: utf8(vectors.proof5), leaf, trust })
    expect(lines.map(({ code }) => code)).toEqual(['checkpoint-good', 'bytes-in-tree'])
  })
})

describe('every proof up to 70 leaves', () => {
  const most = 70
  const leaves = Array.from({ length: most }, (_, i) => Buffer.from(`leaf ${i}`))
  const roots = Array.from({ length: most + 1 }, (_, size) => rootOf(leaves.slice(0, size)))
  const rootAt = (size: number) => roots[size] ?? Buffer.alloc(0)

  test('of inclusion is accepted, and refused in another place, tree or length and with a hash changed', () => {
    let accepted = 0
    for (let size = 1; size <= most; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionOf(leaves.slice(0, size), index)
        const hash = hashOfLeaf(leaves[index] ?? Buffer.alloc(0))
        const holds = (change: object = {}) => {
          const root = rootOfInclusion(plainCrypto, { index, size, hash, proof, ...change })
          return root !== undefined && toHex(root) === rootAt(size).toString('hex')
        }
        if (holds()) accepted += 1
        expect(holds({ hash: hashOfLeaf(Buffer.from('other')) })).toBe(false)
        expect(holds({ index: (index + 1) % size }) && size > 1).toBe(false)
        expect(holds({ proof: [...proof, Buffer.alloc(32)] })).toBe(false)
        expect(holds({ proof: proof.slice(1) }) && size > 1).toBe(false)
        if (proof.length > 1) expect(holds({ proof: proof.toReversed() })).toBe(false)
      }
    }
    expect(accepted).toBe((most * (most + 1)) / 2)
  })

  test('of consistency is accepted, and refused with a hash changed, left out or added', () => {
    let accepted = 0
    for (let newer = 0; newer <= most; newer += 1) {
      for (let older = 0; older <= newer; older += 1) {
        const proof = consistencyOf(leaves.slice(0, newer), older)
        const heads = [older, newer].map((size) => ({ size, root: rootAt(size) }))
        const [before, after] = heads
        if (before === undefined || after === undefined) continue
        if (isConsistent(plainCrypto, before, after, proof)) accepted += 1
        const forged = { size: older, root: hashOfLeaf(Buffer.from('forged')) }
        expect(isConsistent(plainCrypto, forged, after, proof)).toBe(false)
        expect(isConsistent(plainCrypto, before, { ...after, root: forged.root }, proof)).toBe(
          older === 0 && newer > 0,
        )
        expect(isConsistent(plainCrypto, before, after, [...proof, Buffer.alloc(32)])).toBe(false)
        if (proof.length > 0) expect(isConsistent(plainCrypto, before, after, proof.slice(1))).toBe(false)
      }
    }
    expect(accepted).toBe(((most + 1) * (most + 2)) / 2)
  })
})
