import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { databaseTypes } from '../../scripts/database-types.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { templateName, withDatabase } from './start-database.ts'

test('the types in schema.ts are those of the migrated database', async () => {
  const committed = readFileSync(path.join(projectRoot(), 'src/platform/database/schema.ts'), 'utf8')
  expect(await databaseTypes(withDatabase(inject('databaseServerUrl'), templateName))).toBe(committed)
})
