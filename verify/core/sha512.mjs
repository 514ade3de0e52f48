// @ts-check
// SHA-512 (FIPS 180-4) with whole numbers: slow, but used for one short message at a time.

const mask = 2n ** 64n - 1n
const primes = [...Array(410).keys()].filter(
  (n) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0),
)
const constants = primes.slice(0, 80).map((prime) => rootBits(BigInt(prime), 3n))
const beginning = primes.slice(0, 8).map((prime) => rootBits(BigInt(prime), 2n))

/**
 * @param {Uint8Array} message
 * @returns {Uint8Array} 64 bytes
 */
export function sha512(message) {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n)
  let state = beginning
  for (let at = 0; at < padded.length; at += 128) state = compress(state, view, at)
  const digest = new DataView(new ArrayBuffer(64))
  state.forEach((word, i) => {
    digest.setBigUint64(8 * i, word)
  })
  return new Uint8Array(digest.buffer)
}

/**
 * @param {readonly bigint[]} before
 * @param {DataView} view
 * @param {number} at
 */
function compress(before, view, at) {
  const schedule = Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + 8 * i))
  for (let i = 16; i < 80; i += 1) {
    const early = schedule[i - 15] ?? 0n
    const late = schedule[i - 2] ?? 0n
    const s0 = turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n)
    const s1 = turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n)
    schedule.push(((schedule[i - 16] ?? 0n) + s0 + (schedule[i - 7] ?? 0n) + s1) & mask)
  }
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = before
  schedule.forEach((word, i) => {
    const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)
    const one = h + s1 + ((e & f) ^ (~e & mask & g)) + (constants[i] ?? 0n) + word
    const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)
    const two = s0 + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) & mask
    d = c
    c = b
    b = a
    a = (one + two) & mask
  })
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (before[i] ?? 0n)) & mask)
}

/**
 * @param {bigint} word
 * @param {bigint} by
 */
function turn(word, by) {
  return ((word >> by) | (word << (64n - by))) & mask
}

/**
 * The first 64 bits behind the point of the square or cube root of a small prime.
 * @param {bigint} prime
 * @param {bigint} degree 2 or 3
 */
function rootBits(prime, degree) {
  const wanted = prime << (64n * degree)
  let low = 0n
  let high = 1n << 70n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** degree <= wanted) low = middle
    else high = middle
  }
  return low & mask
}
