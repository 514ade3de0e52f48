import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { leafOf } from '../testing/leaves.ts'
import { checkDraw } from './check-draw.mjs'
import { parseLeaf } from './leaf.mjs'

const draw = '3f2c1b9e-8f6d-4a51-9c0b-2f9f3f6d1a77'
const items = ['HS-02', 'HS-01', 'HS-03', 'HS-04']
const input = { v: 1, algorithm: 'minhbach-draw-1', draw, items, take: 2 }
const seed = '048213'

/** The draw by hand, as its rule says. */
function byHand() {
  const text = `{"algorithm":"minhbach-draw-1","draw":"${draw}","items":${JSON.stringify(items)},"take":2,"v":1}`
  const commitment = createHash('sha256').update(text).digest('hex')
  const key = createHash('sha256').update(`minhbach-draw-1\0${commitment}\0${seed}`).digest()
  const ticket = (code: string) => createHmac('sha256', key).update(`item\0${code}`).digest('hex')
  return { commitment, order: [...items].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1)) }
}
const { commitment, order } = byHand()
const codesOf = (given: Parameters<typeof checkDraw>[0]) => checkDraw(given).lines.map(({ code }) => code)

/** The leaf of a draw with these fields. */
function drawLeaf(fields: Record<string, string>) {
  const leaf = parseLeaf(leafOf(1, { type: 'draw', at: '2026-06-01T00:00:00Z', fields }))
  if (leaf === undefined) throw new Error('no leaf')
  return leaf
}

describe('a public draw', () => {
  test('comes out for anybody as it does by hand', () => {
    const found = checkDraw({ input, seed, result: order.slice(0, 2) })
    expect(found).toMatchObject({ commitment, order: order.map((code) => ({ code })) })
    expect(found.lines.map(({ code }) => code)).toEqual(['draw-result', 'draw-good'])
  })

  test('is false when somebody was moved up, put in or left out of the result', () => {
    const [first = '', second = '', third = ''] = order
    for (const result of [[second, first], [first, third], [first], [first, second, third]]) {
      expect(codesOf({ input, seed, result })).toContain('draw-differs')
    }
  })

  test('is false with another seed or list than those in the log', () => {
    const committed = { commitment, seedDue: '2026-06-02T00:00:00Z' }
    expect(codesOf({ input, seed, leaf: drawLeaf(committed) })).toContain('draw-committed')
    const other = { ...input, items: [...items, 'HS-05'] }
    expect(codesOf({ input: other, seed, leaf: drawLeaf(committed) })).toContain('draw-not-committed')
    const logged = {
      commitment,
      value: seed,
      order: createHash('sha256').update(order.join('\n')).digest('hex'),
    }
    expect(codesOf({ input, seed, leaf: drawLeaf(logged) })).toContain('draw-logged')
    expect(codesOf({ input, seed: '048214', leaf: drawLeaf(logged) })).toContain('draw-not-logged')
  })

  test('is false when its list was committed to after the seed was known', () => {
    expect(
      codesOf({ input, seed, leaf: drawLeaf({ commitment, seedDue: '2026-05-31T23:00:00Z' }) }),
    ).toContain('draw-late')
  })

  test.each([
    ['an item twice', { ...input, items: ['A', 'A'] }],
    ['more taken than there are', { ...input, take: 9 }],
    ['another algorithm', { ...input, algorithm: 'x' }],
    ['no list', { ...input, items: 'A' }],
    ['nothing', undefined],
  ])('cannot be judged with %s', (_what, bad) => {
    expect(codesOf({ input: bad, seed })).toEqual(['draw-malformed'])
  })
})
