// @ts-check
// Which leaf is the latest of each thing. A log of a million leaves fits into some tens of megabytes: identifiers are
// UUIDs, and lie as numbers in a table with open addressing.
import { textOf } from './bytes.mjs'

const firstSlots = 1024
const dash = 0x2d
/** Where the groups of eight digits of a UUID begin. */
const groups = [0, 9, 19, 28]

export class Things {
  /** Four numbers for each slot: the digits of its UUID. */
  #digits = new Uint32Array(4 * firstSlots)
  /** Of each slot the index of the latest leaf, and one: zero is an empty slot. */
  #latest = new Uint32Array(firstSlots)
  #taken = 0
  /** Identifiers in another form. @type {Map<string, number>} */
  #others = new Map()
  /** What was asked for last: its digits, and its slot or its text. */
  #asked = new Uint32Array(4)
  #slot = 0
  /** @type {string | undefined} */
  #other
  /** Whoever makes a log must not know which identifiers lie in one place. */
  #mix = Uint32Array.from({ length: 4 }, () => (Math.random() * 0x1_0000_0000) | 1)

  /**
   * @param {Uint8Array} bytes that have an identifier
   * @param {number} from
   * @param {number} to
   * @returns {number} index of the latest leaf of the thing; -1 when there was none
   */
  latest(bytes, from, to) {
    if (!readUuid(bytes, from, to, this.#asked)) {
      this.#other = textOf(bytes.subarray(from, to)) ?? ''
      return this.#others.get(this.#other) ?? -1
    }
    this.#other = undefined
    this.#slot = this.#find(this.#asked, 0)
    return (this.#latest[this.#slot] ?? 0) - 1
  }

  /** This is the latest leaf of the thing that was asked for last. @param {number} index */
  keep(index) {
    if (this.#other !== undefined) {
      this.#others.set(this.#other, index)
      return
    }
    if (this.#latest[this.#slot] === 0) {
      if (this.#taken * 3 > this.#latest.length * 2) {
        this.#grow()
        this.#slot = this.#find(this.#asked, 0)
      }
      this.#digits.set(this.#asked, 4 * this.#slot)
      this.#taken += 1
    }
    this.#latest[this.#slot] = index + 1
  }

  /**
   * The slot of a UUID, or the empty one in which it belongs.
   * @param {Uint32Array} digits
   * @param {number} at
   */
  #find(digits, at) {
    const a = digits[at] ?? 0
    const b = digits[at + 1] ?? 0
    const c = digits[at + 2] ?? 0
    const d = digits[at + 3] ?? 0
    const mix = this.#mix
    const mixed =
      Math.imul(a, mix[0] ?? 1) ^
      Math.imul(b, mix[1] ?? 1) ^
      Math.imul(c, mix[2] ?? 1) ^
      Math.imul(d, mix[3] ?? 1)
    const last = this.#latest.length - 1
    const known = this.#digits
    for (let slot = (mixed ^ (mixed >>> 15)) & last; ; slot = (slot + 1) & last) {
      if (this.#latest[slot] === 0) return slot
      const place = 4 * slot
      if (known[place] === a && known[place + 1] === b && known[place + 2] === c && known[place + 3] === d)
        return slot
    }
  }

  #grow() {
    const [digits, latest] = [this.#digits, this.#latest]
    this.#digits = new Uint32Array(2 * digits.length)
    this.#latest = new Uint32Array(2 * latest.length)
    for (let slot = 0; slot < latest.length; slot += 1) {
      if (latest[slot] === 0) continue
      const place = this.#find(digits, 4 * slot)
      this.#digits.set(digits.subarray(4 * slot, 4 * slot + 4), 4 * place)
      this.#latest[place] = latest[slot] ?? 0
    }
  }
}

/**
 * Reads a UUID in lower case as four numbers.
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} to
 * @param {Uint32Array} into
 */
function readUuid(bytes, from, to, into) {
  if (to - from !== 36) return false
  for (let group = 0; group < 4; group += 1) {
    let at = from + (groups[group] ?? 0)
    let number = 0
    for (let digit = 0; digit < 8; digit += 1) {
      if (digit === 4 && (group === 1 || group === 2) && bytes[at++] !== dash) return false
      const value = digitOf(bytes[at++] ?? 0)
      if (value < 0) return false
      number = (number << 4) | value
    }
    if (group < 2 && bytes[at] !== dash) return false
    into[group] = number
  }
  return true
}

/** @param {number} byte @returns {number} of a hexadecimal digit; -1 of anything else */
function digitOf(byte) {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1
}
