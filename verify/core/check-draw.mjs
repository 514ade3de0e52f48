// @ts-check
import { toHex, utf8 } from './bytes.mjs'
import { readDrawInput, runDraw } from './draw.mjs'
import { valueAt } from './leaf.mjs'
import { line } from './report.mjs'
import { sha256 } from './sha256.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */

/**
 * @param {object} given
 * @param {Json | undefined} given.input
 * @param {string} given.seed the public seed exactly as published
 * @param {readonly string[]} [given.result] codes in the order of the published result
 * @param {Leaf} [given.leaf] that committed to the input, or that gave the result
 * @returns {{ lines: Line[], order: readonly { code: string, ticket: string }[], commitment: string }}
 */
export function checkDraw({ input: value, seed, result, leaf }) {
  const input = readDrawInput(value)
  if (input === undefined) return { lines: [line('draw-malformed')], order: [], commitment: '' }
  const { order, taken, commitment } = runDraw(input, seed)
  const drawn = taken.slice(0, 20).join(', ') + (taken.length > 20 ? '…' : '')
  const lines = [line('draw-result', { count: input.items.length, commitment, taken: drawn })]
  if (result !== undefined) {
    const place = firstDifference(taken, result)
    if (place === undefined) lines.push(line('draw-good', { count: input.items.length }))
    else {
      const [right = '–', given = '–'] = [taken[place], result[place]]
      lines.push(line('draw-differs', { place: place + 1, right, given }))
    }
  }
  if (leaf !== undefined) lines.push(...compareLeaf(leaf, seed, commitment, order))
  return { lines, order, commitment }
}

/**
 * The leaf that committed to the list must be older than the seed; the leaf of the result must give this seed and order.
 * @param {Leaf} leaf
 * @param {string} seed
 * @param {string} commitment
 * @param {readonly { code: string }[]} order
 * @returns {Line[]}
 */
function compareLeaf(leaf, seed, commitment, order) {
  const [due, value, drawn] = ['seedDue', 'value', 'order'].map((name) => valueAt(leaf, `fields.${name}`))
  const isCommitted = valueAt(leaf, 'fields.commitment') === commitment
  const lines = [line(isCommitted ? 'draw-committed' : 'draw-not-committed')]
  if (typeof due === 'string' && !(leaf.atMs < Date.parse(due)))
    lines.push(line('draw-late', { at: leaf.at, due }))
  if (value !== undefined || drawn !== undefined) {
    const digest = toHex(sha256(utf8(order.map(({ code }) => code).join('\n'))))
    lines.push(line(value === seed && drawn === digest ? 'draw-logged' : 'draw-not-logged'))
  }
  return lines
}

/** @param {readonly string[]} right @param {readonly string[]} given */
function firstDifference(right, given) {
  for (let i = 0; i < Math.max(right.length, given.length); i += 1) if (right[i] !== given[i]) return i
  return undefined
}
