// @ts-check
// SHA-256 (FIPS 180-4) and HMAC (RFC 2104), synchronous, so that a page opened from a disk or without encryption
// can check too; browsers keep their own away from such pages.

const fraction = (/** @type {number} */ value) => ((value - Math.floor(value)) * 2 ** 32) | 0
const primes = [...Array(312).keys()].filter(
  (n) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0),
)
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const beginning = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const schedule = new Int32Array(64)
const state = new Int32Array(8)
const block = new Uint8Array(64)
const blockView = new DataView(block.buffer)

/**
 * SHA-256 of a message.
 * @param {Uint8Array} message
 * @returns {Uint8Array} 32 bytes
 */
export function sha256(message) {
  state.set(beginning)
  const whole = message.length - (message.length % 64)
  const view = new DataView(message.buffer, message.byteOffset, message.length)
  for (let at = 0; at < whole; at += 64) compress(view, at)
  const rest = message.length - whole
  block.fill(0)
  block.set(message.subarray(whole))
  block[rest] = 0x80
  if (rest > 55) {
    compress(blockView, 0)
    block.fill(0)
  }
  blockView.setUint32(56, Math.floor(message.length / 2 ** 29))
  blockView.setUint32(60, (message.length << 3) >>> 0)
  compress(blockView, 0)
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  for (let i = 0; i < 8; i += 1) out.setInt32(4 * i, word(state, i))
  return digest
}

/**
 * HMAC-SHA-256.
 * @param {Uint8Array} key
 * @param {Uint8Array} message
 * @returns {Uint8Array} 32 bytes
 */
export function hmacSha256(key, message) {
  const short = key.length > 64 ? sha256(key) : key
  const inner = new Uint8Array(64 + message.length).fill(0x36, 0, 64)
  const outer = new Uint8Array(96).fill(0x5c, 0, 64)
  short.forEach((byte, i) => {
    inner[i] = byte ^ 0x36
    outer[i] = byte ^ 0x5c
  })
  inner.set(message, 64)
  outer.set(sha256(inner), 64)
  return sha256(outer)
}

/**
 * Takes the 64 bytes at `at` into the state.
 * @param {DataView} view
 * @param {number} at
 */
function compress(view, at) {
  for (let i = 0; i < 16; i += 1) schedule[i] = view.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i += 1) {
    const early = word(schedule, i - 15)
    const late = word(schedule, i - 2)
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    schedule[i] = (word(schedule, i - 16) + s0 + word(schedule, i - 7) + s1) | 0
  }
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + word(constants, i) + word(schedule, i)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0] = word(state, 0) + a
  state[1] = word(state, 1) + b
  state[2] = word(state, 2) + c
  state[3] = word(state, 3) + d
  state[4] = word(state, 4) + e
  state[5] = word(state, 5) + f
  state[6] = word(state, 6) + g
  state[7] = word(state, 7) + h
}

/**
 * @param {number} value
 * @param {number} by
 */
function turn(value, by) {
  return (value >>> by) | (value << (32 - by))
}

/**
 * @param {Int32Array} words
 * @param {number} index
 */
function word(words, index) {
  return words[index] ?? 0
}
