import { expect, test } from 'vitest'
import { localDate } from '../kernel/dates.ts'
import { replayTerm } from './replay-term.ts'
import type { TermStep } from './term.ts'

const start: TermStep = { kind: 'start', day: localDate('2024-06-06') }
const friday: TermStep = { kind: 'counted', day: localDate('2024-06-07'), count: 1 }
const saturday: TermStep = { kind: 'skipped', day: localDate('2024-06-08'), reason: 'weekend' }
const sunday: TermStep = { kind: 'skipped', day: localDate('2024-06-09'), reason: 'weekend' }
const monday: TermStep = { kind: 'counted', day: localDate('2024-06-10'), count: 2 }

test('a whole derivation leads to its date', () => {
  expect(replayTerm({ steps: [start, friday, saturday, sunday, monday] })).toBe('2024-06-10')
})

test('a derivation from which a day was left out is refused', () => {
  expect(() => replayTerm({ steps: [start, friday, saturday, monday] })).toThrow(
    '2024-06-10 does not follow from 2024-06-08',
  )
})

test('a derivation that counts a day wrongly is refused', () => {
  expect(() => replayTerm({ steps: [start, { ...friday, count: 2 }] })).toThrow('2024-06-07 is counted as 2')
})

test('a derivation that ends on a day off, or has no start, is refused', () => {
  expect(() => replayTerm({ steps: [start, friday, saturday] })).toThrow('cannot end on 2024-06-08')
  expect(() => replayTerm({ steps: [friday] })).toThrow('begins with its start')
  expect(() => replayTerm({ steps: [] })).toThrow('begins with its start')
})
