import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { admitAttempt, forgive } from './guessing.ts'
import { createKeyedHash } from './keyed-hash.ts'

const { database, owner, pool } = await testDatabase()
const hash = createKeyedHash('a secret of the tests, long enough')
let seconds = Date.parse('2026-11-24T03:00:00Z') / 1_000
const later = (more: number) => {
  seconds += more
  return new Date(seconds * 1_000)
}
const admit = (account: string, address: string, more = 0) =>
  admitAttempt(database, hash, { account, knownDevice: undefined, address }, later(more))

test('one address may try many accounts, but not without end', async () => {
  const admitted = []
  for (let index = 0; index < 60; index += 1) {
    admitted.push((await admit(`ai-${index}@pgd.example.test`, '203.0.113.7')).ok)
  }
  expect(admitted.filter(Boolean)).toHaveLength(40)
  expect((await admit('khac@pgd.example.test', '203.0.113.8')).ok).toBe(true)
  expect((await admit('khac@pgd.example.test', '203.0.113.7', 31)).ok).toBe(true)
})

test('a network of IPv6 counts as one, however many addresses it has', async () => {
  const results = []
  for (let index = 1; index <= 45; index += 1) {
    results.push((await admit(`sau-${index}@pgd.example.test`, `2001:db8:1:2::${index.toString(16)}`)).ok)
  }
  expect(results.at(-1)).toBe(false)
  expect((await admit('nua@pgd.example.test', '2001:db8:1:3::1')).ok).toBe(true)
})

test('waiting attempts are not counted: nobody can hold an account shut by trying on', async () => {
  const account = 'giu@pgd.example.test'
  for (let index = 0; index < 5; index += 1) await admit(account, '198.51.100.1')
  for (let index = 0; index < 30; index += 1) expect((await admit(account, '198.51.100.2')).ok).toBe(false)
  expect((await admit(account, '198.51.100.3', 31)).ok).toBe(true)
})

test('after a right attempt all is forgotten, after a quiet day as well', async () => {
  const account = 'dung@pgd.example.test'
  for (let index = 0; index < 4; index += 1) await admit(account, '198.51.100.9')
  const right = await admit(account, '198.51.100.9')
  expect(right.ok).toBe(true)
  if (right.ok) await forgive(database, right.keys)
  for (let index = 0; index < 5; index += 1) {
    expect((await admit(account, '198.51.100.9')).ok).toBe(true)
  }
  expect((await admit(account, '198.51.100.9')).ok).toBe(false)
  expect((await admit(account, '198.51.100.9', 90_000)).ok).toBe(true)
  for (let index = 0; index < 4; index += 1) {
    expect((await admit(account, '198.51.100.9')).ok).toBe(true)
  }
})

test('who guessed from where cannot be read out of the table', async () => {
  const { rows } = await owner.query("select encode(key, 'hex') as key from auth.guessing")
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/example|203\.0/)
})

test('the application may not delete an account', async () => {
  await expect(pool.query('delete from auth.user')).rejects.toThrow(/permission denied/)
})
