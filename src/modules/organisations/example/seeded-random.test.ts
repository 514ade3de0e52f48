import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { seededRandom } from './seeded-random.ts'

test('the same seed draws the same, another seed something else', () => {
  const draw = (seed: string) => Array.from({ length: 20 }, seededRandom(seed).next)
  expect(draw('1')).toEqual(draw('1'))
  expect(draw('1')).not.toEqual(draw('2'))
})

test('what one stream draws never changes another', () => {
  const first = seededRandom('1')
  const second = seededRandom('1')
  first.stream('plans').integer(1, 6)
  first.next()
  expect(first.stream('cases').id('case')).toBe(second.stream('cases').id('case'))
})

test('draws stay within their bounds and reach both ends', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, width) => {
      const random = seededRandom(seed)
      const drawn = random.integer(from, from + width)
      expect(drawn >= from && drawn <= from + width).toBe(true)
      const next = random.next()
      expect(next >= 0 && next < 1).toBe(true)
    }),
  )
  const random = seededRandom('dice')
  expect(new Set(Array.from({ length: 500 }, () => random.integer(1, 6)))).toEqual(
    new Set([1, 2, 3, 4, 5, 6]),
  )
})

test('identifiers are UUIDs of version 4 that do not repeat', () => {
  const random = seededRandom('ids')
  const ids = Array.from({ length: 5_000 }, () => random.id('unit'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => idSchema('unit').safeParse(id).success && /^.{14}4.{4}[89ab]/.test(id))).toBe(true)
})

test('heavy items come up about as often as they weigh', () => {
  const random = seededRandom('weights')
  const items = [
    { name: 'Nguyễn', weight: 3 },
    { name: 'Âu', weight: 1 },
  ]
  const drawn = Array.from({ length: 4_000 }, () => random.weighted(items).name)
  const share = drawn.filter((name) => name === 'Nguyễn').length / drawn.length
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThan(0.8)
})

test('shuffling loses nothing, and there is nothing to pick from nothing', () => {
  const random = seededRandom('cards')
  expect(random.shuffled([1, 2, 3, 4, 5]).toSorted()).toEqual([1, 2, 3, 4, 5])
  expect(() => random.pick([])).toThrow(RangeError)
  expect(() => random.weighted([])).toThrow(RangeError)
})
