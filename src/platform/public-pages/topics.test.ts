import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { transaction } from '../database/transaction.ts'
import { readVersions, touchTopics } from './topics.ts'

const { database, pool } = await testDatabase()

async function versionOf(topic: string): Promise<number | undefined> {
  return (await readVersions(database, [topic])).get(topic)
}

test('each committed change raises the version, and one that was undone does not', async () => {
  expect(await versionOf('a')).toBe(0)
  await transaction(database, (tx) => touchTopics(tx, ['a', 'b', 'a']))
  expect(await versionOf('a')).toBe(1)
  const undone = transaction(database, async (tx) => {
    await touchTopics(tx, ['a'])
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await versionOf('a')).toBe(1)
})

test('a change that commits after a later one still changes the version', async () => {
  const slow = await pool.connect()
  await slow.query('begin')
  await slow.query(
    "insert into platform.public_version (topic, slot) values ('c', pg_backend_pid() % 256) on conflict (topic, slot) do update set version = platform.public_version.version + 1",
  )
  // Does not wait for the slow writer: another connection counts in another slot.
  await transaction(database, (tx) => touchTopics(tx, ['c']))
  const between = await versionOf('c')
  await slow.query('commit')
  slow.release()
  expect(await versionOf('c')).toBe((between ?? 0) + 1)
})

test('many writers at once are all counted', async () => {
  await Promise.all(
    Array.from({ length: 200 }, () => transaction(database, (tx) => touchTopics(tx, ['d', 'e']))),
  )
  expect(await versionOf('d')).toBe(200)
  expect(await versionOf('e')).toBe(200)
})
