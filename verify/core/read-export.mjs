// @ts-check
// The whole public log in one file: each leaf behind its length in four bytes, the highest first. Or, as bundles of
// C2SP tlog-tiles, behind its length in two.
import { joinBytes } from './bytes.mjs'
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

/** Cuts an export that arrives in pieces of any size into its leaves. */
export class LeafCutter {
  /** @type {Uint8Array} */
  #rest = new Uint8Array(0)
  #index = 0
  #lengthBytes

  /** @param {2 | 4} [lengthBytes] */
  constructor(lengthBytes = 4) {
    this.#lengthBytes = lengthBytes
  }

  /**
   * The leaves that are whole with this piece. Each is valid only until the next one is asked for.
   * @param {Uint8Array} piece
   * @returns {Generator<Uint8Array, void>}
   * @throws {BrokenExport}
   */
  *cut(piece) {
    let at = 0
    if (this.#rest.length > 0) {
      // Only the leaf that two pieces share is put together: pieces are large.
      const bytes = joinBytes(this.#rest, piece.subarray(0, longestLeaf + this.#lengthBytes))
      const end = this.#endOfLeaf(bytes, 0)
      if (end === undefined) {
        this.#rest = bytes
        return
      }
      at = end - this.#rest.length
      yield bytes.subarray(this.#lengthBytes, end)
      this.#index += 1
    }
    for (let end = this.#endOfLeaf(piece, at); end !== undefined; end = this.#endOfLeaf(piece, at)) {
      yield piece.subarray(at + this.#lengthBytes, end)
      this.#index += 1
      at = end
    }
    this.#rest = piece.slice(at)
  }

  /**
   * Where the leaf that begins here ends; undefined when it is not whole.
   * @param {Uint8Array} bytes
   * @param {number} at
   * @throws {BrokenExport}
   */
  #endOfLeaf(bytes, at) {
    const begin = at + this.#lengthBytes
    if (begin > bytes.length) return undefined
    let length = 0
    for (let i = at; i < begin; i += 1) length = length * 256 + (bytes[i] ?? 0)
    if (length > longestLeaf) throw new BrokenExport(this.#index)
    return begin + length > bytes.length ? undefined : begin + length
  }

  /** @throws {BrokenExport} when the export ended within a leaf */
  end() {
    if (this.#rest.length > 0) throw new BrokenExport(this.#index)
  }
}

/**
 * The leaves of an export whose pieces are all at hand.
 * @param {Iterable<Uint8Array>} pieces
 * @param {2 | 4} [lengthBytes]
 * @returns {Generator<Uint8Array, void>}
 * @throws {BrokenExport} when it cannot be read to its end
 */
export function* leavesOf(pieces, lengthBytes) {
  const cutter = new LeafCutter(lengthBytes)
  for (const piece of pieces) yield* cutter.cut(piece)
  cutter.end()
}
