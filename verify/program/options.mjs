// @ts-check
import { parseArgs } from 'node:util'

/**
 * @typedef {object} Options
 * @property {string[]} rest what stands without a name
 * @property {string[]} vkey
 * @property {string[]} witness
 * @property {number | undefined} need
 * @property {string | undefined} proof
 * @property {string | undefined} leaf
 * @property {string[]} doc
 * @property {string[]} keyLeaf
 * @property {string[]} keyProof
 * @property {string[]} checkpoint
 * @property {string | undefined} tiles
 * @property {number | undefined} tolerance in hours
 * @property {string | undefined} old
 * @property {string | undefined} new
 * @property {string | undefined} export
 * @property {string | undefined} receipt
 * @property {string | undefined} path
 * @property {string | undefined} value
 * @property {string | undefined} salt
 * @property {string | undefined} inputs
 * @property {string | undefined} seed
 * @property {string | undefined} result
 * @property {boolean} json
 * @property {boolean} help
 * @property {import('../core/report.mjs').Language} language
 */

const one = /** @type {const} */ ({ type: 'string' })
const many = /** @type {const} */ ({ type: 'string', multiple: true })
const yes = /** @type {const} */ ({ type: 'boolean' })

/**
 * @param {readonly string[]} typed
 * @returns {Options | undefined} undefined when an option is unknown or has no value
 */
export function readOptions(typed) {
  try {
    const { values, positionals: rest } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        ...{ vkey: many, witness: many, doc: many, checkpoint: many, 'key-leaf': many, 'key-proof': many },
        ...{ need: one, proof: one, leaf: one, tiles: one, tolerance: one, old: one, new: one, export: one },
        ...{ receipt: one, path: one, value: one, salt: one, inputs: one, seed: one, result: one, lang: one },
        ...{ json: yes, help: yes },
      },
    })
    const { need, tolerance } = values
    if (![need, tolerance].every((number) => number === undefined || /^\d+$/.test(number))) return undefined
    return {
      rest,
      vkey: values.vkey ?? [],
      witness: values.witness ?? [],
      need: need === undefined ? undefined : Number(need),
      proof: values.proof,
      leaf: values.leaf,
      doc: values.doc ?? [],
      keyLeaf: values['key-leaf'] ?? [],
      keyProof: values['key-proof'] ?? [],
      checkpoint: values.checkpoint ?? [],
      tiles: values.tiles,
      tolerance: tolerance === undefined ? undefined : Number(tolerance),
      old: values.old,
      new: values.new,
      export: values.export,
      receipt: values.receipt,
      path: values.path,
      value: values.value,
      salt: values.salt,
      inputs: values.inputs,
      seed: values.seed,
      result: values.result,
      json: values.json ?? false,
      help: values.help ?? false,
      language: values.lang === 'en' ? 'en' : 'vi',
    }
  } catch {
    return undefined
  }
}
