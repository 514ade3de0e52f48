import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { feeUnits } from './fee-line.ts'
import { feeTotal } from './fee-total.ts'
import { aLine, feeLaw } from './fees.builder.ts'

const ground = { law: feeLaw, level: 'THCS' } as const

test('a family pays what is compulsory and what it takes, and nothing for another class', () => {
  const lines = [
    aLine({
      kind: 'health-insurance',
      name: 'BHYT',
      amount: 631_800n,
      unit: 'year',
      times: 1,
      voluntary: false,
    }),
    aLine(),
    aLine({ kind: 'uniform', name: 'Đồng phục', amount: 300_000n, unit: 'once', times: 1, grades: ['6'] }),
  ]
  const total = feeTotal(lines, { grade: '7', groups: [], takes: (index) => index === 1 }, ground)
  expect(total.byPart).toEqual({ compulsory: 0n, optional: 90_000n, 'passed-on': 631_800n })
  expect(total.year).toBe(721_800n)
  expect(total.months[0]).toEqual({ month: '2026-09', amount: 641_800n })
  expect(total.months).toHaveLength(9)
})

test('a child that is insured already pays no health insurance, and the greatest relief counts once', () => {
  const lines = [
    aLine({ kind: 'health-insurance', amount: 631_800n, unit: 'year', times: 1, voluntary: false }),
    aLine({ voluntary: false, half: ['poor-household'], amount: 10_001n, times: 1 }),
  ]
  const child = { grade: '8', groups: ['insured-otherwise', 'poor-household'], takes: () => true } as const
  expect(feeTotal(lines, child, ground).lines.map(({ each }) => each)).toEqual([0n, 5_000n])
})

test('the months of a year always add up to the year, whatever is paid by the day, the month or the term', () => {
  const anyLine = fc
    .record({
      amount: fc.bigInt(1n, 10_000_000n),
      unit: fc.constantFrom(...feeUnits),
      times: fc.integer({ min: 1, max: 300 }),
      month: fc.integer({ min: 1, max: 12 }),
      half: fc.constantFrom([], ['poor-household']),
    })
    .map(({ month, half, ...rest }) =>
      aLine({
        ...rest,
        half,
        voluntary: false,
        from: localDate(`2026-${String(month).padStart(2, '0')}-05`),
      }),
    )
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const total = feeTotal(lines, { grade: '6', groups: ['poor-household'], takes: () => true }, ground)
      expect(total.months.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total.year)
      const parts = Object.values(total.byPart).reduce((sum, amount) => sum + amount, 0n)
      expect(parts).toBe(total.year)
    }),
    { numRuns: 200 },
  )
})
