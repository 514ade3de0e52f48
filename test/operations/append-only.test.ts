import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'

const { owner, pool } = await testDatabase()

/** Every table whose comment promises that it only grows. */
const { rows } = await owner.query(`
  select format('%I.%I', schemaname, tablename) as table,
    (select quote_ident(attname) from pg_attribute
     where attrelid = format('%I.%I', schemaname, tablename)::regclass and attnum > 0 limit 1) as column
  from pg_tables
  where obj_description(format('%I.%I', schemaname, tablename)::regclass) ~* 'append only|never changed'
  order by 1`)
const tables = rows.map((row): [string, string] => [row.table, row.column])

test('the audit log is among the tables that promise to be append only', () => {
  expect(tables.map(([table]) => table)).toEqual(
    expect.arrayContaining(['platform.audit_entry', 'platform.audit_chain', 'platform.outbox_reaction']),
  )
})

test.each(tables)('the application can neither change nor delete nor empty %s', async (table, column) => {
  await expect(pool.query(`update ${table} set ${column} = ${column}`)).rejects.toThrow('permission denied')
  await expect(pool.query(`delete from ${table}`)).rejects.toThrow('permission denied')
  await expect(pool.query(`truncate ${table} cascade`)).rejects.toThrow('permission denied')
  const { rows: columns } = await owner.query(
    `select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 0
       and has_column_privilege('minhbach_app', attrelid, attnum, 'update')`,
  )
  expect(columns, 'columns that may be changed').toEqual([])
})
