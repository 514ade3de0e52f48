// @ts-check
import { isObject, readCanonical } from './canonical-json.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {{ name: string, size: number, sha256: string }} LeafFile */

/**
 * @typedef {object} Leaf what one entry of the log says
 * @property {string} type
 * @property {string} id of the thing that it speaks of
 * @property {number} rev 1, 2, 3… for the same thing
 * @property {string | undefined} prev hexadecimal leaf hash of the revision before
 * @property {string} unit
 * @property {string} at `2026-11-24T02:20:00Z`
 * @property {number} atMs the same in milliseconds since 1970
 * @property {string} title
 * @property {readonly LeafFile[]} files
 * @property {{ readonly [name: string]: Json }} value the whole of it
 */

const momentForm = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/**
 * @param {Uint8Array} bytes
 * @returns {Leaf | undefined} undefined when these bytes are not a leaf in canonical form
 */
export function parseLeaf(bytes) {
  const value = readCanonical(bytes)
  if (!isObject(value) || value.v !== 1) return undefined
  const { type, id, rev, prev, unit, at, title = '' } = value
  if (typeof type !== 'string' || typeof id !== 'string' || typeof unit !== 'string') return undefined
  if (typeof at !== 'string' || !momentForm.test(at) || typeof title !== 'string') return undefined
  if (typeof rev !== 'number' || rev < 1 || (prev !== undefined && typeof prev !== 'string')) return undefined
  const atMs = Date.parse(at)
  if (Number.isNaN(atMs)) return undefined
  const files = readFiles(value.files)
  return { type, id, rev, prev, unit, at, atMs, title, files, value }
}

/** The files in the usual form; others can be compared with nothing. @param {Json | undefined} value */
function readFiles(value) {
  /** @type {LeafFile[]} */
  const files = []
  for (const file of Array.isArray(value) ? value : []) {
    const { name, size, sha256 } = isObject(file) ? file : {}
    if (typeof name !== 'string' || typeof size !== 'number' || typeof sha256 !== 'string') continue
    files.push({ name, size, sha256 })
  }
  return files
}

/**
 * The value at a dotted path from the top of the leaf: `fields.payer`, `fields.items.0`.
 * @param {Leaf} leaf
 * @param {string} path
 * @returns {Json | undefined}
 */
export function valueAt(leaf, path) {
  /** @type {Json | undefined} */
  let value = leaf.value
  for (const name of path.split('.')) {
    if (Array.isArray(value)) value = /^\d+$/.test(name) ? value[Number(name)] : undefined
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  }
  return value
}
