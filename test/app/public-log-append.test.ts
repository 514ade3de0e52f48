import { expect, test } from 'vitest'
import { transaction } from '../../src/platform/database/transaction.ts'
import { appendToLog, type LogEntry, personal } from '../../src/platform/public-log/index.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner, pool } = await testDatabase()

const at = new Date('2026-11-24T02:20:00.123Z')

function anEntry(changes: Partial<LogEntry> = {}): LogEntry {
  return {
    type: 'ledger',
    id: crypto.randomUUID(),
    revision: 1,
    unit: 'th-hoa-binh',
    at,
    title: 'Thu',
    ...changes,
  }
}

function append(...entries: readonly LogEntry[]): Promise<string[]> {
  return transaction(database, async (tx) => {
    const hashes: string[] = []
    for (const entry of entries) hashes.push((await appendToLog(tx, entry)).leafHash)
    return hashes
  })
}

async function storedLeaf(id: string, revision = 1): Promise<string> {
  const { rows } = await owner.query(
    'select leaf from platform.log_outbox where thing_id = $1 and revision = $2',
    [id, revision],
  )
  return rows[0].leaf.toString('utf8')
}

test('a leaf is canonical JSON and holds no personal value in clear', async () => {
  const entry = anEntry({ fields: { payer: personal('Nguyễn Văn A'), amount: '1500000' }, law: 'TT 16/2018' })
  await append(entry)
  const leaf = await storedLeaf(entry.id)
  expect(leaf).toMatch(
    new RegExp(
      `^{"at":"2026-11-24T02:20:00Z","fields":{"amount":"1500000","payer":{"c":"[0-9a-f]{64}"}},"id":"${entry.id}","law":"TT 16/2018","rev":1,"title":"Thu","type":"ledger","unit":"th-hoa-binh","v":1}$`,
    ),
  )
})

test('the same personal value has another commitment in each leaf', async () => {
  const [first, second] = [1, 2].map(() => anEntry({ fields: { payer: personal('Nguyễn Văn A') } }))
  if (first === undefined || second === undefined) throw new Error('two entries were made')
  await append(first, second)
  const commitments = [await storedLeaf(first.id), await storedLeaf(second.id)].map(
    (leaf) => /"c":"(\w+)"/.exec(leaf)?.[1],
  )
  expect(new Set(commitments).size).toBe(2)
})

test('a revision names the hash of the one before, in the same transaction too', async () => {
  const id = crypto.randomUUID()
  const [first] = await append(anEntry({ id }), anEntry({ id, revision: 2 }))
  expect(JSON.parse(await storedLeaf(id, 2)).prev).toBe(first)
})

test('a revision whose predecessor is not in the log is refused', async () => {
  await expect(append(anEntry({ revision: 2 }))).rejects.toThrow('is not in the log')
})

test('one revision of one thing is one leaf', async () => {
  const entry = anEntry()
  await append(entry)
  await expect(append({ ...entry, title: 'Chi' })).rejects.toThrow('duplicate key')
})

test('a transaction that fails leaves no leaf', async () => {
  const entry = anEntry()
  await expect(
    transaction(database, async (tx) => {
      await appendToLog(tx, entry)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  const { rowCount } = await owner.query('select from platform.log_outbox where thing_id = $1', [entry.id])
  expect(rowCount).toBe(0)
})

test('neither the application nor the owner takes a leaf away before it has its number', async () => {
  await append(anEntry())
  await expect(pool.query('delete from platform.log_outbox')).rejects.toThrow('only when it has its number')
  await expect(owner.query('delete from platform.log_outbox')).rejects.toThrow('only when it has its number')
  await expect(owner.query("update platform.log_outbox set type = 'x'")).rejects.toThrow('never allowed')
  await expect(owner.query('truncate platform.log_outbox')).rejects.toThrow('never allowed')
})
