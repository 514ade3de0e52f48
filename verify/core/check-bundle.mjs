// @ts-check
// Everything that came together about one public act: document, leaf, proof, checkpoints, receipts, a draw.
import { fromBase64, textOf, utf8 } from './bytes.mjs'
import { isObject, parseJson } from './canonical-json.mjs'
import { checkConsistency } from './check-consistency.mjs'
import { checkDraw } from './check-draw.mjs'
import { checkProof } from './check-proof.mjs'
import { checkReceipt, readReceipt } from './check-receipt.mjs'
import { openCheckpoint } from './checkpoint.mjs'
import { handOver, readHandovers } from './key-handover.mjs'
import { line } from './report.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('./check-inclusion.mjs').ProvedLeaf} ProvedLeaf */
/** @typedef {import('./check-proof.mjs').NamedFile} NamedFile */
/** @typedef {import('./report.mjs').Line} Line */

/**
 * @typedef {object} Bundle
 * @property {Uint8Array} [leaf]
 * @property {Uint8Array} [proof] a whole `.tlog-proof`
 * @property {readonly NamedFile[]} documents
 * @property {readonly Uint8Array[]} checkpoints that were kept elsewhere
 * @property {Uint8Array} [consistency] proof between the checkpoint of the proof and the one that was kept
 * @property {readonly ProvedLeaf[]} handovers of the log's key
 * @property {readonly (Json | undefined)[]} receipts
 * @property {Json | undefined} [draw] with `input`, `seed` and perhaps `result`
 * @property {string} [vkey] only a hint: whoever made the bundle wrote it
 */

/**
 * @param {Crypto} crypto
 * @param {Bundle} bundle
 * @param {Trust} trust
 * @returns {{ lines: Line[], fork: readonly Checkpoint[], checkpoint: Checkpoint | undefined }}
 */
export function checkBundle(crypto, bundle, trust) {
  const { leaf: bytes, proof, documents, handovers } = bundle
  /** @type {Line[]} */
  const lines = []
  const handed = handOver(crypto, trust, handovers)
  const proved =
    bytes === undefined || proof === undefined
      ? { lines: handed.lines, leaf: undefined, checkpoint: undefined }
      : checkProof(crypto, { leaf: bytes, proof, documents, handovers, trust })
  lines.push(...proved.lines)
  if (proved.leaf === undefined && proof === undefined && documents.length > 0) {
    lines.push(line('nothing-given', { about: '.leaf, .tlog-proof' }))
  }
  /** @type {Checkpoint[]} */
  const fork = []
  for (const kept of bundle.checkpoints) {
    const compared = compareKept(crypto, { kept, bundle, trust: handed.trust, checkpoint: proved.checkpoint })
    lines.push(...compared.lines)
    fork.push(...compared.fork)
  }
  const { leaf } = proved
  for (const receipt of bundle.receipts.map(readReceipt)) {
    if (receipt === undefined || leaf === undefined) lines.push(line('receipt-malformed'))
    else lines.push(checkReceipt(leaf, receipt))
  }
  if (bundle.draw !== undefined) lines.push(...checkDrawOf(bundle.draw, leaf))
  if (lines.length === 0) lines.push(line('nothing-given', { about: '.leaf, .tlog-proof' }))
  return { lines, fork, checkpoint: proved.checkpoint }
}

/**
 * @param {Crypto} crypto
 * @param {{ kept: Uint8Array, bundle: Bundle, trust: Trust, checkpoint: Checkpoint | undefined }} given
 * @returns {{ lines: readonly Line[], fork: readonly Checkpoint[] }}
 */
function compareKept(crypto, { kept, bundle, trust, checkpoint }) {
  const opened = openCheckpoint(crypto, kept, trust)
  if (!opened.ok) return { lines: [line(opened.problem, opened.about)], fork: [] }
  const { size, origin } = opened.checkpoint
  if (checkpoint === undefined) return { lines: [line('checkpoint-good', { size, origin })], fork: [] }
  if (size !== checkpoint.size && bundle.consistency === undefined) {
    return { lines: [line('checkpoint-apart', { size, other: checkpoint.size })], fork: [] }
  }
  return checkConsistency(crypto, { one: kept, other: checkpoint.bytes, proof: bundle.consistency, trust })
}

/** @param {Json} draw @param {import('./leaf.mjs').Leaf | undefined} leaf */
function checkDrawOf(draw, leaf) {
  const { input, seed, result } = isObject(draw) ? draw : {}
  if (typeof seed !== 'string') return [line('draw-malformed')]
  const codes = Array.isArray(result) ? result.map(String) : undefined
  const committed = leaf?.type === 'draw' ? { leaf } : {}
  return checkDraw({ input, seed, ...(codes && { result: codes }), ...committed }).lines
}

/**
 * A bundle in one JSON file: `leaf` and the documents' `bytes` in base64, `proof`, `checkpoints` and `consistency`
 * as text.
 * @param {Uint8Array} bytes
 * @returns {Bundle | undefined}
 */
export function readBundleFile(bytes) {
  const value = parseJson(textOf(bytes) ?? '')
  if (!isObject(value)) return undefined
  const leaf = bytesIn(value.leaf)
  const proof = textIn(value.proof)
  const consistency = textIn(value.consistency)
  const documents = listIn(value.documents).map((one) => {
    const content = isObject(one) ? bytesIn(one.bytes) : undefined
    return isObject(one) && typeof one.name === 'string' && content
      ? { name: one.name, bytes: content }
      : undefined
  })
  const checkpoints = listIn(value.checkpoints).map(textIn)
  const handovers = value.keys === undefined ? [] : readHandovers(bytes)
  const whole = [...documents, ...checkpoints, handovers].every((part) => part !== undefined)
  if (!whole || (value.leaf !== undefined && leaf === undefined)) return undefined
  return {
    ...(leaf && { leaf }),
    ...(proof && { proof }),
    ...(consistency && { consistency }),
    documents: documents.filter((one) => one !== undefined),
    checkpoints: checkpoints.filter((one) => one !== undefined),
    handovers: handovers ?? [],
    receipts: listIn(value.receipts),
    draw: value.draw,
    ...(typeof value.vkey === 'string' && { vkey: value.vkey }),
  }
}

/** @param {Json | undefined} value @returns {readonly Json[]} */
function listIn(value) {
  return Array.isArray(value) ? value : []
}

/** @param {Json | undefined} value */
function bytesIn(value) {
  return typeof value === 'string' ? fromBase64(value) : undefined
}

/** @param {Json | undefined} value */
function textIn(value) {
  return typeof value === 'string' ? utf8(value) : undefined
}
