// @ts-check
import { existsSync } from 'node:fs'
import { audit } from '../core/audit.mjs'
import { textOf } from '../core/bytes.mjs'
import { isObject, parseJson } from '../core/canonical-json.mjs'
import { checkBundle } from '../core/check-bundle.mjs'
import { checkConsistency } from '../core/check-consistency.mjs'
import { checkDraw } from '../core/check-draw.mjs'
import { checkEnrolment, readEnrolmentFile } from '../core/check-enrolment.mjs'
import { checkProof } from '../core/check-proof.mjs'
import { checkReceipt, readReceipt } from '../core/check-receipt.mjs'
import { handOver } from '../core/key-handover.mjs'
import { parseLeaf } from '../core/leaf.mjs'
import { line } from '../core/report.mjs'
import { nodeCrypto } from './node-crypto.mjs'
import { openExport, readBundle, readBytes, readJson, readLeafHashes } from './read-files.mjs'
import { trustOf } from './trust.mjs'

/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {import('../core/checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('../core/checkpoint.mjs').Trust} Trust */
/** @typedef {import('../core/leaf.mjs').Leaf} Leaf */
/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {{ lines: Line[], evidence?: readonly Checkpoint[], more?: Record<string, unknown> }} Result */

const hour = 60 * 60 * 1000

/** What the program can be asked, by name; `bundle` is what it does without one. */
export const commands = { bundle, proof, audit: auditExport, consistency, receipt, draw, enrolment }

/** @param {Options} options @returns {Result} */
function bundle(options) {
  const [path = ''] = options.rest
  const given = readBundle(path)
  const { trust, lines } = trustOf(options, given.vkey)
  if (trust.keys.length === 0) return { lines }
  const { handovers } = given
  const found = checkBundle(
    nodeCrypto,
    { ...given, handovers: [...handovers, ...handoversOf(options)] },
    trust,
  )
  if (given.whole === undefined) return { lines: [...lines, ...found.lines], evidence: found.fork }
  const kept = found.checkpoint === undefined ? [] : [found.checkpoint.bytes]
  const whole = auditFolder(
    given.whole,
    { ...options, tiles: given.whole },
    [...given.checkpoints, ...kept],
    trust,
  )
  return { lines: [...lines, ...found.lines, ...whole.lines], evidence: [...found.fork, ...whole.fork] }
}

/** @param {Options} options @returns {Result} */
function proof(options) {
  const { leaf, proof } = options
  const { trust, lines } = trustOf(options)
  if (trust.keys.length === 0) return { lines }
  if (leaf === undefined || proof === undefined)
    return { lines: [line('nothing-given', { about: '--proof, --leaf' })] }
  const found = checkProof(nodeCrypto, {
    leaf: readBytes(leaf),
    proof: readBytes(proof),
    documents: options.doc.map((path) => ({ name: path, bytes: readBytes(path) })),
    handovers: handoversOf(options),
    trust,
  })
  return { lines: [...lines, ...found.lines] }
}

/** @param {Options} options @returns {Result} */
function auditExport(options) {
  const [path] = options.rest
  const { trust, lines } = trustOf(options)
  if (trust.keys.length === 0) return { lines }
  if (path === undefined) return { lines: [line('nothing-given', { about: 'export.bin' })] }
  const handed = handOver(nodeCrypto, trust, handoversOf(options))
  const found = auditFolder(path, options, options.checkpoint.map(readBytes), handed.trust)
  return {
    lines: [...lines, ...handed.lines, ...found.lines],
    evidence: found.fork,
    more: { entries: found.count },
  }
}

/**
 * @param {string} path
 * @param {Options} options
 * @param {readonly Uint8Array[]} checkpoints
 * @param {Trust} trust
 */
function auditFolder(path, { tiles, tolerance }, checkpoints, trust) {
  return audit(nodeCrypto, {
    leaves: openExport(path),
    checkpoints,
    trust,
    signedHashes: () => readLeafHashes(tiles ?? path),
    ...(tolerance !== undefined && { tolerance: tolerance * hour }),
  })
}

/** @param {Options} options @returns {Result} */
function consistency(options) {
  const { old, new: newer, proof, export: exported } = options
  const { trust, lines } = trustOf(options)
  if (trust.keys.length === 0) return { lines }
  if (old === undefined || newer === undefined)
    return { lines: [line('nothing-given', { about: '--old, --new' })] }
  const handed = handOver(nodeCrypto, trust, handoversOf(options))
  const found = checkConsistency(nodeCrypto, {
    one: readBytes(old),
    other: readBytes(newer),
    proof: proof === undefined ? undefined : readBytes(proof),
    leaves: exported === undefined ? undefined : openExport(exported)(),
    trust: handed.trust,
  })
  return { lines: [...lines, ...handed.lines, ...found.lines], evidence: found.fork }
}

/** @param {Options} options @returns {Result} */
function receipt(options) {
  const { path = '', value = '', salt = '' } = options
  const opened = readReceipt(
    options.receipt === undefined ? { path, value, salt } : readJson(options.receipt),
  )
  const proved = leafOf(options)
  if (opened === undefined) return { lines: [...proved.lines, line('receipt-malformed')] }
  const { leaf } = proved
  return { lines: leaf === undefined ? proved.lines : [...proved.lines, checkReceipt(leaf, opened)] }
}

/** @param {Options} options @returns {Result} */
function draw(options) {
  const { inputs, seed } = options
  if (inputs === undefined || seed === undefined) {
    return { lines: [line('nothing-given', { about: '--inputs, --seed' })] }
  }
  const proved = options.leaf === undefined ? { lines: [], leaf: undefined } : leafOf(options)
  const result = options.result === undefined ? undefined : readCodes(options.result)
  const found = checkDraw({
    input: readJson(inputs),
    seed: existsSync(seed) ? (textOf(readBytes(seed)) ?? '').trim() : seed,
    ...(result && { result }),
    ...(proved.leaf && { leaf: proved.leaf }),
  })
  const computed = result === undefined && found.order.length > 0 ? [line('draw-computed')] : []
  const { order, commitment } = found
  return { lines: [...proved.lines, ...found.lines, ...computed], more: { commitment, order } }
}

/** @param {Options} options @returns {Result} */
function enrolment(options) {
  const [path] = options.rest
  if (path === undefined) return { lines: [line('nothing-given', { about: 'kiem-chung.json' })] }
  const file = readEnrolmentFile(readBytes(path))
  if (file === undefined) return { lines: [line('enrolment-malformed')] }
  const { trust, lines } = trustOf(options)
  if (trust.keys.length > 0) return { lines: [...lines, ...checkEnrolment(nodeCrypto, file, trust)] }
  // Without any key the places can still be computed anew.
  return options.vkey.length > 0 ? { lines } : { lines: checkEnrolment(nodeCrypto, file, undefined) }
}

/**
 * The leaf that the options name: proved when a proof is given, else read as it is.
 * @param {Options} options
 * @returns {{ lines: Line[], leaf: Leaf | undefined }}
 */
function leafOf(options) {
  if (options.leaf === undefined)
    return { lines: [line('nothing-given', { about: '--leaf' })], leaf: undefined }
  const bytes = readBytes(options.leaf)
  if (options.proof === undefined) {
    const leaf = parseLeaf(bytes)
    return { lines: leaf === undefined ? [line('leaf-malformed')] : [line('leaf-unproved')], leaf }
  }
  const { trust, lines } = trustOf(options)
  if (trust.keys.length === 0) return { lines, leaf: undefined }
  const proof = readBytes(options.proof)
  const found = checkProof(nodeCrypto, { leaf: bytes, proof, handovers: handoversOf(options), trust })
  return {
    lines: [...lines, ...found.lines.filter(({ code }) => code !== 'file-not-given')],
    leaf: found.leaf,
  }
}

/** @param {Options} options */
function handoversOf({ keyLeaf, keyProof }) {
  return keyLeaf.flatMap((path, i) => {
    const proof = keyProof[i]
    return proof === undefined ? [] : [{ leaf: readBytes(path), proof: readBytes(proof) }]
  })
}

/** Codes of a result: a JSON list, an object with `taken` or `order`, or one code on each line. @param {string} path */
function readCodes(path) {
  const text = textOf(readBytes(path)) ?? ''
  const value = parseJson(text)
  const list = isObject(value) ? (value.taken ?? value.order) : value
  if (Array.isArray(list)) return list.map((one) => String(isObject(one) ? (one.code ?? one.item) : one))
  return text.split(/\r?\n/).filter((code) => code !== '')
}
