// @ts-check
// The whole public log in one file: each leaf behind its length in four bytes, the highest first. Or, as bundles of
// C2SP tlog-tiles, behind its length in two.
import { longestLeaf } from './merkle.mjs'

/** The export ends in the middle of a leaf, or a length is none. */
export class BrokenExport extends Error {
  /** @override */
  name = 'BrokenExport'
  /** @param {number} index of the first leaf that cannot be read */
  constructor(index) {
    super(`the export is broken at leaf ${index}`)
    this.index = index
  }
}

/**
 * The leaves of an export that arrives in pieces of any size. A leaf is valid only until the next one is asked for.
 * @param {Iterable<Uint8Array>} pieces
 * @param {2 | 4} lengthBytes
 * @returns {Generator<Uint8Array, void>}
 * @throws {BrokenExport} when it cannot be read to its end
 */
export function* leavesOf(pieces, lengthBytes = 4) {
  let rest = new Uint8Array(0)
  let index = 0
  for (const piece of pieces) {
    let bytes = piece
    if (rest.length > 0) {
      bytes = new Uint8Array(rest.length + piece.length)
      bytes.set(rest)
      bytes.set(piece, rest.length)
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    let at = 0
    while (at + lengthBytes <= bytes.length) {
      const length = lengthBytes === 4 ? view.getUint32(at) : view.getUint16(at)
      if (length > longestLeaf) throw new BrokenExport(index)
      const end = at + lengthBytes + length
      if (end > bytes.length) break
      yield bytes.subarray(at + lengthBytes, end)
      index += 1
      at = end
    }
    rest = bytes.slice(at)
  }
  if (rest.length > 0) throw new BrokenExport(index)
}
