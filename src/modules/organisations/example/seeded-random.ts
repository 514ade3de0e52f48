import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

/** Chance from a seed: Bob Jenkins' small fast counter generator (sfc32) over a hash of the seed's text. */
export function seededRandom(seed: string): SeededRandom {
  const draw = sfc32(seed)
  const next = () => draw() / 2 ** 32
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[integer(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    weighted(items) {
      let rest = next() * items.reduce((sum, { weight }) => sum + weight, 0)
      const found = items.find(({ weight }) => {
        rest -= weight
        return rest < 0
      })
      const item = found ?? items.at(-1)
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    shuffled(items) {
      return items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item)
    },
    id(kind) {
      const hex = [draw(), draw(), draw(), draw()].map((word) => word.toString(16).padStart(8, '0')).join('')
      // Version 4 and its variant, as RFC 9562 writes them.
      const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
      const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
      return idSchema(kind).parse(text)
    },
    stream: (name) => seededRandom(`${seed}/${name}`),
  }
}

/** Whole numbers of 32 bits. */
function sfc32(seed: string): () => number {
  let [a, b, c] = [hash(seed, 1), hash(seed, 2), hash(seed, 3)]
  let counter = 1
  const draw = () => {
    const result = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + result) >>> 0
    return result
  }
  // The first draws still resemble the seed.
  for (let round = 0; round < 12; round += 1) draw()
  return draw
}

/** FNV-1a with a last mixing, of 32 bits. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1)
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 16)) >>> 0
}
