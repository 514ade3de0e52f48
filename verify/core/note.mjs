// @ts-check
// Signed notes as in C2SP signed-note: a text, an empty line and lines with signatures. Anything that is not written
// in its one canonical form is refused.
import { fromBase64, textOf, utf8 } from './bytes.mjs'

/** Longest note and most signature lines that are read. */
const longestNote = 100_000
const mostSignatures = 16
const signatureLine = /^— ([^\s+]+) (\S+)$/u

/**
 * @typedef {object} NoteSignature
 * @property {string} name
 * @property {number} keyId
 * @property {Uint8Array} signature without the four bytes of the key's id
 */

/**
 * @typedef {object} Note
 * @property {string} text what is signed, with its last line end
 * @property {readonly NoteSignature[]} signatures
 */

/**
 * @param {Uint8Array} bytes a whole signed note
 * @returns {Note | undefined} undefined when it is not one
 */
export function parseNote(bytes) {
  if (bytes.length > longestNote) return undefined
  const whole = textOf(bytes)
  if (whole === undefined || hasControl(whole) || !whole.endsWith('\n')) return undefined
  const split = whole.lastIndexOf('\n\n')
  if (split < 1) return undefined
  const lines = whole.slice(split + 2, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const signatures = lines.map(parseSignature)
  if (!signatures.every((signature) => signature !== undefined)) return undefined
  return { text: whole.slice(0, split + 1), signatures }
}

/** @param {string} line @returns {NoteSignature | undefined} */
function parseSignature(line) {
  const [, name, written] = signatureLine.exec(line) ?? []
  const bytes = written === undefined ? undefined : fromBase64(written)
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.subarray(4) }
}

/** Whether there is a control character other than the line end. @param {string} text */
export function hasControl(text) {
  for (const byte of utf8(text)) if (byte < 32 && byte !== 10) return true
  return text.includes('\x7f')
}
