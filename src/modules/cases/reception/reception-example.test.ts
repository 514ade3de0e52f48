import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { loadExample } from '../../organisations/index.ts'
import { receptionExample } from './reception-example.ts'
import {
  receptionDayHeldRate,
  receptionHeadPresentRate,
  receptionPromiseKeptRate,
} from './reception-indicators.ts'

const { database, owner } = await testDatabase()
const example = usualExample()
await loadExample(database, example, { ...plainOptions, steps: [receptionExample] })

test('every school announces days and most are held, but not all: the figures have something to say', async () => {
  const question = {
    units: example.records.units.map(({ id }) => id),
    period: { from: localDate('2025-12-01'), to: localDate('2026-11-23') },
    asAt: plainOptions.now,
  }
  const figures = await Promise.all(
    [receptionDayHeldRate, receptionHeadPresentRate(content), receptionPromiseKeptRate].map(({ compute }) =>
      compute(database, question),
    ),
  )
  for (const figure of figures) {
    const share = (figure?.numerator ?? 0) / (figure?.denominator ?? 1)
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(1)
    expect(figure?.denominator).toBeGreaterThan(100)
  }
})

test('nothing in it happened after it was loaded', async () => {
  const { rows } = await owner.query(
    `select 1 from cases.reception_held where recorded_at > $1
     union all select 1 from cases.reception_promise_action where made_at > $1
     union all select 1 from cases.reception_session where published_at > $1`,
    [plainOptions.now],
  )
  expect(rows).toEqual([])
})
