// @ts-check
// Proof files as in C2SP tlog-proof, and the lines of hashes that a proof of consistency is.
import { fromBase64, textOf, utf8 } from './bytes.mjs'
import { isObject, parseJson } from './canonical-json.mjs'
import { wholeNumber } from './checkpoint.mjs'
import { hasControl } from './note.mjs'

const firstLine = 'c2sp.org/tlog-proof@v1'
const longestProof = 64

/**
 * @typedef {object} ProofFile
 * @property {number} index of the leaf
 * @property {readonly Uint8Array[]} proof from the leaf's neighbour upwards
 * @property {Uint8Array} checkpoint its bytes
 */

/**
 * @param {Uint8Array} bytes
 * @returns {ProofFile | undefined} undefined when it is none
 */
export function parseProofFile(bytes) {
  const text = textOf(bytes)
  if (text === undefined || hasControl(text)) return undefined
  const split = text.indexOf('\n\n')
  const lines = text.slice(0, Math.max(split, 0)).split('\n')
  if (lines.shift() !== firstLine) return undefined
  if (lines[0]?.startsWith('extra ') && fromBase64(lines.shift()?.slice(6) ?? '') === undefined)
    return undefined
  const [, written] = /^index (\d+)$/.exec(lines.shift() ?? '') ?? []
  const index = wholeNumber(written ?? '')
  const proof = parseHashes(lines)
  if (index === undefined || proof === undefined) return undefined
  return { index, proof, checkpoint: utf8(text.slice(split + 2)) }
}

/**
 * A proof of consistency: `{"from":…,"to":…,"proof":[…]}` as the log answers, or one hash in base64 on each line.
 * @param {Uint8Array} bytes
 * @returns {readonly Uint8Array[] | undefined}
 */
export function parseConsistencyFile(bytes) {
  const text = textOf(bytes)
  if (text === undefined) return undefined
  if (text.startsWith('{')) {
    const value = parseJson(text)
    const hashes = isObject(value) ? value.proof : undefined
    return Array.isArray(hashes) ? parseHashes(hashes.map(String)) : undefined
  }
  return text === '' || text.endsWith('\n') ? parseHashes(text.split('\n').slice(0, -1)) : undefined
}

/** @param {readonly string[]} lines @returns {Uint8Array[] | undefined} */
function parseHashes(lines) {
  if (lines.length > longestProof) return undefined
  const hashes = lines.map(fromBase64)
  return hashes.every((hash) => hash?.length === 32) ? hashes.filter((hash) => hash !== undefined) : undefined
}
