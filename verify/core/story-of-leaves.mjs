// @ts-check
// What the leaves say about themselves, whoever signed them: times that follow each other, revisions without a gap.
// The office's own key signs what the office enters, so an entry that was made up later is found here.
import { isHexOf } from './bytes.mjs'
import { parseLeaf } from './leaf.mjs'
import { line } from './report.mjs'
import { skimLeaf } from './skim-leaf.mjs'
import { Things } from './things.mjs'

/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('./skim-leaf.mjs').SkimmedLeaf} SkimmedLeaf */
/** @typedef {{ readonly atMs: number, readonly at: string, readonly index: number }} Latest */

/** An entry waits seconds, and over a long failure of the server hours, until it is numbered. */
export const usualTolerance = 24 * 60 * 60 * 1000

export class StoryOfLeaves {
  /** @type {Line[]} */
  lines = []
  /** Key leaves as they come, for the caller. @type {{ index: number, leaf: Leaf }[]} */
  keys = []
  count = 0
  /** How many leaves tell what happened before the log began. */
  brought = 0
  #tolerance
  /** The latest time so far and who says it. @type {number | undefined} */
  #latest
  #latestIndex = 0
  /** When the log began, while only what happened before that has been entered. @type {number | undefined} */
  #founding
  #things = new Things()
  /** Of each leaf: its hash, 32 bytes, and its revision. */
  #hashes = new Uint8Array(32 * 1024)
  #revisions = new Uint32Array(1024)

  /** @param {number} [tolerance] milliseconds by which a leaf may be dated before one that was entered earlier */
  constructor(tolerance = usualTolerance) {
    this.#tolerance = tolerance
  }

  /**
   * @param {Uint8Array} bytes of the next leaf
   * @param {Uint8Array} hash
   */
  add(bytes, hash) {
    const index = this.count
    this.count += 1
    const leaf = skimLeaf(bytes)
    if (leaf === undefined) {
      this.lines.push(line('leaf-unreadable', { index }))
      return
    }
    if (leaf.isKey) this.#keepKey(bytes, index)
    this.#checkTime(leaf, index)
    this.#checkRevision(leaf, index, hash)
  }

  /**
   * The latest time that a leaf has given so far, and its index.
   * @returns {Latest | undefined}
   */
  latest() {
    const atMs = this.#latest
    return atMs === undefined ? undefined : { atMs, at: written(atMs), index: this.#latestIndex }
  }

  /** @param {Uint8Array} bytes @param {number} index */
  #keepKey(bytes, index) {
    const leaf = parseLeaf(bytes)
    if (leaf !== undefined) this.keys.push({ index, leaf })
  }

  /**
   * A log begins with the leaf of its key. What happened earlier may be entered on its first day, before the first
   * leaf that is younger than that.
   * @param {SkimmedLeaf} leaf
   * @param {number} index
   */
  #checkTime({ atMs, isKey }, index) {
    if (index === 0 && isKey) this.#founding = atMs
    else if (this.#founding !== undefined && atMs <= this.#founding) {
      this.brought += 1
      return
    } else if (this.#founding !== undefined && atMs > this.#founding + this.#tolerance)
      this.#founding = undefined
    const latest = this.#latest
    if (latest === undefined || atMs > latest) {
      this.#latest = atMs
      this.#latestIndex = index
    } else if (latest - atMs > this.#tolerance) {
      const about = { index, at: written(atMs), earlier: this.#latestIndex, before: written(latest) }
      this.lines.push(line('back-dated', about))
    }
  }

  /** @param {SkimmedLeaf} leaf @param {number} index @param {Uint8Array} hash */
  #checkRevision({ bytes, idFrom, idTo, rev, prevFrom, prevTo }, index, hash) {
    const earlier = this.#things.latest(bytes, idFrom, idTo)
    const before = earlier < 0 ? 0 : (this.#revisions[earlier] ?? 0)
    if (rev > before + 1) this.lines.push(line('revision-missing', { index, rev }))
    if (earlier >= 0 && rev <= before) {
      this.lines.push(line('revision-doubled', { index, rev, earlier }))
      return
    }
    if (earlier >= 0 && rev === before + 1) {
      const hashBefore = this.#hashes.subarray(32 * earlier, 32 * earlier + 32)
      if (prevFrom < 0 || !isHexOf(bytes, prevFrom, prevTo, hashBefore)) {
        this.lines.push(line('previous-wrong', { index, earlier }))
      }
    }
    this.#things.keep(index)
    this.#makeRoom(index)
    this.#hashes.set(hash, 32 * index)
    this.#revisions[index] = rev
  }

  /** @param {number} index */
  #makeRoom(index) {
    if (index < this.#revisions.length) return
    const [hashes, revisions] = [this.#hashes, this.#revisions]
    this.#hashes = new Uint8Array(64 * index)
    this.#hashes.set(hashes)
    this.#revisions = new Uint32Array(2 * index)
    this.#revisions.set(revisions)
  }
}

/** A time as leaves write it. @param {number} ms */
function written(ms) {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
