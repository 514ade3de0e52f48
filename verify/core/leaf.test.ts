import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, idOf, leafOf } from '../testing/leaves.ts'
import { utf8 } from './bytes.mjs'
import { canonicalText, readCanonical } from './canonical-json.mjs'
import { parseLeaf, valueAt } from './leaf.mjs'
import { skimLeaf } from './skim-leaf.mjs'

describe('canonical JSON', () => {
  test.each([
    ['spaces', '{"a": 1}'],
    ['another order', '{"b":1,"a":2}'],
    ['a name twice', '{"a":1,"a":2}'],
    ['a fraction', '{"a":1.5}'],
    ['a number written otherwise', '{"a":1e2}'],
    ['minus zero', '{"a":-0}'],
    ['a number beyond 2^53', '{"a":9007199254740993}'],
    ['an escape that is not needed', '{"a":"\\u0041"}'],
    ['text that is not NFC', `{"a":"${'ế'.normalize('NFD')}"}`],
    ['half a character', '{"a":"\\ud800"}'],
    ['something behind it', '{"a":1}x'],
    ['a byte order mark', '\ufeff{"a":1}'],
  ])('does not have %s', (_what, text) => {
    expect(readCanonical(utf8(text))).toBeUndefined()
  })

  test('sorts names by their code units, also names that are numbers', () => {
    const text = '{"10":1,"9":2,"a":[null,true,"ế\\n"],"é":{}}'
    expect(readCanonical(utf8(text))).toEqual({ 9: 2, 10: 1, a: [null, true, 'ế\n'], é: {} })
    expect(canonicalText({ 9: 2, é: {}, 10: 1, a: [null, true, 'ế\n'] })).toBe(text)
  })
})

describe('a leaf', () => {
  test('is read with its files and the values at its paths', () => {
    const leaf = parseLeaf(leafOf(7))
    expect(leaf).toMatchObject({
      id: idOf(7),
      rev: 1,
      unit: 'pgd-tan-an',
      files: [{ name: 'thu-chi-7.csv' }],
    })
    expect(leaf && valueAt(leaf, 'fields.amount')).toBe('1500007')
    expect(leaf && valueAt(leaf, 'files.0.name')).toBe('thu-chi-7.csv')
    expect(leaf && valueAt(leaf, 'fields.toString')).toBeUndefined()
  })

  test('that is skimmed says the same as one that is read whole, whatever is in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Công khai', 'x"\\', 'ế'.normalize('NFD'), '–'),
    )
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          type: fc.constantFrom('publication', 'key'),
          rev: fc.integer({ min: -1, max: 3 }),
          at: fc.constantFrom(
            '2026-11-24T02:20:00Z',
            '2024-02-29T23:59:59Z',
            '2026-13-01T00:00:00Z',
            '2026-11-31T00:00:00Z',
            'x',
          ),
          prev: fc.option(fc.constant('ab'), { nil: undefined }),
          fields: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.double(), fc.constant(null))),
        }),
        ({ prev, ...more }) => {
          const bytes = leafOf(1, { ...more, ...(prev !== undefined && { prev }) })
          expectSame(bytes)
          for (const at of [3, 20, 60]) {
            const altered = Buffer.from(bytes)
            altered[at] = (altered[at] ?? 0) ^ 4
            expectSame(altered)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('is refused when what every leaf has is missing or of another kind', () => {
    for (const change of [
      { v: 2 },
      { id: 5 },
      { rev: 0 },
      { rev: '1' },
      { at: '2026-11-24' },
      { unit: null },
      { prev: 1 },
    ]) {
      const bytes = leafOf(1, change)
      expect(parseLeaf(bytes)).toBeUndefined()
      expect(skimLeaf(bytes)).toBeUndefined()
    }
    expect(skimLeaf(canonical([]))).toBeUndefined()
    expect(skimLeaf(new Uint8Array(0))).toBeUndefined()
  })
})

function expectSame(bytes: Uint8Array) {
  const whole = parseLeaf(bytes)
  const skimmed = skimLeaf(bytes)
  const part = (from: number, to: number) =>
    skimmed && Buffer.from(skimmed.bytes.subarray(from, to)).toString()
  expect(
    skimmed && {
      id: part(skimmed.idFrom, skimmed.idTo),
      rev: skimmed.rev,
      prev: skimmed.prevFrom < 0 ? undefined : part(skimmed.prevFrom, skimmed.prevTo),
      atMs: skimmed.atMs,
      isKey: skimmed.isKey,
    },
  ).toEqual(
    whole && {
      id: whole.id,
      rev: whole.rev,
      prev: whole.prev,
      atMs: whole.atMs,
      isKey: whole.type === 'key',
    },
  )
}
