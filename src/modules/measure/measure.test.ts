import path from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { projectRoot } from '../../platform/config/project-root.ts'
import { loadContent } from '../../platform/content/load-content.ts'
import type { Figure, IndicatorDefinition } from '../../platform/contracts/indicator.ts'
import { localDate } from '../../platform/kernel/dates.ts'
import { newId } from '../../platform/kernel/ids.ts'
import { closedPeriods, shownFigure, yearOf } from './domain.ts'
import { createRegistry, IndicatorsDisagree } from './registry.ts'

const { database } = await testDatabase()
const content = loadContent(path.join(projectRoot(), 'content'))

function always(code: string, figure: () => Figure | null): IndicatorDefinition {
  return { code, compute: async () => figure() }
}

const rules = {
  kind: 'ratio',
  unit: 'percent',
  ofPeople: true,
  minimumDenominator: 10,
  suppressBelow: 5,
} as const

test('a definition of a figure that content does not know, or a second one, stops the start', () => {
  expect(() => createRegistry(content.indicators, [always('made-up', () => null)])).toThrow(
    IndicatorsDisagree,
  )
  const twice = [always('task-on-time-rate', () => null), always('task-on-time-rate', () => null)]
  expect(() => createRegistry(content.indicators, twice)).toThrow(/two definitions/)
})

test('what nobody computes is null beside what is computed', async () => {
  const registry = createRegistry(content.indicators, [
    always('task-on-time-rate', () => ({ numerator: 3, denominator: 4 })),
  ])
  const codes = ['task-on-time-rate', 'donation-ledger-lag-days']
  const figures = await registry.figuresFor(database, codes, [newId('unit')], yearOf(2025))
  expect([...figures]).toEqual([
    ['task-on-time-rate', { numerator: 3, denominator: 4 }],
    ['donation-ledger-lag-days', null],
  ])
})

test('content has 113 figures and each has words for its unit and formula', () => {
  expect(createRegistry(content.indicators, []).all).toHaveLength(113)
})

test.each([
  [null, 'nothing-yet'],
  [{ numerator: 0, denominator: 0 }, 'no-cases'],
  [{ numerator: 2, denominator: 4 }, 'withheld'],
  [{ numerator: 0, denominator: 9 }, 'counts'],
  [{ numerator: 6, denominator: 8 }, 'withheld'],
  [{ numerator: 2, denominator: 40 }, 'withheld'],
  [{ numerator: 38, denominator: 40 }, 'withheld'],
  [{ numerator: 20, denominator: 40 }, 'share'],
] as const)('in public a figure of people %j is shown as %s', (figure, kind) => {
  expect(shownFigure(rules, figure, 'public').kind).toBe(kind)
})

test('inside, few people are counted, not withheld', () => {
  expect(shownFigure(rules, { numerator: 2, denominator: 4 }, 'internal').kind).toBe('counts')
})

test('a period is closed once its last day is over', () => {
  const days = closedPeriods(localDate('2026-04-01'), 1).map(({ from, to }) => `${from} ${to}`)
  expect(days).toEqual([
    '2026-01-01 2026-03-31',
    '2025-01-01 2025-12-31',
    '2025-10-01 2025-12-31',
    '2025-07-01 2025-09-30',
    '2025-04-01 2025-06-30',
    '2025-01-01 2025-03-31',
  ])
  expect(closedPeriods(localDate('2026-03-31'), 1)[0]?.to).toBe('2025-12-31')
})
