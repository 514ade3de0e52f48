import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { caseHistories } from '../figures/case-histories.builder.ts'

const { database, owner } = await testDatabase()
const histories = await caseHistories(database, owner)

test('a running case keeps the version under which it was filed, whatever came into force since', async () => {
  const filed = { kind: 'incident', unitId: await histories.unit(), channel: 'online', fields: {} } as const
  const old = await histories.file(filed, new Date('2025-12-31T03:00:00Z'))
  const young = await histories.file(filed, new Date('2026-01-02T03:00:00Z'))
  for (const caseId of [old, young]) {
    await histories.move(caseId, histories.callers.head, 'acknowledge', new Date('2026-01-02T04:00:00Z'))
  }
  const versions = new Map(
    (await histories.raw()).map(({ found }) => {
      const type = histories.office.types.version(found.kind, found.definitionVersion)
      return [found.id, { version: type.version, asks: type.transitions.conclude?.fields !== undefined }]
    }),
  )
  expect(versions.get(old)).toEqual({ version: 1, asks: false })
  expect(versions.get(young)).toEqual({ version: 2, asks: true })
})
