const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0
const primes = [...Array(312).keys()].filter(
  (n) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0),
)
const rounds = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const schedule = new Int32Array(64)

/**
 * The first 32 bits of the SHA-256 of a short text in ASCII. The browser's own is not there without encryption,
 * and slow for hundreds of thousands of short texts.
 */
export function firstBitsOfSha256(text: string): number {
  const blocks = (text.length + 9 + 63) >> 6
  const words = new Int32Array(blocks * 16)
  for (let i = 0; i < text.length; i += 1) {
    words[i >> 2] = at(words, i >> 2) | (text.charCodeAt(i) << (24 - 8 * (i & 3)))
  }
  words[text.length >> 2] = at(words, text.length >> 2) | (0x80 << (24 - 8 * (text.length & 3)))
  words[words.length - 1] = text.length * 8
  let state = Int32Array.from(start)
  for (let block = 0; block < blocks; block += 1) state = compress(state, words.subarray(block * 16))
  return at(state, 0) >>> 0
}

function compress(before: Int32Array<ArrayBuffer>, words: Int32Array): Int32Array<ArrayBuffer> {
  for (let i = 0; i < 64; i += 1) {
    if (i < 16) schedule[i] = at(words, i)
    else {
      const early = at(schedule, i - 15)
      const late = at(schedule, i - 2)
      const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      schedule[i] = (at(schedule, i - 16) + s0 + at(schedule, i - 7) + s1) | 0
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = before
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(rounds, i) + at(schedule, i)) | 0
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
  return Int32Array.from([a, b, c, d, e, f, g, h], (value, i) => value + at(before, i))
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0
}
