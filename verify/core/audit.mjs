// @ts-check
// The whole public log against checkpoints obtained at any time.
import { equalBytes } from './bytes.mjs'
import { openCheckpoint, parseCheckpoint } from './checkpoint.mjs'
import { compareLeaves } from './compare-leaves.mjs'
import { handedKey } from './key-handover.mjs'
import { parseLeaf } from './leaf.mjs'
import { GrowingTree, leafHash } from './merkle.mjs'
import { BrokenExport, LeafCutter } from './read-export.mjs'
import { line, shortened } from './report.mjs'
import { StoryOfLeaves, usualTolerance } from './story-of-leaves.mjs'
import { sameKey } from './verifier-key.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./checkpoint.mjs').Checkpoint} Checkpoint */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('./verifier-key.mjs').VerifierKey} VerifierKey */

/**
 * @typedef {object} Held what the data is held to
 * @property {readonly Uint8Array[]} checkpoints
 * @property {Trust} trust
 * @property {number} [tolerance] in milliseconds, see `StoryOfLeaves`
 */

/**
 * @typedef {object} Audited
 * @property {Line[]} lines
 * @property {number} count
 * @property {readonly Checkpoint[]} fork two signed checkpoints that cannot both be true, one of which is that of the data
 */

/**
 * The whole log, as often as it takes.
 * @param {Crypto} crypto
 * @param {Held & { leaves: () => Iterable<Uint8Array>, signedHashes?: () => readonly Uint8Array[] | undefined }} given
 *   `leaves` is asked again when single ones must be named; `signedHashes`: leaf hashes of the log as its tiles have them
 * @returns {Audited}
 */
export function audit(crypto, { leaves, signedHashes, ...held }) {
  const reading = new Reading(crypto, held)
  try {
    for (const leaf of leaves()) reading.add(leaf)
  } catch (error) {
    reading.stopAt(error)
  }
  return judge(crypto, reading, held, (differing) => {
    const hashes = signedHashes?.()
    return hashes === undefined ? [] : nameLeaves(crypto, leaves, differing, hashes)
  })
}

/**
 * The whole log as it comes from a disk or a network, once and without ever holding it.
 * @param {Crypto} crypto
 * @param {Held & { pieces: AsyncIterable<Uint8Array> }} given
 * @returns {Promise<Audited>}
 */
export async function auditStream(crypto, { pieces, ...held }) {
  const reading = new Reading(crypto, held)
  const cutter = new LeafCutter()
  try {
    for await (const piece of pieces) for (const leaf of cutter.cut(piece)) reading.add(leaf)
    cutter.end()
  } catch (error) {
    reading.stopAt(error)
  }
  return judge(crypto, reading, held, () => [])
}

/** @typedef {{ readonly root: Uint8Array, readonly latest: import('./story-of-leaves.mjs').Latest | undefined }} Here */

/** One way through the data: the story that it tells, and where it stood at the sizes of the checkpoints. */
class Reading {
  /** @type {Line[]} */
  lines = []
  /** @type {readonly Checkpoint[]} */
  checkpoints
  /** @type {Map<number, Here>} */
  at = new Map()
  story
  #crypto
  #tree
  #sizes

  /** @param {Crypto} crypto @param {Held} held */
  constructor(crypto, { checkpoints, tolerance }) {
    const parsed = checkpoints.map(parseCheckpoint).filter((checkpoint) => checkpoint !== undefined)
    if (checkpoints.length > parsed.length) this.lines.push(line('checkpoint-malformed'))
    this.checkpoints = parsed.toSorted((a, b) => a.size - b.size)
    this.story = new StoryOfLeaves(tolerance)
    this.#crypto = crypto
    this.#tree = new GrowingTree(crypto)
    this.#sizes = new Set(parsed.map(({ size }) => size))
    this.#remember()
  }

