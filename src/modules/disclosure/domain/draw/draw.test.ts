import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import * as verifier from '../../../../../verify/core/draw.mjs'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { dealClasses } from './deal-classes.ts'
import { canonicalDrawInput, type DrawCrypto, DrawRefused, readDrawInput, runDraw } from './draw.ts'
import { nameSeed, readSeedValue } from './seed-source.ts'

const crypto: DrawCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  hmacSha256: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
}
const draw = '3f2c1b9e-8f6d-4a51-9c0b-2f9f3f6d1a77'
const codes = fc.uniqueArray(fc.stringMatching(/^HS-[0-9]{4}$/u), { minLength: 1, maxLength: 30 })

describe('the draw', () => {
  test('is what anybody computes by hand from the list and the public value', () => {
    const input = { draw, items: ['HS-02', 'HS-01', 'HS-03'], take: 1 }
    const text = `{"algorithm":"minhbach-draw-1","draw":"${draw}","items":["HS-02","HS-01","HS-03"],"take":1,"v":1}`
    expect(canonicalDrawInput(input)).toBe(text)
    const commitment = createHash('sha256').update(text).digest('hex')
    const seed = createHash('sha256').update(['minhbach-draw-1', commitment, '048213'].join('\0')).digest()
    const tickets = input.items
      .map((item) => ({ item, ticket: createHmac('sha256', seed).update(`item\0${item}`).digest('hex') }))
      .sort((left, right) => (left.ticket < right.ticket ? -1 : 1))
    const result = runDraw(input, '048213', crypto)
    expect(result).toEqual({
      commitment,
      seed: seed.toString('hex'),
      order: tickets,
      taken: [tickets[0]?.item],
    })
  })

  test('keeps the vector that verifiers of others are tested with', () => {
    const result = runDraw({ draw, items: ['A', 'B', 'C', 'D'], take: 2 }, '048213', crypto)
    expect([result.commitment, ...result.order.map(({ item }) => item)]).toMatchInlineSnapshot(`
      [
        "e17b00f2f41ff0844712d40892b289b11d5fb7965d435a6567920eb1d0c97fde",
        "C",
        "B",
        "D",
        "A",
      ]
    `)
  })

  test('gives every list read back the same commitment, and refuses a text that is not canonical', () => {
    fc.assert(
      fc.property(codes, (items) => {
        const text = canonicalDrawInput({ draw, items, take: null })
        expect(readDrawInput(text)).toEqual({ draw, items, take: null })
        expect(() => readDrawInput(text.replace(':', ': '))).toThrow(DrawRefused)
      }),
    )
  })

  test('is a permutation of the list, the same each time, of which the first are taken', () => {
    fc.assert(
      fc.property(codes, fc.string({ minLength: 1 }), fc.nat(), (items, seed, some) => {
        const take = some % (items.length + 1)
        const first = runDraw({ draw, items, take }, seed, crypto)
        expect(runDraw({ draw, items, take }, seed, crypto)).toEqual(first)
        expect(first.order.map(({ item }) => item).toSorted()).toEqual(items.toSorted())
        expect(first.taken).toEqual(first.order.slice(0, take).map(({ item }) => item))
      }),
    )
  })

  test('turns out the same in the verifier that citizens run, which shares no line with this one', () => {
    fc.assert(
      fc.property(codes, fc.string({ minLength: 1 }), fc.nat(), (items, seed, some) => {
        fc.pre(seed.isWellFormed())
        const input = { draw, items, take: some % (items.length + 1) }
        const theirs = verifier.readDrawInput(JSON.parse(canonicalDrawInput(input)))
        if (theirs === undefined) throw new RangeError('the verifier does not read the input')
        const { commitment, order, taken } = verifier.runDraw(theirs, seed)
        const ours = runDraw(input, seed, crypto)
        expect({ commitment, taken }).toEqual({ commitment: ours.commitment, taken: ours.taken })
        expect(order).toEqual(ours.order.map(({ item: code, ticket }) => ({ code, ticket })))
      }),
    )
  })

  test('turns out another way as soon as the list, its order or the number of places is another', () => {
    const items = Array.from({ length: 12 }, (_, index) => `HS-${index}`)
    const seeds = [
      { items, take: 3 },
      { items: items.toReversed(), take: 3 },
      { items: items.slice(1), take: 3 },
      { items, take: 4 },
    ].map((changed) => runDraw({ draw, ...changed }, '048213', crypto).seed)
    expect(new Set(seeds).size).toBe(4)
  })

  test('favours nobody: over many seeds each of ten gets each place about as often', () => {
    const items = Array.from({ length: 10 }, (_, index) => `HS-${index}`)
    const rounds = 4_000
    const counts = items.map(() => items.map(() => 0))
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, { item }] of runDraw(
        { draw, items, take: null },
        `${round}`,
        crypto,
      ).order.entries()) {
        const row = counts[items.indexOf(item)]
        if (row !== undefined) row[place] = (row[place] ?? 0) + 1
      }
    }
    const expected = rounds / items.length
    for (const row of counts) {
      const chiSquare = row.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      // 9 degrees of freedom: 33.7 is passed by chance once in ten thousand.
      expect(chiSquare).toBeLessThan(33.7)
    }
  })

  test.each([
    ['nothing to draw from', { draw, items: [], take: null }],
    ['an item that stands twice', { draw, items: ['A', 'A'], take: null }],
    ['more places than items', { draw, items: ['A'], take: 2 }],
    ['a name in place of a code', { draw, items: ['Nguyễn Văn A'], take: null }],
    ['a draw without a UUID', { draw: 'mine', items: ['A'], take: null }],
  ])('is refused for %s', (_, input) => {
    expect(() => canonicalDrawInput(input)).toThrow(DrawRefused)
  })
})

