// @ts-check
// Which leaves differ, when the hashes of the signed log are known one by one (from its tiles).
import { toHex } from './bytes.mjs'
import { line } from './report.mjs'

/** @typedef {import('./report.mjs').Line} Line */

/**
 * @param {readonly Uint8Array[]} signed leaf hashes of the signed log
 * @param {readonly Uint8Array[]} given leaf hashes of the data at hand
 * @param {(position: number) => string} titleAt title of a leaf of the data at hand
 * @returns {Line[]} what was altered, removed, added, moved and doubled; in the order of the log. New leaves behind
 *   the last signed one are no addition to it
 */
export function compareLeaves(signed, given, titleAt) {
  const places = placesOf(signed)
  // The same leaf can stand in a log twice: the first given one is taken for the first signed one.
  const taken = new Map()
  const indexOf = given.map((hash) => {
    const key = toHex(hash)
    const used = taken.get(key) ?? 0
    taken.set(key, used + 1)
    return places.get(key)?.[used]
  })
  const steady = longestRise(indexOf)
  const found = new Set(indexOf)
  const lastKnown = indexOf.findLastIndex((index) => index !== undefined)
  const removed = signed.map((_, index) => index).filter((index) => !found.has(index))
  /** @type {{ at: number, line: Line }[]} */
  const lines = []
  let next = 0
  given.forEach((hash, position) => {
    const index = indexOf[position]
    if (index !== undefined && steady.has(position)) next = index + 1
    else if (index !== undefined) lines.push({ at: index, line: line('leaf-moved', { index, position }) })
    else {
      const known = places.get(toHex(hash))?.[0]
      const here = removed.indexOf(next)
      if (known !== undefined)
        lines.push({ at: next, line: line('leaf-doubled', { index: known, position }) })
      else if (here >= 0) {
        removed.splice(here, 1)
        lines.push({ at: next, line: line('leaf-altered', { index: next, title: titleAt(position) }) })
        next += 1
      } else if (position < lastKnown || given.length <= signed.length) {
        lines.push({ at: next, line: line('leaf-added', { position }) })
      }
    }
  })
  for (const index of removed) lines.push({ at: index, line: line('leaf-removed', { index }) })
  return lines.sort((a, b) => a.at - b.at).map(({ line }) => line)
}

/** @param {readonly Uint8Array[]} hashes @returns {Map<string, number[]>} */
function placesOf(hashes) {
  /** @type {Map<string, number[]>} */
  const places = new Map()
  hashes.forEach((hash, index) => {
    const key = toHex(hash)
    const known = places.get(key)
    if (known === undefined) places.set(key, [index])
    else known.push(index)
  })
  return places
}

/**
 * Positions of a longest rising row of numbers: the leaves that stayed in their order.
 * @param {readonly (number | undefined)[]} numbers
 * @returns {Set<number>}
 */
function longestRise(numbers) {
  /** Position of the smallest end of a rise of each length. @type {number[]} */
  const ends = []
  /** @type {Map<number, number | undefined>} */
  const before = new Map()
  numbers.forEach((number, position) => {
    if (number === undefined) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.set(position, ends[low - 1])
    ends[low] = position
  })
  /** @type {Set<number>} */
  const rise = new Set()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.add(at)
  return rise
}
