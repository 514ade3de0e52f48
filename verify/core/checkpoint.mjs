// @ts-check
// Checkpoints as in C2SP tlog-checkpoint: the signed statement "so many leaves, and this is their root".
import { fromBase64 } from './bytes.mjs'
import { parseNote } from './note.mjs'
import { checkSignature } from './verifier-key.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./note.mjs').Note} Note */
/** @typedef {import('./verifier-key.mjs').VerifierKey} VerifierKey */

/**
 * @typedef {object} Checkpoint
 * @property {string} origin
 * @property {number} size
 * @property {Uint8Array} root
 * @property {Note} note
 * @property {Uint8Array} bytes as it was given
 */

/**
 * @param {Uint8Array} bytes
 * @returns {Checkpoint | undefined} undefined when it is none, or carries more than origin, size and root
 */
export function parseCheckpoint(bytes) {
  const note = parseNote(bytes)
  if (note === undefined) return undefined
  const [origin = '', written = '', base64 = '', end, ...more] = note.text.split('\n')
  const size = wholeNumber(written)
  const root = fromBase64(base64)
  if (origin === '' || size === undefined || root?.length !== 32 || end !== '' || more.length > 0)
    return undefined
  return { origin, size, root, note, bytes }
}

/**
 * A number as the formats write it, at most 2^53.
 * @param {string} written
 * @returns {number | undefined}
 */
export function wholeNumber(written) {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(written)) return undefined
  const number = Number(written)
  return Number.isSafeInteger(number) ? number : undefined
}

/**
 * @typedef {object} Trust whom the reader trusts, from outside the site
 * @property {readonly VerifierKey[]} keys of the log: the printed one, and those that it handed over to
 * @property {readonly VerifierKey[]} witnesses
 * @property {number} needed how many witnesses must have signed
 */

/** @typedef {{ name: string, time: string }} Witnessed */
/** @typedef {'checkpoint-malformed' | 'key-unknown' | 'signature-wrong' | 'origin-other' | 'witness-wrong' | 'witnesses-few'} CheckpointProblem */

/**
 * A checkpoint is believed when a trusted key of the log signed it, no signature of a trusted key is wrong, and
 * enough witnesses signed.
 * @param {Crypto} crypto
 * @param {Uint8Array} bytes
 * @param {Trust} trust
 * @returns {{ ok: true, checkpoint: Checkpoint, key: VerifierKey, witnessed: Witnessed[] }
 *   | { ok: false, problem: CheckpointProblem, about: Record<string, string | number> }}
 */
export function openCheckpoint(crypto, bytes, trust) {
  const checkpoint = parseCheckpoint(bytes)
  if (checkpoint === undefined) return { ok: false, problem: 'checkpoint-malformed', about: {} }
  const about = { size: checkpoint.size, origin: checkpoint.origin }
  const signed = trust.keys.map((key) => ({ key, result: checkSignature(crypto, checkpoint.note, key) }))
  if (signed.some(({ result }) => result.state === 'wrong'))
    return { ok: false, problem: 'signature-wrong', about }
  const right = signed.find(({ result }) => result.state === 'right')
  if (right === undefined) {
    const signers = checkpoint.note.signatures.map(({ name }) => name).join(', ')
    return { ok: false, problem: 'key-unknown', about: { ...about, signers } }
  }
  if (right.key.name !== checkpoint.origin) return { ok: false, problem: 'origin-other', about }
  /** @type {Witnessed[]} */
  const witnessed = []
  for (const witness of trust.witnesses) {
    const result = checkSignature(crypto, checkpoint.note, witness)
    if (result.state === 'wrong') {
      return { ok: false, problem: 'witness-wrong', about: { ...about, witness: witness.name } }
    }
    if (result.state === 'right' && result.time !== undefined) {
      witnessed.push({ name: witness.name, time: momentOf(result.time) })
    }
  }
  if (witnessed.length < trust.needed) {
    return {
      ok: false,
      problem: 'witnesses-few',
      about: { ...about, count: witnessed.length, needed: trust.needed },
    }
  }
  return { ok: true, checkpoint, key: right.key, witnessed }
}

/** @param {number} seconds */
function momentOf(seconds) {
  return seconds < 8.64e12 ? new Date(seconds * 1000).toISOString() : String(seconds)
}
