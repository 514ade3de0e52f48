// @ts-check
// Two checkpoints of one log: the later one must keep everything of the earlier one.
import { equalBytes } from './bytes.mjs'
import { openCheckpoint } from './checkpoint.mjs'
import { GrowingTree, isConsistent, leafHash } from './merkle.mjs'
import { parseConsistencyFile } from './proof-file.mjs'
import { BrokenExport } from './read-export.mjs'
import { line } from './report.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('./report.mjs').Line} Line */

/**
 * @param {Crypto} crypto
 * @param {object} given
 * @param {Uint8Array} given.one checkpoint; which of the two is older follows from their sizes
 * @param {Uint8Array} given.other
 * @param {Uint8Array | undefined} [given.proof] of consistency, a hash in base64 on each line
 * @param {Iterable<Uint8Array> | undefined} [given.leaves] or the whole log
 * @param {Trust} given.trust
 * @returns {{ lines: Line[], fork: readonly Checkpoint[], newer: Checkpoint | undefined }} fork: the evidence,
 *   when both were signed and cannot both be true
 */
export function checkConsistency(crypto, { one, other, proof, leaves, trust }) {
  const opened = [one, other].map((bytes) => openCheckpoint(crypto, bytes, trust))
  /** @type {Line[]} */
  const lines = []
  /** @type {Checkpoint[]} */
  const checkpoints = []
  for (const result of opened) {
    if (result.ok) {
      checkpoints.push(result.checkpoint)
      lines.push(line('checkpoint-good', { size: result.checkpoint.size, origin: result.checkpoint.origin }))
    } else lines.push(line(result.problem, result.about))
  }
  checkpoints.sort((a, b) => a.size - b.size)
  const [older, newer] = checkpoints
  if (older === undefined || newer === undefined) return { lines, fork: [], newer: undefined }
  const sizes = { older: older.size, newer: newer.size }
  if (older.size === newer.size) {
    const same = equalBytes(older.root, newer.root)
    lines.push(same ? line('same-checkpoint', { size: older.size }) : line('fork', sizes))
    return { lines, fork: same ? [] : checkpoints, newer }
  }
  if (proof !== undefined) {
    const hashes = parseConsistencyFile(proof)
    if (hashes === undefined) lines.push(line('proof-malformed'))
    else
      lines.push(
        line(isConsistent(crypto, older, newer, hashes) ? 'consistent' : 'consistency-refused', sizes),
      )
    return { lines, fork: [], newer }
  }
  if (leaves === undefined) {
    lines.push(line('nothing-given', { about: '--proof, --export' }))
    return { lines, fork: [], newer }
  }
  const found = checkByLeaves(crypto, leaves, older, newer)
  return { lines: [...lines, ...found.lines], fork: found.fork ? checkpoints : [], newer }
}

/**
 * @param {Crypto} crypto
 * @param {Iterable<Uint8Array>} leaves
 * @param {Checkpoint} older
 * @param {Checkpoint} newer
 */
function checkByLeaves(crypto, leaves, older, newer) {
  const tree = new GrowingTree(crypto)
  let olderFits = older.size === 0 && equalBytes(tree.root(), older.root)
  let newerFits = false
  try {
    for (const leaf of leaves) {
      tree.append(leafHash(crypto, leaf))
      if (tree.size === older.size) olderFits = equalBytes(tree.root(), older.root)
      if (tree.size === newer.size) newerFits = equalBytes(tree.root(), newer.root)
      if (tree.size >= newer.size) break
    }
  } catch (error) {
    if (!(error instanceof BrokenExport)) throw error
    return { lines: [line('export-broken', { index: error.index })], fork: false }
  }
  const sizes = { older: older.size, newer: newer.size }
  if (tree.size < newer.size) {
    return { lines: [line('leaves-missing', { size: newer.size, count: tree.size })], fork: false }
  }
  if (olderFits && newerFits) return { lines: [line('consistent', sizes)], fork: false }
  // The data is what the newer checkpoint signed, and does not begin with what the older one signed.
  if (newerFits) return { lines: [line('fork', sizes)], fork: true }
  const from = olderFits ? older.size : 0
  return { lines: [line('root-differs', { from, to: olderFits ? newer.size : older.size })], fork: false }
}
