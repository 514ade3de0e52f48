import { expect, test } from 'vitest'
import { feeIndicators } from '../../src/modules/disclosure/fees/fee-indicators.ts'
import { feeExample } from '../../src/modules/disclosure/index.ts'
import { loadExample } from '../../src/modules/organisations/index.ts'
import { localDate } from '../../src/platform/kernel/dates.ts'
import { testDatabase } from '../database/test-database.ts'
import { plainOptions, usualExample } from '../example/example.builder.ts'

test('the example tells four years of collections that its own rules accept, and figures follow from them', async () => {
  const { database, owner } = await testDatabase()
  const example = usualExample()
  await loadExample(database, example, { ...plainOptions, steps: [{ ...feeExample, isHistory: false }] })
  const count = async (from: string) => {
    const { rows } = await owner.query(`select count(*)::int as n from disclosure.${from}`)
    return Number(rows[0]?.n)
  }
  expect(await count('fee_list')).toBeGreaterThan(100)
  expect(await count('fee_list_version where version = 2')).toBeGreaterThan(5)
  expect(await count('fee_finding where confirmed_at is not null')).toBeGreaterThan(3)
  expect(await count(`fee_finding where state = 'settled'`)).toBeGreaterThan(1)
  expect(await count('fee_list where not example')).toBe(0)
  expect(await count('fee_settlement_line where collected > due - relieved')).toBe(0)

  const units = example.records.units.map(({ id }) => id)
  const question = {
    units,
    period: { from: localDate('2023-07-01'), to: localDate('2026-11-24') },
    asAt: plainOptions.now,
  }
  const figures = new Map(
    await Promise.all(
      feeIndicators.map(async ({ code, compute }) => [code, await compute(database, question)] as const),
    ),
  )
  const confirmed = await count('fee_finding where confirmed_at is not null')
  expect(figures.get('fee-outside-list-count')).toEqual({ numerator: confirmed, denominator: null })
  const { rows } = await owner.query(
    'select sum(repaid)::float as back, sum(over_collected)::float as over from disclosure.fee_finding',
  )
  expect(figures.get('over-collection-repaid-rate')).toEqual({
    numerator: rows[0].back,
    denominator: rows[0].over,
  })
  const before = figures.get('fee-list-before-collection-rate')
  expect(before?.denominator).toBe(await count('fee_list'))
  expect(before?.numerator).toBeLessThan(before?.denominator ?? 0)
}, 60_000)
