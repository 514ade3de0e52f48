import { expect, test } from 'vitest'
import { exampleAccounts } from '../../src/modules/organisations/example/example-accounts.ts'
import { generateExample } from '../../src/modules/organisations/example/generate-example.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { listUnits } from '../../src/modules/organisations/store/unit-queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, today, usualWish } from './example.builder.ts'

const { database } = await testDatabase()

test('a thousand schools with ten years of people and accounts take less than twenty seconds', async () => {
  const createAccounts = await exampleAccounts('mat khau cua vi du')
  const started = performance.now()
  const example = generateExample(content, { ...usualWish, units: 1_000, years: 10 })
  await loadExample(database, example, { ...plainOptions, createAccounts })
  expect(performance.now() - started).toBeLessThan(20_000)
})

test('a page of the directory of a thousand schools is found in a moment', async () => {
  const started = performance.now()
  for (const search of ['hung vuong', 'tieu hoc', '']) {
    await listUnits(database, { on: today, search, publicOnly: true }, { page: 3, perPage: 50 })
  }
  expect((performance.now() - started) / 3).toBeLessThan(100)
})
