// @ts-check
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from '../core/bytes.mjs'
import { parseJson } from '../core/canonical-json.mjs'
import { readBundleFile } from '../core/check-bundle.mjs'
import { gatherBundle } from '../core/gather-bundle.mjs'
import { BrokenExport, leavesOf } from '../core/read-export.mjs'

/** @typedef {import('../core/check-bundle.mjs').Bundle} Bundle */

const pieceBytes = 4 * 1024 * 1024
const tileWidth = 256

/** What was named cannot be read: its message is for the person. */
export class Unreadable extends Error {
  /** @override */
  name = 'Unreadable'
}

/** @param {string} path @returns {Uint8Array} */
export function readBytes(path) {
  try {
    return readFileSync(path)
  } catch {
    throw new Unreadable(path)
  }
}

/** @param {string} path @returns {import('../core/canonical-json.mjs').Json | undefined} */
export function readJson(path) {
  return parseJson(textOf(readBytes(path)) ?? '')
}

/**
 * The leaves of an export: `export.bin`, a folder that has it, or a folder with the bundles of tlog-tiles.
 * @param {string} path
 * @returns {() => Iterable<Uint8Array>}
 * @throws {Unreadable}
 */
export function openExport(path) {
  if (!existsSync(path)) throw new Unreadable(path)
  if (!statSync(path).isDirectory()) return () => leavesOf(piecesOf(path))
  const whole = join(path, 'export.bin')
  if (existsSync(whole)) return () => leavesOf(piecesOf(whole))
  const bundles = tilesIn(path, 'entries')
  if (bundles.length === 0) throw new Unreadable(whole)
  return () => leavesOfBundles(bundles)
}

/** @param {readonly { path: string, width: number }[]} bundles */
function* leavesOfBundles(bundles) {
  for (const [number, { path, width }] of bundles.entries()) {
    let count = 0
    for (const leaf of leavesOf([readBytes(path)], 2)) {
      yield leaf
      count += 1
    }
    if (count !== width) throw new BrokenExport(number * tileWidth + count)
  }
}

/** @param {string} path @returns {Generator<Uint8Array, void>} */
function* piecesOf(path) {
  const file = openSync(path, 'r')
  try {
    const piece = new Uint8Array(pieceBytes)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      yield piece.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

/**
 * The hashes of all leaves, from the tiles of level 0 below a folder.
 * @param {string} folder
 * @returns {readonly Uint8Array[] | undefined} undefined when there are none
 */
export function readLeafHashes(folder) {
  const tiles = tilesIn(folder, '0')
  if (tiles.length === 0) return undefined
  return tiles.flatMap(({ path }) => {
    const bytes = readBytes(path)
    return Array.from({ length: Math.floor(bytes.length / 32) }, (_, i) =>
      bytes.subarray(32 * i, 32 * i + 32),
    )
  })
}

/**
 * The tiles of one level that are there without a gap, the last one perhaps partial.
 * @param {string} folder that has `tile`
 * @param {string} level
 */
function tilesIn(folder, level) {
  /** @type {{ path: string, width: number }[]} */
  const tiles = []
  for (let number = 0; ; number += 1) {
    const path = join(folder, 'tile', level, ...tileName(number))
    if (existsSync(path)) {
      tiles.push({ path, width: tileWidth })
      continue
    }
    const widths = existsSync(`${path}.p`) ? readdirSync(`${path}.p`).map(Number) : []
    const width = Math.max(0, ...widths.filter((width) => width > 0 && width < tileWidth))
    if (width > 0) tiles.push({ path: join(`${path}.p`, String(width)), width })
    return tiles
  }
}

/** 1234067 is `x001/x234/067`. @param {number} number */
function tileName(number) {
  const groups = []
  for (let rest = number; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(String(rest % 1000).padStart(3, '0'))
  }
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group))
}

/**
 * A bundle: one JSON file, or a folder whose files are known by their names; what has no known name is a document.
 * @param {string} path
 * @returns {Bundle & { whole?: string }} `whole`: the folder, when the whole log lies in it too
 * @throws {Unreadable}
 */
export function readBundle(path) {
  if (!existsSync(path)) throw new Unreadable(path)
  if (!statSync(path).isDirectory()) {
    const bundle = readBundleFile(readBytes(path))
    if (bundle === undefined) throw new Unreadable(path)
    return bundle
  }
  const hasWhole = existsSync(join(path, 'export.bin')) || existsSync(join(path, 'tile'))
  const files = [...namesIn(path), ...namesIn(join(path, 'keys')).map((name) => `keys/${name}`)]
  const given = files
    .filter((name) => name !== 'export.bin')
    .map((name) => ({ name, bytes: readBytes(join(path, name)) }))
  return { ...gatherBundle(given), ...(hasWhole && { whole: path }) }
}

/** @param {string} folder */
function namesIn(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
