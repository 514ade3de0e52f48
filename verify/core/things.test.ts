import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Things } from './things.mjs'

const name = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.constantFrom('', 'x', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-00000000000g'),
  // As long as a UUID and almost one.
  fc.uuid().map((id) => id.replace('-', '0')),
)

test('the table answers as a plain map would, for identifiers of any form, far beyond its first size', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 200 }), (names) => {
      const things = new Things()
      const plain = new Map<string, number>()
      for (const [index, id] of [...names, ...names].entries()) {
        const bytes = Buffer.from(`"${id}"`)
        expect(things.latest(bytes, 1, bytes.length - 1)).toBe(plain.get(id) ?? -1)
        things.keep(index)
        plain.set(id, index)
      }
    }),
    { numRuns: 200 },
  )
})

test('it grows', () => {
  const things = new Things()
  const ids = Array.from({ length: 20_000 }, () => Buffer.from(crypto.randomUUID()))
  for (const [index, id] of ids.entries()) {
    expect(things.latest(id, 0, 36)).toBe(-1)
    things.keep(index)
  }
  expect(ids.every((id, index) => things.latest(id, 0, 36) === index)).toBe(true)
})
