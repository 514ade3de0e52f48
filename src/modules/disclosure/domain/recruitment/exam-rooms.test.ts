import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as verifier from '../../../../../verify/core/draw.mjs'
import { canonicalDrawInput, type DrawCrypto } from '../draw/draw.ts'
import { assignInvigilators, refuseSeating, seatCandidates } from './exam-rooms.ts'

const crypto: DrawCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  hmacSha256: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
}
const draw = { id: '3f2c1b9e-8f6d-4a51-9c0b-2f9f3f6d1a77', seed: 'ab'.repeat(32) }
const codes = fc.uniqueArray(fc.stringMatching(/^TS-[0-9]{3}$/u), { minLength: 1, maxLength: 40 })
const rooms = fc.array(fc.record({ name: fc.constant('Phòng'), seats: fc.integer({ min: 1, max: 20 }) }), {
  minLength: 1,
  maxLength: 6,
})

describe('the seating', () => {
  test('gives every candidate one seat, no seat twice, no room more than it holds, and is the same in any order', () => {
    fc.assert(
      fc.property(codes, rooms, (candidates, some) => {
        fc.pre(refuseSeating(candidates.length, some) === null)
        const seats = seatCandidates(candidates, some, draw, crypto)
        expect(seats.map(({ code }) => code).toSorted()).toEqual(candidates.toSorted())
        expect(new Set(seats.map(({ room, seat }) => `${room}/${seat}`)).size).toBe(candidates.length)
        for (const { room, seat } of seats) expect(seat).toBeLessThanOrEqual(some[room - 1]?.seats ?? 0)
        expect(seatCandidates(candidates.toReversed(), some, draw, crypto)).toEqual(seats)
      }),
    )
  })

  test('is drawn again by the verifier that citizens run', () => {
    const candidates = Array.from({ length: 20 }, (_, index) => `TS-${String(index + 1).padStart(3, '0')}`)
    const input = verifier.readDrawInput(
      JSON.parse(canonicalDrawInput({ draw: draw.id, items: candidates, take: null })),
    )
    if (input === undefined) throw new RangeError('the verifier does not read it')
    const theirs = verifier.runDraw(input, draw.seed).order.map(({ code }: { code: string }) => code)
    const ours = seatCandidates(candidates, [{ name: 'Phòng 1', seats: 20 }], draw, crypto)
    expect(ours.map(({ code }) => code)).toEqual(theirs)
  })

  test('is refused when there is nobody, or a seat too few', () => {
    expect(refuseSeating(0, [{ name: 'P1', seats: 3 }])).toBe('nobody')
    expect(refuseSeating(4, [{ name: 'P1', seats: 3 }])).toBe('too-few-seats')
    expect(refuseSeating(3, [{ name: 'P1', seats: 3 }])).toBeNull()
  })
})

describe('the invigilators', () => {
  const person = (letter: string, isOut = false) => ({
    personId: `${letter.repeat(8)}-0000-4000-8000-000000000000`,
    isOut,
  })
  const named = ['a', 'b', 'c', 'd', 'e'].map((letter) => person(letter))

  test('are drawn two to a room, and the last named waits', () => {
    const assigned = assignInvigilators(named, 2, draw, crypto)
    expect(assigned.map(({ length }) => length)).toEqual([2, 2])
    expect(assigned.flat().map(({ personId }) => personId)).not.toContain(named[4]?.personId)
  })

  test('whoever steps aside is replaced by the next who waits, and nobody else moves', () => {
    const before = assignInvigilators(named, 2, draw, crypto)
    const after = assignInvigilators(
      named.map((one, index) => ({ ...one, isOut: index === 1 })),
      2,
      draw,
      crypto,
    )
    const ids = (assigned: typeof before) => assigned.map((room) => room.map(({ personId }) => personId))
    const replaced = ids(before).map((room) =>
      room.map((id) => (id === named[1]?.personId ? named[4]?.personId : id)),
    )
    expect(ids(after)).toEqual(replaced)
  })

  test('a room that lacks one shows it', () => {
    const assigned = assignInvigilators(named.slice(0, 3), 2, draw, crypto)
    expect(assigned.map(({ length }) => length).toSorted()).toEqual([1, 2])
  })
})