  /** @param {Uint8Array} leaf the next one */
  add(leaf) {
    const hash = leafHash(this.#crypto, leaf)
    this.#tree.append(hash)
    this.story.add(leaf, hash)
    this.#remember()
  }

  /** The data ended where it should not. @param {unknown} error */
  stopAt(error) {
    if (!(error instanceof BrokenExport)) throw error
    this.lines.push(line('export-broken', { index: error.index }))
  }

  #remember() {
    const tree = this.#tree
    if (this.#sizes.has(tree.size)) this.at.set(tree.size, { root: tree.root(), latest: this.story.latest() })
  }
}

/**
 * @param {Crypto} crypto
 * @param {Reading} reading
 * @param {Held} held
 * @param {(differing: Checkpoint) => readonly Line[]} nameThem
 * @returns {Audited}
 */
function judge(crypto, { lines, checkpoints: parsed, at, story }, held, nameThem) {
  const { checkpoints, trust, tolerance = usualTolerance } = held
  const { good, bad, ...judged } = judgeCheckpoints(crypto, { parsed, trust, at, story, tolerance })
  lines.push(...judged.lines)
  const whole = good.at(-1)
  if (whole !== undefined && story.count > whole.size) {
    lines.push(line('not-covered', { size: whole.size, count: story.count - whole.size }))
  }
  const differing = bad.at(-1)
  if (differing !== undefined) lines.push(...nameThem(differing))
  // The data is what one checkpoint signed, whole, and not what another signed that is no longer than it.
  const against = whole && bad.find(({ size }) => size <= whole.size)
  const fork = whole !== undefined && against !== undefined ? [against, whole] : []
  if (against !== undefined && whole !== undefined) {
    lines.push(line('fork', { older: against.size, newer: whole.size }))
  }
  lines.push(...story.lines)
  if (story.brought > 0) lines.push(line('brought-in', { count: story.brought }))
  if (story.lines.length === 0 && story.count > 0) lines.push(line('order-good', { count: story.count }))
  if (checkpoints.length === 0) lines.push(line('nothing-given', { about: 'checkpoint' }))
  return { lines: shortened(lines), count: story.count, fork }
}

/**
 * Each checkpoint in the order of its size. The key leaves below one that is good are believed for those after it.
 * @param {Crypto} crypto
 * @param {object} given
 * @param {readonly Checkpoint[]} given.parsed
 * @param {Trust} given.trust
 * @param {ReadonlyMap<number, Here>} given.at
 * @param {StoryOfLeaves} given.story
 * @param {number} given.tolerance
 */
function judgeCheckpoints(crypto, { parsed, trust, at, story, tolerance }) {
  /** @type {Line[]} */
  const lines = []
  /** @type {Checkpoint[]} */
  const good = []
  /** @type {Checkpoint[]} */
  const bad = []
  let now = trust
  /** The last handing over that was believed. @type {{ key: VerifierKey, index: number } | undefined} */
  let handed
  for (const { bytes } of parsed) {
    const opened = openCheckpoint(crypto, bytes, now)
    if (!opened.ok) {
      lines.push(line(opened.problem, opened.about))
      continue
    }
    const { checkpoint, key, witnessed } = opened
    const { size, origin, root } = checkpoint
    lines.push(line('checkpoint-good', { size, origin }))
    lines.push(...witnessed.map(({ name, time }) => line('witnessed', { witness: name, time })))
    if (handed !== undefined && !sameKey(key, handed.key)) {
      lines.push(line('key-retired', { size, index: handed.index }))
    }
    const here = at.get(size)
    const fits = here !== undefined && equalBytes(here.root, root)
    if (here === undefined) lines.push(line('leaves-missing', { size, count: story.count }))
    else if (fits) lines.push(line('root-good', { size }))
    else lines.push(line('root-differs', { from: good.at(-1)?.size ?? 0, to: size }))
    ;(fits ? good : bad).push(checkpoint)
    if (!fits) continue
    lines.push(...datedAhead(here, witnessed, tolerance))
    for (const { index, leaf } of story.keys) {
      const next = index < size ? handedKey(crypto, leaf) : undefined
      if (next === undefined || now.keys.some((known) => sameKey(known, next))) continue
      now = { ...now, keys: [...now.keys, next] }
      handed = { key: next, index }
      lines.push(line('key-handed-over', { index, key: next.text }))
    }
  }
  return { lines, good, bad }
}

/**
 * A leaf dated later than a witness saw it was dated ahead.
 * @param {Here} here
 * @param {readonly import('./checkpoint.mjs').Witnessed[]} witnessed
 * @param {number} tolerance
 * @returns {Line[]}
 */
function datedAhead({ latest }, witnessed, tolerance) {
  if (latest === undefined) return []
  const { index, at, atMs } = latest
  const earlier = witnessed.find(({ time }) => atMs > Date.parse(time) + tolerance)
  return earlier === undefined ? [] : [line('dated-ahead', { index, at, time: earlier.time })]
}

/**
 * Names the leaves that differ, if the hashes given are those of the signed log.
 * @param {Crypto} crypto
 * @param {() => Iterable<Uint8Array>} leaves
 * @param {Checkpoint} checkpoint
 * @param {readonly Uint8Array[]} signedHashes
 * @returns {Line[]}
 */
function nameLeaves(crypto, leaves, { size, root }, signedHashes) {
  const signed = signedHashes.slice(0, size)
  const tree = new GrowingTree(crypto)
  for (const hash of signed) tree.append(hash)
  if (tree.size !== size || !equalBytes(tree.root(), root)) return [line('tiles-wrong')]
  /** @type {Uint8Array[]} */
  const given = []
  /** @type {string[]} */
  const titles = []
  try {
    for (const leaf of leaves()) {
      const hash = leafHash(crypto, leaf)
      const differs = !equalBytes(hash, signed[given.length] ?? new Uint8Array(0))
      titles.push(differs ? (parseLeaf(leaf)?.title ?? '') : '')
      given.push(hash)
    }
  } catch (error) {
    // What follows the break was reported already.
    if (!(error instanceof BrokenExport)) throw error
  }
  return compareLeaves(signed, given, (position) => titles[position] ?? '')
}
