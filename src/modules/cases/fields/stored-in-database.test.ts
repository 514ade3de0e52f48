import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { hostileText } from '../../../ui/stories/sample-texts.ts'
import { checkValues, readStoredValues, storedValues } from '../domain/fields/field.ts'
import { everyField, wellTyped } from '../domain/fields/fields.builder.ts'

const { pool } = await testDatabase()

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(hostileText, 'a\u0000b', 'nửa \uD83D', '\\u0000', "'; drop table cases.case; --", '👩‍👧'),
)

test('whatever a form accepts is kept by PostgreSQL as it is', async () => {
  const property = fc.asyncProperty(words, words, words, async (fullName, home, story) => {
    const checked = checkValues(everyField, { ...wellTyped, fullName, home, story })
    if (!checked.ok) return
    const stored = storedValues(everyField, checked.value)
    const { rows } = await pool.query('select $1::jsonb as kept', [JSON.stringify(stored)])
    expect(readStoredValues(everyField, rows[0].kept)).toEqual({ values: stored, left: {} })
  })
  await fc.assert(property, { numRuns: 300 })
})
