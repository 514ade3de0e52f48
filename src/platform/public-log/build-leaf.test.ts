import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildLeaf, buildLeafValue, LeafRefused } from './build-leaf.ts'
import { commitmentOf, personal } from './commitment.ts'
import type { LogEntry } from './log-entry.ts'

const at = new Date('2026-11-24T02:20:00Z')
const entry: LogEntry = {
  type: 'ledger',
  id: '0192d3c4-0000-7000-8000-000000000001',
  revision: 1,
  unit: 'th-hoa-binh',
  at,
  title: 'Thu',
}

test('whatever a field holds, its leaf is the same bytes whenever it is made, and JSON that says the same', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.normalize('NFC'))
  const leafy = fc.letrec((tie) => ({
    field: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.maxSafeInteger().filter((value) => !Object.is(value, -0)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('field'), { maxLength: 3 }),
      fc.dictionary(text, tie('field'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).field
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), leafy, { noNullPrototype: true }),
      (fields) => {
        const { bytes } = buildLeaf({ ...entry, fields: Object(fields) }, undefined)
        const again = JSON.parse(bytes.toString('utf8'))
        expect(again.fields).toEqual(fields)
        expect(buildLeaf({ ...entry, fields: again.fields }, undefined).bytes).toEqual(bytes)
      },
    ),
  )
})

test('words are kept composed, however they were typed', () => {
  const decomposed = buildLeaf({ ...entry, title: 'Nguyễn'.normalize('NFD') }, undefined)
  expect(decomposed.bytes).toEqual(buildLeaf({ ...entry, title: 'Nguyễn' }, undefined).bytes)
})

test('personal values are committed to under the path at which they stand, in lists and below other names too', () => {
  const fields = { donors: [{ name: personal('A') }, { name: personal('A') }], amount: '1' }
  const { bytes, opened } = buildLeaf({ ...entry, fields }, undefined)
  const leaf = JSON.parse(bytes.toString('utf8'))
  expect(opened.map(({ path }) => path)).toEqual(['fields.donors.0.name', 'fields.donors.1.name'])
  expect(leaf.fields.donors.map(({ name }: { name: { c: string } }) => name.c)).toEqual(
    opened.map(commitmentOf),
  )
  expect(new Set(opened.map(commitmentOf)).size).toBe(2)
  expect(bytes.toString('utf8')).not.toContain('"A"')
})

test('a commitment holds for its value, its path and its salt alone', () => {
  const opened = { path: 'fields.payer', value: 'Nguyễn Văn A', salt: Buffer.alloc(32, 1) }
  const others = [
    { ...opened, path: 'fields.payee' },
    { ...opened, value: 'Nguyễn Văn B' },
    { ...opened, salt: Buffer.alloc(32, 2) },
  ]
  expect(new Set([opened, ...others].map(commitmentOf)).size).toBe(4)
})

test.each([
  ['an id that is none', { id: 'x' }],
  ['a revision before the first', { revision: 0 }],
  ['no unit', { unit: '' }],
  ['a hash in capitals', { files: [{ name: 'a', size: 1, sha256: 'A'.repeat(64) }] }],
  ['more than an entry may hold', { title: 'x'.repeat(65_536) }],
])('an entry with %s is refused', (_, change) => {
  expect(() => buildLeaf({ ...entry, ...change }, undefined)).toThrow(LeafRefused)
})

test.each([[0.5], [Number.NaN], [2 ** 53], [-0]])(
  'a number that two programs could write differently is refused: %s',
  (value) => {
    expect(() => buildLeaf({ ...entry, fields: { value } }, undefined)).toThrow('safe integer')
  },
)

test('the value of a leaf has no member for what the entry does not have', () => {
  const value = buildLeafValue(entry, undefined, () => '')
  expect(JSON.parse(JSON.stringify(value))).toEqual({
    v: 1,
    type: 'ledger',
    id: entry.id,
    rev: 1,
    unit: 'th-hoa-binh',
    at: '2026-11-24T02:20:00Z',
    title: 'Thu',
  })
})
