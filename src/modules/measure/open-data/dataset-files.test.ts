import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Dataset, DatasetRow } from '../../../platform/contracts/dataset.ts'
import { readText } from '../../../platform/documents/extract/read-text.ts'
import { datasetFile, mediaTypes, mostRowsInXlsx } from './dataset-files.ts'

const dataset: Dataset = {
  code: 'numbers',
  title: { vi: 'Các số', en: 'Numbers' },
  description: { vi: 'Các số', en: 'Numbers' },
  frequency: 'IRREG',
  filters: [],
  columns: [{ name: 'number', type: 'integer', words: { vi: 'Số', en: 'Number' } }],
  page: async () => ({ rows: [], next: null }),
}
const asAt = new Date('2026-11-24T03:00:00Z')

/** Parts of rows without end, and how many were asked for; whoever reads no more must say so. */
function endless() {
  const seen = { parts: 0, isEnded: false }
  async function* parts(): AsyncGenerator<readonly DatasetRow[]> {
    try {
      for (;;) {
        seen.parts += 1
        yield Array.from({ length: 1_000 }, (_, index) => ({ number: seen.parts * 1_000 + index }))
      }
    } finally {
      seen.isEnded = true
    }
  }
  return { seen, parts: parts() }
}

test.each(['csv', 'jsonl', 'json'] as const)(
  'of %s no more is read from the database than is taken, and nothing once the reader goes away',
  async (format) => {
    const { seen, parts } = endless()
    const made = await datasetFile(format, { dataset, parts, asAt, isExample: false })
    if (typeof made === 'string' || made instanceof Uint8Array) throw new TypeError('it is held whole')
    let taken = 0
    for await (const text of made) {
      taken += 1
      expect(text.length).toBeLessThan(30_000)
      expect(seen.parts).toBeLessThanOrEqual(taken)
      if (taken === 50) break
    }
    expect(seen.isEnded).toBe(true)
  },
)

test('an Excel file ends at its limit and says in words where the rest is', async () => {
  const { seen, parts } = endless()
  const made = await datasetFile('xlsx', { dataset, parts, asAt, isExample: false })
  expect(seen).toEqual({ parts: mostRowsInXlsx / 1_000 + 1, isEnded: true })
  const said = await readText(z.instanceof(Uint8Array).parse(made), mediaTypes.xlsx)
  expect(JSON.stringify(said)).toContain('CHƯA ĐỦ')
})
