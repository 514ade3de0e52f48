// @ts-check
// What the leaves say about themselves, whoever signed them: times that follow each other, revisions without a gap.
// The office's own key signs what the office enters, so an entry that was made up later is found here.
import { equalBytes, fromHex } from './bytes.mjs'
import { parseLeaf } from './leaf.mjs'
import { line } from './report.mjs'

/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */
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
  /** The latest time so far and who says it. @type {Leaf | undefined} */
  #latest
  #latestIndex = 0
  /** When the log began, while only what happened before that has been entered. @type {number | undefined} */
  #founding
  /** Latest revision of each thing. @type {Map<string, { index: number, rev: number, hash: Uint8Array }>} */
  #things = new Map()

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
    const leaf = parseLeaf(bytes)
    if (leaf === undefined) {
      this.lines.push(line('leaf-unreadable', { index }))
      return
    }
    if (leaf.type === 'key') this.keys.push({ index, leaf })
    this.#checkTime(leaf, index)
    this.#checkRevision(leaf, index, hash)
  }

  /**
   * The latest time that a leaf has given so far, and its index.
   * @returns {Latest | undefined}
   */
  latest() {
    return this.#latest && { atMs: this.#latest.atMs, at: this.#latest.at, index: this.#latestIndex }
  }

  /**
   * A log begins with the leaf of its key. What happened earlier may be entered into it once, before the first
   * leaf that is younger than the log.
   * @param {Leaf} leaf
   * @param {number} index
   */
  #checkTime(leaf, index) {
    if (index === 0 && leaf.type === 'key') this.#founding = leaf.atMs
    else if (this.#founding !== undefined && leaf.atMs <= this.#founding) {
      this.brought += 1
      return
    } else this.#founding = undefined
    const latest = this.#latest
    if (latest === undefined || leaf.atMs > latest.atMs) {
      this.#latest = leaf
      this.#latestIndex = index
    } else if (latest.atMs - leaf.atMs > this.#tolerance) {
      this.lines.push(
        line('back-dated', { index, at: leaf.at, earlier: this.#latestIndex, before: latest.at }),
      )
    }
  }

  /** @param {Leaf} leaf @param {number} index @param {Uint8Array} hash */
  #checkRevision({ id, rev, prev }, index, hash) {
    const before = this.#things.get(id)
    if (before === undefined && rev > 1) this.lines.push(line('revision-missing', { index, rev }))
    if (before !== undefined && rev <= before.rev) {
      this.lines.push(line('revision-doubled', { index, rev, earlier: before.index }))
      return
    }
    if (before !== undefined && rev > before.rev + 1)
      this.lines.push(line('revision-missing', { index, rev }))
    if (before !== undefined && rev === before.rev + 1) {
      const named = fromHex(prev ?? '')
      if (named === undefined || !equalBytes(named, before.hash)) {
        this.lines.push(line('previous-wrong', { index, earlier: before.index }))
      }
    }
    this.#things.set(id, { index, rev, hash })
  }
}
