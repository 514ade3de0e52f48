// @ts-check
import { equalBytes } from './bytes.mjs'
import { openCheckpoint } from './checkpoint.mjs'
import { parseLeaf } from './leaf.mjs'
import { leafHash, longestLeaf, rootOfInclusion } from './merkle.mjs'
import { parseProofFile } from './proof-file.mjs'
import { line } from './report.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {{ readonly leaf: Uint8Array, readonly proof: Uint8Array }} ProvedLeaf a leaf with its `.tlog-proof` */

/**
 * Leaf in tree, tree signed.
 * @param {Crypto} crypto
 * @param {ProvedLeaf & { trust: Trust }} given
 * @returns {{ lines: Line[], leaf: Leaf | undefined, checkpoint: Checkpoint | undefined, index: number | undefined }}
 */
export function checkInclusion(crypto, { proof, leaf: bytes, trust }) {
  const file = parseProofFile(proof)
  const nothing = { leaf: undefined, checkpoint: undefined, index: undefined }
  if (file === undefined) return { lines: [line('proof-malformed')], ...nothing }
  if (bytes.length > longestLeaf) return { lines: [line('leaf-malformed')], ...nothing }
  const opened = openCheckpoint(crypto, file.checkpoint, trust)
  if (!opened.ok) return { lines: [line(opened.problem, opened.about)], ...nothing }
  const { checkpoint, witnessed } = opened
  const { size, root, origin } = checkpoint
  const lines = [
    line('checkpoint-good', { size, origin }),
    ...witnessed.map(({ name, time }) => line('witnessed', { witness: name, time })),
  ]
  const { index } = file
  const led = rootOfInclusion(crypto, { index, size, hash: leafHash(crypto, bytes), proof: file.proof })
  if (led === undefined || !equalBytes(led, root)) {
    return { lines: [...lines, line('leaf-not-in-tree', { index, size })], ...nothing }
  }
  const leaf = parseLeaf(bytes)
  if (leaf === undefined) return { lines: [...lines, line('bytes-in-tree', { index, size })], ...nothing }
  const { title, unit, at } = leaf
  return {
    lines: [...lines, line('leaf-in-tree', { index, size, title, unit, at })],
    leaf,
    checkpoint,
    index,
  }
}
