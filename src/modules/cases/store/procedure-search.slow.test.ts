import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { aDefinition, aDraft, aUnit } from '../procedures/procedure.builder.ts'
import { listPublishedProcedures } from './procedure-search.ts'
import { addPublished } from './procedure-store.ts'

const { database } = await testDatabase()
const on = localDate('2026-11-24')

test('lists a procedure once however many units do it, in a moment at 200 procedures of 100 units', async () => {
  const procedures = Array.from({ length: 200 }, (_, index) => ({
    slug: `thu-tuc-${index}`,
    code: undefined,
    definition: aDefinition({
      name: { vi: `Thủ tục số ${index} về việc học của học sinh`, en: `Procedure ${index}` },
    }),
  }))
  for (let unit = 0; unit < 100; unit += 1) {
    const unitId = await aUnit(database, `truong-${unit}`)
    const rows = procedures.map((one) => ({ ...aDraft(unitId, one), id: newId('procedure'), validTo: null }))
    await transaction(database, (tx) => addPublished(tx, rows, true))
  }
  const ask = { on, page: 1, perPage: 20 }
  const all = await listPublishedProcedures(database, ask)
  expect(all.total).toBe(200)
  expect(new Set(all.procedures.map(({ slug }) => slug)).size).toBe(20)
  expect(all.procedures.every(({ units }) => units === 100)).toBe(true)

  const times: number[] = []
  for (const query of ['', 'thu tuc so 7', 'hoc sihn', 'việc học', '', 'thủ tục', 'hoc ba', '', 'x', '']) {
    const started = performance.now()
    await listPublishedProcedures(database, { ...ask, query })
    times.push(performance.now() - started)
  }
  const median = times.toSorted((a, b) => a - b)[5] ?? Number.NaN
  process.stdout.write(`catalogue of 200 × 100: median ${median.toFixed(1)} ms\n`)
  // Meant to be under 20 ms; the bound leaves room for a machine that does other things.
  expect(median).toBeLessThan(100)
})
