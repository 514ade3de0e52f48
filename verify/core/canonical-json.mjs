// @ts-check
// Canonical JSON (RFC 8785, restricted): one way to write each value, so that a value has one hash.
import { textOf } from './bytes.mjs'

/** @typedef {string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }} Json */

/**
 * @param {Json} value of strings, whole numbers, booleans, null, lists and objects
 * @returns {string}
 */
export function canonicalText(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.keys(value).sort(byCodeUnits)
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`).join(',')}}`
}

/** @param {string} a @param {string} b */
function byCodeUnits(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Reads canonical JSON.
 * @param {Uint8Array} bytes
 * @returns {Json | undefined} undefined for other bytes: spaces, another order, a name twice, fractions, text that
 *   is not NFC
 */
export function readCanonical(bytes) {
  const text = textOf(bytes)
  if (text === undefined) return undefined
  const value = parseJson(text)
  if (value === undefined || !isPermitted(value) || text.normalize('NFC') !== text) return undefined
  const straight = isOrdered(value) && JSON.stringify(value) === text
  return straight || canonicalText(value) === text ? value : undefined
}

/**
 * @param {string} text
 * @returns {Json | undefined}
 */
export function parseJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * @param {Json | undefined} value
 * @returns {value is { readonly [name: string]: Json }}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @param {Json} value @returns {boolean} */
function isPermitted(value) {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (typeof value === 'string') return !/\p{Cs}/u.test(value)
  if (Array.isArray(value)) return value.every(isPermitted)
  if (!isObject(value)) return true
  for (const name of Object.keys(value)) {
    if (!isPermitted(name) || !isPermitted(value[name] ?? null)) return false
  }
  return true
}

/** Whether names already stand in the order of canonical JSON. @param {Json} value @returns {boolean} */
function isOrdered(value) {
  if (Array.isArray(value)) return value.every(isOrdered)
  if (!isObject(value)) return true
  let before = ''
  for (const name of Object.keys(value)) {
    if (name < before || !isOrdered(value[name] ?? null)) return false
    before = name
  }
  return true
}
