import { CompiledQuery, sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { openDatabase } from './database.ts'
import { DatabaseSilent, deferred } from './pool-dialect.ts'
import { transaction } from './transaction.ts'

const { database, pool } = await testDatabase()
const topic = (name: string) =>
  sql`insert into platform.public_version (topic, slot) values (${name}, 1)`.compile(database)

async function exists(name: string): Promise<boolean> {
  const { rows } = await sql`select from platform.public_version where topic = ${name}`.execute(database)
  return rows.length === 1
}

test('what is written in a transaction is there after it, the statement sent with the commit too', async () => {
  await transaction(database, async (tx) => {
    const first = await tx.executeQuery(topic('first'))
    expect(first.numAffectedRows).toBe(1n)
    await tx.executeQuery(deferred(topic('last')))
  })
  expect(await exists('first')).toBe(true)
  expect(await exists('last')).toBe(true)
})

test('when the statement sent with the commit fails, nothing is committed and its error is told', async () => {
  await transaction(database, (tx) => tx.executeQuery(topic('taken')))
  const failing = transaction(database, async (tx) => {
    await tx.executeQuery(topic('before'))
    await tx.executeQuery(deferred(topic('taken')))
  })
  await expect(failing).rejects.toMatchObject({ constraint: 'public_version_pkey' })
  expect(await exists('before')).toBe(false)
})

test('after the first statement has failed nothing else is done, whether it was begun or not', async () => {
  const failing = transaction(database, async (tx) => {
    await expect(tx.executeQuery(topic('taken'))).rejects.toMatchObject({ code: '23505' })
    await tx.executeQuery(topic('after'))
  })
  await expect(failing).rejects.toThrow('failed before')
  const swallowing = transaction(database, async (tx) => {
    await tx.executeQuery(topic('taken')).catch(() => undefined)
  })
  await expect(swallowing).rejects.toThrow('failed before')
  expect(await exists('after')).toBe(false)
})

test('statements of one transaction may be asked for at the same time', async () => {
  const counts = await transaction(database, (tx) =>
    Promise.all([1, 2, 3].map((value) => sql<{ value: number }>`select ${value}::int as value`.execute(tx))),
  )
  expect(counts.flatMap(({ rows }) => rows)).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }])
  const failing = transaction(database, (tx) =>
    Promise.all([tx.executeQuery(topic('taken')), tx.executeQuery(topic('beside'))]),
  )
  await expect(failing).rejects.toThrow()
  expect(await exists('beside')).toBe(false)
})

test('a transaction that did nothing asks nothing, and one that fails in an insert leaves the connection usable', async () => {
  await transaction(database, async () => undefined)
  for (let round = 0; round < 20; round += 1) {
    await transaction(database, async (tx) => {
      await tx.executeQuery(CompiledQuery.raw('select 1'))
      throw new Error('changed its mind')
    }).catch(() => undefined)
  }
  expect(await exists('taken')).toBe(true)
})

test('a prepared insertion gives the rows that it returns, again and again', async () => {
  for (const name of ['a', 'b', 'c']) {
    const returned = await transaction(database, (tx) =>
      tx
        .insertInto('platform.public_version')
        .values({ topic: name, slot: 7 })
        .returning(['topic', 'version'])
        .executeTakeFirstOrThrow(),
    )
    expect(returned).toEqual({ topic: name, version: 1 })
  }
})

test('a value that cannot be written fails its transaction, and the connection goes on', async () => {
  const unwritable = {
    toJSON() {
      throw new Error('no text of me')
    },
  }
  for (let round = 0; round < 10; round += 1) {
    const failing = transaction(database, async (tx) => {
      const text = `insert into platform.public_version (topic, slot) values ($1, ${round})`
      await tx.executeQuery(deferred(CompiledQuery.raw(text, [unwritable])))
    })
    await expect(failing).rejects.toThrow('no text of me')
  }
  expect(await exists('taken')).toBe(true)
})

test('a statement without an answer is given up with its connection, inside and outside of a transaction', async () => {
  const impatient = openDatabase(pool, { patience: 200 })
  const begun = performance.now()
  await expect(sql`select pg_sleep(3)`.execute(impatient)).rejects.toThrow(DatabaseSilent)
  const inside = transaction(impatient, async (tx) => {
    await tx.executeQuery(topic('given up'))
    await sql`select pg_sleep(3)`.execute(tx)
  })
  await expect(inside).rejects.toThrow(DatabaseSilent)
  expect(performance.now() - begun).toBeLessThan(2_500)
  await transaction(impatient, (tx) => tx.executeQuery(topic('after silence')))
  expect(await exists('after silence')).toBe(true)
  expect(await exists('given up')).toBe(false)
})
