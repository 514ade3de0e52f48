// @ts-check
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { textOf } from '../core/bytes.mjs'
import { line } from '../core/report.mjs'
import { parseVerifierKey } from '../core/verifier-key.mjs'
import { nodeCrypto } from './node-crypto.mjs'
import { readBytes } from './read-files.mjs'

/** @typedef {import('../core/checkpoint.mjs').Trust} Trust */
/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {import('../core/verifier-key.mjs').VerifierKey} VerifierKey */

const ownKeys = fileURLToPath(new URL('../trusted-keys.txt', import.meta.url))

/**
 * Whom the reader trusts: the keys given, else those kept beside the program. A key that came with what is to be
 * checked is used only to see whether the rest fits, and the verdict stays open.
 * @param {import('./options.mjs').Options} options
 * @param {string} [hint]
 * @returns {{ trust: Trust, lines: Line[] }}
 */
export function trustOf({ vkey, witness, need }, hint) {
  /** @type {Line[]} */
  const lines = []
  const read = (/** @type {string} */ typed) => {
    const key = parseVerifierKey(nodeCrypto, typed)
    if (key === undefined) lines.push(line('key-malformed', { key: typed.trim() }))
    return key
  }
  const given = vkey.flatMap((typed) => (existsSync(typed) ? keysIn(typed) : [typed])).map(read)
  const kept = vkey.length === 0 && existsSync(ownKeys) ? keysIn(ownKeys).map(read) : []
  let keys = present([...given, ...kept])
  if (vkey.length === 0 && keys.length === 0) {
    lines.push(line('key-missing', { key: hint?.trim() ?? '–' }))
    keys = present(hint === undefined ? [] : [read(hint)])
  }
  const witnesses = present(
    witness.flatMap((typed) => (existsSync(typed) ? keysIn(typed) : [typed])).map(read),
  )
  return { trust: { keys, witnesses, needed: need ?? witnesses.length }, lines }
}

/** @param {readonly (VerifierKey | undefined)[]} keys */
function present(keys) {
  return keys.filter((key) => key !== undefined)
}

/** @param {string} path one key a line; lines that begin with # are for people */
function keysIn(path) {
  const lines = (textOf(readBytes(path)) ?? '').split(/\r?\n/)
  return lines.filter((text) => text.trim() !== '' && !text.startsWith('#'))
}
