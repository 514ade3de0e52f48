// @ts-check
// When the log gets a new key, the old one says so: an entry of type `key` names the new key, and a checkpoint that
// the old key signed contains it. A key that comes in any other way is not believed.

import { fromBase64, textOf, utf8 } from './bytes.mjs'
import { isObject, parseJson } from './canonical-json.mjs'
import { checkInclusion } from './check-inclusion.mjs'
import { parseLeaf } from './leaf.mjs'
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
 * The trust, with each key that a key already trusted hands over to; in whatever order the leaves are given. One that
 * leads to a key which is trusted anyway, because the reader brought a later key along, has nothing to show.
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
  const known = now.keys
  const wrong = open.filter(({ leaf }) => {
    const read = parseLeaf(leaf)
    const key = read && handedKey(crypto, read)
    return key === undefined || !known.some((one) => sameKey(one, key))
  })
  return { trust: now, lines: [...lines, ...wrong.map(() => line('key-leaf-wrong'))] }
}

/**
 * The file in which a log tells how it came to its present key: `{"keys":[{"leaf":…,"proof":…}]}`, the leaves in base64.
 * @param {Uint8Array} bytes
 * @returns {import('./check-inclusion.mjs').ProvedLeaf[] | undefined} undefined when it is none
 */
export function readHandovers(bytes) {
  const value = parseJson(textOf(bytes) ?? '')
  if (!isObject(value) || !Array.isArray(value.keys)) return undefined
  const handovers = value.keys.map((one) => {
    const { leaf, proof } = isObject(one) ? one : {}
    const read = typeof leaf === 'string' ? fromBase64(leaf) : undefined
    return read === undefined || typeof proof !== 'string' ? undefined : { leaf: read, proof: utf8(proof) }
  })
  const whole = handovers.filter((one) => one !== undefined)
  return whole.length === handovers.length ? whole : undefined
}
