// @ts-check
// From a file in the hand to the signature of the log: file in leaf, leaf in tree, tree signed.
import { toHex } from './bytes.mjs'
import { checkFigures } from './check-figures.mjs'
import { checkInclusion } from './check-inclusion.mjs'
import { handOver } from './key-handover.mjs'
import { line } from './report.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('./check-inclusion.mjs').ProvedLeaf} ProvedLeaf */
/** @typedef {{ readonly name: string, readonly bytes: Uint8Array }} NamedFile */

/**
 * @param {Crypto} crypto
 * @param {object} given
 * @param {Uint8Array} given.proof a whole `.tlog-proof`
 * @param {Uint8Array} given.leaf
 * @param {readonly NamedFile[]} [given.documents]
 * @param {readonly ProvedLeaf[]} [given.handovers] key leaves, each with its proof
 * @param {Trust} given.trust
 * @returns {{ lines: Line[], leaf: Leaf | undefined, checkpoint: Checkpoint | undefined }} the leaf and the
 *   checkpoint only when they are proved
 */
export function checkProof(crypto, { proof, leaf: bytes, documents = [], handovers = [], trust }) {
  const handed = handOver(crypto, trust, handovers)
  const inclusion = checkInclusion(crypto, { proof, leaf: bytes, trust: handed.trust })
  const { leaf } = inclusion
  const lines = [...handed.lines, ...inclusion.lines]
  if (leaf !== undefined) {
    for (const file of documents) {
      const found = checkDocument(crypto, leaf, file)
      lines.push(found, ...(found.code === 'file-in-leaf' ? checkFigures(leaf, file.bytes) : []))
    }
    const digests = new Set(documents.map((file) => toHex(crypto.sha256(file.bytes))))
    const others = leaf.files.filter(({ sha256 }) => !digests.has(sha256))
    lines.push(...others.map(({ name, sha256 }) => line('file-not-given', { name, sha256 })))
  }
  const unread = inclusion.lines.some(({ code }) => code === 'bytes-in-tree') && documents.length > 0
  if (unread) lines.push(line('leaf-malformed'))
  return { ...inclusion, lines }
}

/**
 * @param {Crypto} crypto
 * @param {Leaf} leaf
 * @param {NamedFile} document
 */
export function checkDocument(crypto, leaf, { name: file, bytes }) {
  const digest = toHex(crypto.sha256(bytes))
  const found = leaf.files.find(({ sha256, size }) => sha256 === digest && size === bytes.length)
  if (found !== undefined) return line('file-in-leaf', { file, name: found.name })
  const names = leaf.files.map(({ name, sha256 }) => `${name}: ${sha256.slice(0, 16)}…`).join('; ')
  return line('file-differs', { file, names: names === '' ? '–' : names, sha256: digest })
}
