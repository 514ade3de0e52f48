// @ts-check
// The hash tree of RFC 6962 §2.1 (the same as RFC 9162 §2.1) with SHA-256.
import { equalBytes } from './bytes.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */

/** Leaves are longer than this in no log: entry bundles write a length in two bytes. */
export const longestLeaf = 65_535

const leafSpace = new Uint8Array(longestLeaf + 1)
const nodeSpace = new Uint8Array(65)
nodeSpace[0] = 1

/**
 * @param {Crypto} crypto
 * @param {Uint8Array} leaf its bytes as published, at most {@link longestLeaf}
 * @returns {Uint8Array} 32 bytes
 */
export function leafHash({ sha256 }, leaf) {
  leafSpace.set(leaf, 1)
  return sha256(leafSpace.subarray(0, leaf.length + 1))
}

/**
 * @param {Crypto} crypto
 * @param {Uint8Array} left
 * @param {Uint8Array} right
 */
export function nodeHash({ sha256 }, left, right) {
  nodeSpace.set(left, 1)
  nodeSpace.set(right, 33)
  return sha256(nodeSpace)
}

/** A tree that grows leaf by leaf and remembers only what its root needs. */
export class GrowingTree {
  #crypto
  /** Roots of the complete subtrees, the widest first. @type {Uint8Array[]} */
  #peaks = []
  size = 0

  /** @param {Crypto} crypto */
  constructor(crypto) {
    this.#crypto = crypto
  }

  /** @param {Uint8Array} hash of the next leaf */
  append(hash) {
    let node = hash
    for (let left = this.size; left % 2 === 1; left = Math.floor(left / 2)) {
      const sibling = this.#peaks.pop()
      if (sibling !== undefined) node = nodeHash(this.#crypto, sibling, node)
    }
    this.#peaks.push(node)
    this.size += 1
  }

  /** @returns {Uint8Array} the root of all leaves so far */
  root() {
    const root = this.#peaks.reduceRight(
      (/** @type {Uint8Array | undefined} */ right, left) =>
        right === undefined ? left : nodeHash(this.#crypto, left, right),
      undefined,
    )
    return root ?? this.#crypto.sha256(new Uint8Array(0))
  }
}

/**
 * The root that a proof of inclusion leads to (RFC 9162 §2.1.3.2).
 * @param {Crypto} crypto
 * @param {{ index: number, size: number, hash: Uint8Array, proof: readonly Uint8Array[] }} inclusion
 * @returns {Uint8Array | undefined} undefined when no proof of this length can belong there
 */
export function rootOfInclusion(crypto, { index, size, hash, proof }) {
  if (index >= size) return undefined
  let place = index
  let last = size - 1
  let root = hash
  for (const sibling of proof) {
    if (last === 0) return undefined
    if (place % 2 === 1 || place === last) {
      root = nodeHash(crypto, sibling, root)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = Math.floor(last / 2)
      }
    } else {
      root = nodeHash(crypto, root, sibling)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? root : undefined
}

/** @typedef {{ readonly size: number, readonly root: Uint8Array }} TreeHead */

/**
 * Whether the proof shows that the tree of `newer` begins with all leaves of `older`, in their order
 * (RFC 9162 §2.1.4.2).
 * @param {Crypto} crypto
 * @param {TreeHead} older
 * @param {TreeHead} newer not smaller
 * @param {readonly Uint8Array[]} proof
 * @returns {boolean}
 */
export function isConsistent(crypto, older, newer, proof) {
  if (older.size === newer.size) return proof.length === 0 && equalBytes(older.root, newer.root)
  if (older.size > newer.size) return false
  if (older.size === 0) return proof.length === 0 && equalBytes(older.root, crypto.sha256(new Uint8Array(0)))
  let place = older.size - 1
  let last = newer.size - 1
  while (place % 2 === 1) {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  // A tree of a power of two is a whole node of the later one, and the proof leaves it out.
  const [first, ...rest] = place === 0 ? [older.root, ...proof] : proof
  if (first === undefined) return false
  let before = first
  let after = first
  for (const node of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = nodeHash(crypto, node, before)
      after = nodeHash(crypto, node, after)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = Math.floor(last / 2)
      }
    } else {
      after = nodeHash(crypto, after, node)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(before, older.root) && equalBytes(after, newer.root)
}
