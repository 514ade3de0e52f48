import { expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

const { database, pool, owner } = await testDatabase()

test('the application connects as the role that owns nothing', async () => {
  const { rows } = await pool.query('select current_user as name')
  expect(rows).toEqual([{ name: 'minhbach_app' }])
  const owned = await owner.query("select 1 from pg_tables where tableowner = 'minhbach_app'")
  expect(owned.rowCount).toBe(0)
})

test('a read sees what a write has committed', async () => {
  await database.insertInto('platform.installation').values({ kind: 'example' }).execute()
  const rows = await database.selectFrom('platform.installation').select('kind').execute()
  expect(rows).toEqual([{ kind: 'example' }])
})

const forbidden = [
  "update platform.audit_entry set action = 'x'",
  'delete from platform.audit_entry',
  'truncate platform.audit_entry cascade',
  'delete from platform.audit_chain',
  'update platform.audit_chain set sequence = 2',
  "update platform.installation set kind = 'real'",
  'delete from platform.submission',
  "update platform.file set name = 'x'",
  'delete from organisations.role_assignment',
  'delete from organisations.succession',
  "update organisations.succession set basis = 'x'",
  'drop schema platform cascade',
]
test.each(forbidden)('the application may not: %s', async (statement) => {
  await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/)
})
