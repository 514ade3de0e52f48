import { expect, test } from 'vitest'
import { HeadingNumbers, pointLetter, romanNumber } from './heading-numbers.ts'

test('sections are counted in Roman numbers', () => {
  expect([1, 4, 9, 14, 39, 40, 49].map(romanNumber)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXXIX', 'XL', 'XLIX'])
})

test('points follow the Vietnamese alphabet without f, j, w and z', () => {
  expect(Array.from({ length: 8 }, (_, index) => pointLetter(index + 1)).join('')).toBe('abcdđegh')
  expect(pointLetter(23)).toBe('y')
  expect(pointLetter(24)).toBe('aa')
})

test('lower levels begin anew under a higher one', () => {
  const numbers = new HeadingNumbers()
  expect(([1, 2, 3, 3, 2, 3, 1, 2] as const).map((level) => numbers.next(level))).toEqual([
    'I.',
    '1.',
    'a)',
    'b)',
    '2.',
    'a)',
    'II.',
    '1.',
  ])
})
