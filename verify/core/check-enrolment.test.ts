import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonical } from '../testing/leaves.ts'
import { makeKey, proofFileOf } from '../testing/log-maker.ts'
import { checkEnrolment, readEnrolmentFile } from './check-enrolment.mjs'
import { plainCrypto } from './crypto.mjs'
import { runDraw } from './draw.mjs'
import { verdictOf } from './report.mjs'
import { parseVerifierKey } from './verifier-key.mjs'

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }
type Change = { readonly [name: string]: Value }

const campaign = '3f2c1b9e-8f6d-4a51-9c0b-2f9f3f6d1a77'
const applicants = [
  { code: 'HS-01', rank: 'first', zone: 1 },
  { code: 'HS-02', rank: 'near', zone: 1 },
  { code: 'HS-03', rank: 'near', zone: 2 },
  { code: 'HS-04', rank: 'near', zone: 1 },
  { code: 'HS-05', rank: 'outside', zone: null },
  { code: 'HS-06', rank: null, zone: 1 },
]
const list = {
  v: 1,
  algorithm: 'minhbach-enrolment-1',
  campaign,
  school: 'th-an',
  quota: 3,
  classes: 2,
  ranks: ['first', 'near', 'outside'],
  zonesOf: { first: [1], near: [1, 2] },
  applicants,
}
const idOfDraw = (number: number) => `3f2c1b9e-8f6d-4a51-9c0b-00000000000${number}`
const inputOf = (number: number, items: readonly string[], take: number | null) => ({
  v: 1,
  algorithm: 'minhbach-draw-1',
  draw: idOfDraw(number),
  items,
  take,
})
const drawOf = (purpose: string, stratum: string, input: Value) => ({
  purpose,
  stratum,
  input: canonical(input).toString(),
  seed: '048213',
})
const orderOf = (input: ReturnType<typeof inputOf>) =>
  runDraw({ ...input, v: 1 }, '048213').order.map(({ code }) => code)

const last = inputOf(1, ['HS-02', 'HS-03', 'HS-04'], 2)
const order = orderOf(last)
const near = { rank: 'near', of: 3, left: 2 }
const decisions = [
  { code: 'HS-01', admitted: true, reason: { kind: 'room', rank: 'first', of: 1, left: 3 } },
  ...['HS-02', 'HS-03', 'HS-04'].map((code) => {
    const place = order.indexOf(code) + 1
    const admitted = place <= 2
    return { code, admitted, reason: { kind: admitted ? 'drawn' : 'not-drawn', ...near, place } }
  }),
  { code: 'HS-05', admitted: false, reason: { kind: 'full', rank: 'outside', last: 'near' } },
  { code: 'HS-06', admitted: false, reason: { kind: 'not-eligible' } },
]
const winners = order.slice(0, 2)
const girls = inputOf(2, ['HS-01'], null)
const boys = inputOf(3, winners.toSorted(), null)
const classes = Object.fromEntries(
  [...orderOf(girls), ...orderOf(boys)].map((code, place) => [code, (place % 2) + 1]),
)

const whole = {
  v: 1,
  kind: 'minhbach-enrolment-check',
  sealed: canonical(list).toString(),
  draws: [
    drawOf('last-places', 'near', last),
    drawOf('classes', 'female', girls),
    drawOf('classes', 'male', boys),
  ],
  decisions,
  classes,
  leaves: [],
}

function codesOf(change: Change, trust?: Parameters<typeof checkEnrolment>[2]) {
  const file = readEnrolmentFile(canonical({ ...whole, ...change }))
  if (file === undefined) throw new RangeError('no file of an enrolment')
  return checkEnrolment(plainCrypto, file, trust)
}
const found = (change: Change) => codesOf(change).map(({ code }) => code)
const sealedWith = (change: Change) => canonical({ ...list, ...change }).toString()

