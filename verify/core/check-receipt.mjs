// @ts-check
import { fromHex } from './bytes.mjs'
import { isObject } from './canonical-json.mjs'
import { commitmentOf } from './commitment.mjs'
import { valueAt } from './leaf.mjs'
import { line } from './report.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {{ readonly path: string, readonly value: Json, readonly salt: string }} Receipt */

/**
 * @param {Json | undefined} value
 * @returns {Receipt | undefined} undefined when it does not open a commitment
 */
export function readReceipt(value) {
  if (!isObject(value)) return undefined
  const { path, salt, value: opened } = value
  if (typeof path !== 'string' || typeof salt !== 'string' || opened === undefined) return undefined
  return fromHex(salt)?.length === 32 ? { path, salt, value: opened } : undefined
}

/**
 * Whether the leaf commits to the value on the receipt.
 * @param {Leaf} leaf
 * @param {Receipt} receipt
 */
export function checkReceipt(leaf, { path, value, salt }) {
  const committed = valueAt(leaf, path)
  const key = fromHex(salt)
  const right =
    isObject(committed) && key !== undefined && committed.c === commitmentOf({ path, value, salt: key })
  return line(right ? 'value-in-leaf' : 'value-differs', { path })
}
