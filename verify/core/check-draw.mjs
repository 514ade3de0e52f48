// @ts-check
import { drawCommitment, readDrawInput, runDraw } from './draw.mjs'
import { valueAt } from './leaf.mjs'
import { line } from './report.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */

/**
 * @param {object} given
 * @param {Json | undefined} given.input
 * @param {string} given.seed the public seed exactly as published
 * @param {readonly string[]} [given.result] codes in the order of the published result
 * @param {Leaf} [given.leaf] the leaf that committed to the input
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
  if (leaf !== undefined) {
    const committed = valueAt(leaf, 'fields.commitment') === drawCommitment(input)
    lines.push(line(committed ? 'draw-committed' : 'draw-not-committed'))
  }
  return { lines, order, commitment }
}

/** @param {readonly string[]} right @param {readonly string[]} given */
function firstDifference(right, given) {
  for (let i = 0; i < Math.max(right.length, given.length); i += 1) if (right[i] !== given[i]) return i
  return undefined
}
