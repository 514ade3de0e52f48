// @ts-check
// Bytes and their written forms. Decoders accept exactly one way to write each value: a second way would let
// somebody change a signed file without anybody noticing.

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const hexDigits = /^(?:[0-9a-f]{2})*$/
const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/**
 * UTF-8 of a text.
 * @param {string} text
 * @returns {Uint8Array}
 */
export function utf8(text) {
  return encoder.encode(text)
}

/**
 * The text that UTF-8 bytes write, or undefined when they are not UTF-8.
 * @param {Uint8Array} bytes
 * @returns {string | undefined}
 */
export function textOf(bytes) {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {string} lower case
 */
export function toHex(bytes) {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/**
 * @param {string} text lower-case hexadecimal digits
 * @returns {Uint8Array | undefined} undefined for anything else
 */
export function fromHex(text) {
  if (!hexDigits.test(text)) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

/**
 * Whether a part of some bytes is the lower-case hexadecimal digits of others.
 * @param {Uint8Array} text
 * @param {number} from
 * @param {number} to
 * @param {Uint8Array} bytes
 */
export function isHexOf(text, from, to, bytes) {
  if (to - from !== 2 * bytes.length) return false
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (text[from + 2 * i] !== hexDigit(byte >> 4) || text[from + 2 * i + 1] !== hexDigit(byte & 15))
      return false
  }
  return true
}

/** @param {number} value below 16 */
function hexDigit(value) {
  return value < 10 ? 0x30 + value : 0x57 + value
}

/**
 * Standard base64 with padding (RFC 4648 §4).
 * @param {Uint8Array} bytes
 */
export function toBase64(bytes) {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += letter(group >> 18) + letter(group >> 12)
    text += i + 1 < bytes.length ? letter(group >> 6) : '='
    text += i + 2 < bytes.length ? letter(group) : '='
  }
  return text
}

/**
 * Reads base64 that re-encodes to itself: no spaces, no missing padding, no stray bits in the last letter.
 * @param {string} text
 * @returns {Uint8Array | undefined} undefined for anything else
 */
export function fromBase64(text) {
  if (!base64Form.test(text)) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let group = 0
    for (let j = 0; j < 4; j += 1)
      group = (group << 6) | Math.max(0, base64Alphabet.indexOf(text.charAt(i + j)))
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (group >> shift) & 255
  }
  return toBase64(bytes) === text ? bytes : undefined
}

/** @param {number} group */
function letter(group) {
  return base64Alphabet.charAt(group & 63)
}

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
export function equalBytes(a, b) {
  return a.length === b.length && compareBytes(a, b) === 0
}

/**
 * Order of byte strings: negative when `a` comes first.
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
export function compareBytes(a, b) {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/**
 * @param {...Uint8Array} parts
 * @returns {Uint8Array}
 */
export function joinBytes(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
