import { expect, test } from 'vitest'
import { exampleAccounts } from '../../src/modules/organisations/example/example-accounts.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { findAccountByEmail, findPasswordHash } from '../../src/platform/auth/account-store.ts'
import { verifyPassword } from '../../src/platform/auth/password-hash.ts'
import { testDatabase } from '../database/test-database.ts'
import { plainOptions, usualExample } from './example.builder.ts'

const password = 'mat khau cua vi du'

test('everybody in office can sign in with the password of the example', async () => {
  const { database } = await testDatabase()
  const createAccounts = await exampleAccounts(password)
  const started = performance.now()
  await loadExample(database, usualExample(), { ...plainOptions, createAccounts })
  expect(performance.now() - started).toBeLessThan(3_000)
  const account = await findAccountByEmail(database, 'hieu-truong@th-kim-dong.example.test')
  const hash = account && (await findPasswordHash(database, account.id))
  expect(hash !== undefined && (await verifyPassword(hash, password))).toBe(true)
  const person = await database
    .selectFrom('organisations.person')
    .select('email')
    .where('account_id', '=', account?.id ?? null)
    .executeTakeFirst()
  expect(person?.email).toBe('hieu-truong@th-kim-dong.example.test')
})
