// @ts-check
// The public draw `minhbach-draw-1`: who takes part is committed to first, the seed comes later from a source that
// nobody controls, and the order follows from both.
import { compareBytes, toHex, utf8 } from './bytes.mjs'
import { canonicalText, isObject } from './canonical-json.mjs'
import { hmacSha256, sha256 } from './sha256.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {{ v: 1, algorithm: string, draw: string, items: readonly string[], take: number | null }} DrawInput */

const algorithm = 'minhbach-draw-1'

/**
 * @param {Json | undefined} value
 * @returns {DrawInput | undefined} undefined when it is not the input of such a draw
 */
export function readDrawInput(value) {
  if (!isObject(value)) return undefined
  const { v, draw, items, take = null } = value
  if (v !== 1 || value.algorithm !== algorithm || typeof draw !== 'string' || !Array.isArray(items))
    return undefined
  /** @type {string[]} */
  const codes = []
  for (const item of items) if (typeof item === 'string') codes.push(item)
  if (codes.length !== items.length || new Set(codes).size !== codes.length) return undefined
  if (
    take !== null &&
    (typeof take !== 'number' || take < 0 || take > codes.length || !Number.isSafeInteger(take))
  )
    return undefined
  return { v, algorithm, draw, items: codes, take }
}

/**
 * What is written into the log before the seed is known.
 * @param {DrawInput} input
 * @returns {string} hexadecimal
 */
export function drawCommitment({ v, draw, items, take }) {
  return toHex(sha256(utf8(canonicalText({ v, algorithm, draw, items, take }))))
}

/**
 * @param {DrawInput} input
 * @param {string} seedText the public seed exactly as published
 * @returns {{ commitment: string, order: readonly { code: string, ticket: string }[], taken: readonly string[] }}
 */
export function runDraw(input, seedText) {
  const commitment = drawCommitment(input)
  const seed = sha256(utf8(`${algorithm}\0${commitment}\0${seedText}`))
  const tickets = input.items.map((code) => ({ code, bytes: hmacSha256(seed, utf8(`item\0${code}`)) }))
  tickets.sort((a, b) => compareBytes(a.bytes, b.bytes) || (a.code < b.code ? -1 : 1))
  const order = tickets.map(({ code, bytes }) => ({ code, ticket: toHex(bytes) }))
  return { commitment, order, taken: order.slice(0, input.take ?? order.length).map(({ code }) => code) }
}