describe('the public value', () => {
  const [beacon, lottery] = ['drand-quicknet', 'state-lottery'].map((code) =>
    content.enrolment.seeds.find((source) => source.code === code),
  )
  if (beacon === undefined || lottery === undefined) throw new RangeError('a source is missing')
  const today = localDate('2026-06-20')
  const committedAt = new Date('2026-06-20T03:00:00Z')
  const on = (day: string, station = '') => ({ day: localDate(day), station })

  test('must come on a later day than the list was fixed', () => {
    for (const source of [beacon, lottery]) {
      for (const day of ['2026-06-19', '2026-06-20']) {
        const named = nameSeed(source, on(day, 'Long An'), committedAt, today)
        expect(named).toEqual({ ok: false, reason: 'seed-not-later' })
      }
      expect(nameSeed(source, on('2026-09-20', 'Long An'), committedAt, today)).toMatchObject({ ok: false })
    }
  })

  test('of the beacon is the round of noon, counted as the beacon counts', () => {
    const named = nameSeed(beacon, on('2026-06-22'), committedAt, today)
    if (!named.ok || !('round' in named.value)) throw new RangeError('no round')
    const { round, dueAt } = named.value
    expect(dueAt.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-06-22T05:00:00Z'))
    expect(dueAt.getTime() - Date.parse('2026-06-22T05:00:00Z')).toBeLessThan(3_000)
    // Round 27946612 of this chain was at midnight of 20 April 2026 (UTC).
    expect((dueAt.getTime() - Date.parse('2026-04-20T00:00:00Z')) / 3_000).toBe(round - 27_946_612)
  })

  test('of the lottery is that of a named province, after the hour of its draw', () => {
    expect(nameSeed(lottery, on('2026-06-22'), committedAt, today)).toEqual({
      ok: false,
      reason: 'station-missing',
    })
    expect(nameSeed(lottery, on('2026-06-22', 'Long An'), committedAt, today)).toMatchObject({
      ok: true,
      value: { station: 'Long An', dueAt: new Date('2026-06-22T10:00:00Z') },
    })
  })

  test('is read without spaces and only in the form of its source', () => {
    expect(readSeedValue(lottery, ' 048 213 ')).toBe('048213')
    expect(readSeedValue(lottery, '48213')).toBeUndefined()
    expect(readSeedValue(beacon, 'AB'.repeat(32))).toBe('ab'.repeat(32))
    expect(readSeedValue(beacon, '048213')).toBeUndefined()
    for (const source of [beacon, lottery]) expect(readSeedValue(source, source.example)).toBe(source.example)
  })
})

test('classes are dealt so that their sizes, and those of each group in them, differ by one at most', () => {
  fc.assert(
    fc.property(codes, fc.nat(), fc.integer({ min: 1, max: 6 }), (items, cut, classes) => {
      const girls = items.slice(0, cut % (items.length + 1))
      const boys = items.slice(girls.length)
      const dealt = dealClasses([girls, boys], classes)
      expect(dealt.size).toBe(items.length)
      for (const group of [items, girls, boys]) {
        const sizes = Array.from(
          { length: classes },
          (_, index) => group.filter((code) => dealt.get(code) === index + 1).length,
        )
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
