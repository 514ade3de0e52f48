// @ts-check
// Checking Ed25519 signatures (RFC 8032 §5.1.7) for browsers whose own Web Crypto does not know them or is closed
// to the page. It only checks public data, so it need not take the same time for all of it. One signature takes
// some hundredths of a second.
import { equalBytes, joinBytes } from './bytes.mjs'
import { sha512 } from './sha512.mjs'

/** @typedef {readonly [x: bigint, y: bigint, z: bigint, t: bigint]} Point extended coordinates, t = xy/z */

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const d = mod(-121665n * power(121666n, p - 2n))
const rootOfMinusOne = power(2n, (p - 1n) / 4n)
/** @type {Point} */
const neutral = [0n, 1n, 1n, 0n]
const base = baseSafely()

/**
 * Whether `signature` (64 bytes) was made over `message` with the secret of `publicKey` (32 bytes).
 * Refuses what is not written in its one canonical form.
 * @param {Uint8Array} publicKey
 * @param {Uint8Array} message
 * @param {Uint8Array} signature
 * @returns {boolean}
 */
export function verifyEd25519(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = decodePoint(publicKey)
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  if (key === undefined || s >= order) return false
  const k = littleEndian(sha512(joinBytes(r, publicKey, message))) % order
  const [x, y, z, t] = multiply(key, k)
  const expected = add(multiply(base, s), [mod(-x), y, z, mod(-t)])
  return equalBytes(encodePoint(expected), r)
}

function baseSafely() {
  const y = mod(4n * power(5n, p - 2n))
  const x = rootX(y, 0n)
  if (x === undefined) throw new Error('the base point of Ed25519 is not on its curve')
  return point(x, y)
}

/**
 * @param {bigint} x
 * @param {bigint} y
 * @returns {Point}
 */
function point(x, y) {
  return [x, y, 1n, mod(x * y)]
}

/** @param {Uint8Array} bytes */
function decodePoint(bytes) {
  const number = littleEndian(bytes)
  const y = number & (2n ** 255n - 1n)
  if (y >= p) return undefined
  const x = rootX(y, number >> 255n)
  return x === undefined ? undefined : point(x, y)
}

/**
 * The x of the point with this y whose lowest bit is `sign`.
 * @param {bigint} y
 * @param {bigint} sign
 */
function rootX(y, sign) {
  const square = mod((y * y - 1n) * power(d * y * y + 1n, p - 2n))
  let x = power(square, (p + 3n) / 8n)
  if (mod(x * x) !== square) x = mod(x * rootOfMinusOne)
  if (mod(x * x) !== square || (x === 0n && sign === 1n)) return undefined
  return (x & 1n) === sign ? x : p - x
}

/** @param {Point} encoded */
function encodePoint([x, y, z]) {
  const inverse = power(z, p - 2n)
  const number = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n)
  return Uint8Array.from({ length: 32 }, (_, i) => Number((number >> BigInt(8 * i)) & 255n))
}

/**
 * @param {Point} one
 * @param {Point} two
 * @returns {Point}
 */
function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = (y1 - x1) * (y2 - x2)
  const b = (y1 + x1) * (y2 + x2)
  const c = 2n * d * mod(t1 * t2)
  const dd = 2n * z1 * z2
  const e = mod(b - a)
  const f = mod(dd - c)
  const g = mod(dd + c)
  const h = mod(b + a)
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)]
}

/**
 * @param {Point} start
 * @param {bigint} times
 */
function multiply(start, times) {
  let sum = neutral
  let power = start
  for (let rest = times; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = add(sum, power)
    power = add(power, power)
  }
  return sum
}

/** @param {Uint8Array} bytes */
function littleEndian(bytes) {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n)
}

/** @param {bigint} value */
function mod(value) {
  const rest = value % p
  return rest < 0n ? rest + p : rest
}

/**
 * @param {bigint} number
 * @param {bigint} exponent
 */
function power(number, exponent) {
  let result = 1n
  let square = mod(number)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}
