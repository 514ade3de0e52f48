// @ts-check
// The public keys of logs and witnesses as they are printed: `name+id+base64(kind ‖ key)`.
import { equalBytes, fromBase64, joinBytes, utf8 } from './bytes.mjs'

/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./note.mjs').Note} Note */

/** Kinds of signature that are understood: plain Ed25519 of a log, and a witness's cosignature with its time. */
const kinds = { log: 1, witness: 4 }

/**
 * @typedef {object} VerifierKey
 * @property {string} text as printed
 * @property {string} name
 * @property {number} id
 * @property {'log' | 'witness'} kind
 * @property {Uint8Array} publicKey
 */

/**
 * @param {Crypto} crypto
 * @param {string} typed spaces around it are forgiven
 * @returns {VerifierKey | undefined} undefined when it is mistyped: its id covers name and key
 */
export function parseVerifierKey(crypto, typed) {
  const text = typed.trim()
  const [, name, hex, written] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? []
  const bytes = written === undefined ? undefined : fromBase64(written)
  if (name === undefined || hex === undefined || bytes?.length !== 33) return undefined
  const id = Number.parseInt(hex, 16)
  const kind = bytes[0] === kinds.log ? 'log' : bytes[0] === kinds.witness ? 'witness' : undefined
  if (kind === undefined || keyId(crypto, name, bytes) !== id) return undefined
  return { text, name, id, kind, publicKey: bytes.subarray(1) }
}

/**
 * @param {Crypto} crypto
 * @param {string} name
 * @param {Uint8Array} key with its kind before it
 */
function keyId({ sha256 }, name, key) {
  const digest = sha256(joinBytes(utf8(`${name}\n`), key))
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0)
}

/**
 * Whether the key signed the note; of a witness also when, in seconds since 1970.
 * @param {Crypto} crypto
 * @param {Note} note
 * @param {VerifierKey} key
 * @returns {{ state: 'absent' } | { state: 'wrong' } | { state: 'right', time: number | undefined }}
 */
export function checkSignature(crypto, note, key) {
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id)
  if (own.length === 0) return { state: 'absent' }
  // Two lines of one key: the specification asks for one, so the second can only be there to confuse.
  const [one] = own
  if (one === undefined || own.length > 1) return { state: 'wrong' }
  if (key.kind === 'log') {
    const good = crypto.verifyEd25519(key.publicKey, utf8(note.text), one.signature)
    return good ? { state: 'right', time: undefined } : { state: 'wrong' }
  }
  if (one.signature.length !== 72) return { state: 'wrong' }
  const time = new DataView(one.signature.buffer, one.signature.byteOffset).getBigUint64(0)
  const message = utf8(`cosignature/v1\ntime ${time}\n${note.text}`)
  const good = crypto.verifyEd25519(key.publicKey, message, one.signature.subarray(8))
  return good ? { state: 'right', time: Number(time) } : { state: 'wrong' }
}

/**
 * @param {VerifierKey} a
 * @param {VerifierKey} b
 */
export function sameKey(a, b) {
  return a.name === b.name && a.id === b.id && equalBytes(a.publicKey, b.publicKey)
}
