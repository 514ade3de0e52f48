import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewOutcome } from './review.ts'

test('a review changes a mark by the rule alone: from the difference on that the rules name', () => {
  const rules = { changeFrom: 300 }
  expect(reviewOutcome(6_000, 6_299, rules)).toMatchObject({ kind: 'kept', after: 6_000, reviewed: 6_299 })
  expect(reviewOutcome(6_000, 6_300, rules)).toMatchObject({ kind: 'raised', after: 6_300 })
  expect(reviewOutcome(6_000, 5_700, rules)).toMatchObject({ kind: 'lowered', after: 5_700 })
  expect(reviewOutcome(6_000, 6_000, { changeFrom: 0 })).toMatchObject({ kind: 'kept', after: 6_000 })
})

test('a mark after a review is always one of the two that were given', () => {
  const any = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(any, any, any, (before, reviewed, changeFrom) => {
      const { kind, after } = reviewOutcome(before, reviewed, { changeFrom })
      expect(after).toBe(kind === 'kept' ? before : reviewed)
      expect(Math.sign(after - before)).toBe({ kept: 0, raised: 1, lowered: -1 }[kind])
    }),
  )
})
