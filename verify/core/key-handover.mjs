// @ts-check
// When the log gets a new key, the old one says so: an entry of type `key` names the new key, and a checkpoint that
// the old key signed contains it. A key that comes in any other way is not believed.

import { isObject } from './canonical-json.mjs'
import { checkInclusion } from './check-inclusion.mjs'
import { line } from './report.mjs'
import { parseVerifierKey, sameKey } from './verifier-key.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('./verifier-key.mjs').VerifierKey} VerifierKey */

/**
 * The key that a leaf of type `key` hands over to.
 * @param {Crypto} crypto
 * @param {Leaf} leaf
 * @returns {VerifierKey | undefined}
 */
export function handedKey(crypto, { type, value }) {
  if (type !== 'key' || !isObject(value.fields)) return undefined
  const { vkey } = value.fields
  const key = typeof vkey === 'string' ? parseVerifierKey(crypto, vkey) : undefined
  return key?.kind === 'log' ? key : undefined
}

/**
 * The trust, with each key that a key already trusted hands over to; in whatever order the leaves are given.
 * @param {Crypto} crypto
 * @param {Trust} trust
 * @param {readonly import('./check-inclusion.mjs').ProvedLeaf[]} handovers
 * @returns {{ trust: Trust, lines: Line[] }}
 */
export function handOver(crypto, trust, handovers) {
  let now = trust
  let open = [...handovers]
  /** @type {Line[]} */
  const lines = []
  for (let progress = true; progress; ) {
    progress = false
    for (const given of open) {
      const { leaf, index = 0 } = checkInclusion(crypto, { ...given, trust: { ...now, needed: 0 } })
      const key = leaf && handedKey(crypto, leaf)
      if (key === undefined) continue
      open = open.filter((other) => other !== given)
      progress = true
      if (now.keys.some((known) => sameKey(known, key))) continue
      now = { ...now, keys: [...now.keys, key] }
      lines.push(line('key-handed-over', { index, key: key.text }))
    }
  }
  return { trust: now, lines: [...lines, ...open.map(() => line('key-leaf-wrong'))] }
}