describe('an enrolment decided anew', () => {
  test('comes out as published, from groups, places, draw and classes alone', () => {
    expect(found({})).toEqual(expect.arrayContaining(['enrolment-good', 'enrolment-classes-good']))
    expect(verdictOf(codesOf({}))).toBe('genuine')
  })

  test.each([
    ['somebody was let in whom the draw left out', 'enrolment-kept-out', { decisions: swapped() }],
    ['a result was left out', 'enrolment-kept-out', { decisions: decisions.slice(1) }],
    [
      'somebody was added who is not on the list',
      'enrolment-let-in',
      { decisions: [...decisions, { code: 'HS-09', admitted: true, reason: { kind: 'room' } }] },
    ],
    [
      'a reason was changed',
      'enrolment-let-in',
      {
        decisions: decisions.map((one) =>
          one.code === 'HS-06' ? { ...one, reason: { kind: 'full' } } : one,
        ),
      },
    ],
    ['a place was made beside the quota', 'enrolment-tie', { sealed: sealedWith({ quota: 4 }) }],
    ['there was no draw where one was needed', 'enrolment-tie', { draws: [] }],
    [
      'the draw left somebody of the group out',
      'enrolment-tie',
      { draws: [drawOf('last-places', 'near', inputOf(1, ['HS-02', 'HS-03'], 2))] },
    ],
    [
      'a child from outside stands among those of the area',
      'enrolment-zone',
      { sealed: sealedWith({ applicants: applicants.map((one) => ({ ...one, zone: null })) }) },
    ],
    [
      'a child was put into another class',
      'enrolment-class',
      { classes: { ...classes, 'HS-01': classes['HS-01'] === 1 ? 2 : 1 } },
    ],
    [
      'the draw for classes left a child out',
      'enrolment-class-list',
      { draws: [drawOf('last-places', 'near', last), drawOf('classes', 'male', boys)] },
    ],
  ])('is false when %s', (_what, code, change: Change) => {
    expect(found(change)).toContain(code)
    expect(verdictOf(codesOf(change))).toBe('false')
  })

  test('cannot be judged when the list names somebody twice or a group that is none', () => {
    const twice = sealedWith({ applicants: [...applicants, { code: 'HS-01', rank: 'first', zone: 1 }] })
    expect(found({ sealed: twice })).toEqual(['enrolment-malformed'])
    expect(found({ sealed: sealedWith({ ranks: ['first'] }) })).toEqual(['enrolment-malformed'])
    expect(found({ sealed: ` ${whole.sealed}` })).toEqual(['enrolment-malformed'])
    expect(readEnrolmentFile(canonical({ ...whole, kind: 'x' }))).toBeUndefined()
  })

  test('holds the list and the draw against the log', () => {
    const key = makeKey('so.example', 7)
    const vkey = parseVerifierKey(plainCrypto, key.vkey)
    if (vkey === undefined) throw new RangeError('no key')
    const trust = { keys: [vkey], witnesses: [], needed: 0 }
    const digest = createHash('sha256').update(whole.sealed).digest('hex')
    const logOf = (sealed: string) => {
      const leaf = canonical({
        ...{ v: 1, type: 'decision', id: idOfDraw(9), rev: 1, unit: 'th-an', title: 'enrolment list sealed' },
        ...{ at: '2026-06-01T00:00:00Z', fields: { list: sealed } },
      })
      const log = { key, leaves: [leaf] }
      return [{ leaf: leaf.toString('base64'), proof: proofFileOf(log, 0).toString() }]
    }
    const good = codesOf({ leaves: logOf(digest) }, trust)
    expect(good.map(({ code }) => code)).toContain('enrolment-logged')
    expect(verdictOf(good)).toBe('genuine')
    const other = codesOf({ leaves: logOf('0'.repeat(64)) }, trust)
    expect(other.map(({ code }) => code)).toContain('enrolment-not-logged')
  })
})

/** The last who was drawn and the first who was not, the other way round. */
function swapped() {
  const [, second = '', third = ''] = order
  const other = new Map([
    [second, third],
    [third, second],
  ])
  return decisions.map((one) => ({ ...one, code: other.get(one.code) ?? one.code }))
}
