import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterAll, afterEach, expect, test } from 'vitest'
import { transaction } from '../../src/platform/database/transaction.ts'
import type { BackgroundLoop } from '../../src/platform/jobs/background-loop.ts'
import { appendToLog } from '../../src/platform/public-log/index.ts'
import { leafHash, nodeHash } from '../../src/platform/public-log/merkle/tree-hash.ts'
import { parseCheckpoint } from '../../src/platform/public-log/notes/checkpoint.ts'
import { checkNote, parseVkey } from '../../src/platform/public-log/notes/note-key.ts'
import { sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { startSequencer } from '../../src/platform/public-log/sequencer/start-sequencer.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import type { Signer } from '../../src/platform/public-log/signer/signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner, pool } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-signer-'))
const keys = await SignerFolder.open(folder, 'congkhai.example/log')
const signer = folderSigner(keys)
const logger = pino({ level: 'silent' })
const now = () => new Date('2026-11-24T02:20:00Z')
const running: BackgroundLoop[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((loop) => loop.stop()))
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(): void {
  running.push(startSequencer({ database, signer, logger, now, pauseMs: 20 }))
}

async function append(count: number): Promise<void> {
  await transaction(database, async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const id = crypto.randomUUID()
      await appendToLog(tx, { type: 'ledger', id, revision: 1, unit: 'th', at: now(), title: 'Thu' })
    }
  })
}

async function drain(using: Signer = signer, batchSize = 1_000): Promise<void> {
  while ((await sequenceLog({ database, signer: using, now, batchSize })) === 'more');
}

async function latest() {
  const { rows } = await owner.query(
    'select size, note from platform.log_checkpoint order by size desc limit 1',
  )
  const signed = parseCheckpoint(rows[0]?.note ?? '')
  if (signed === undefined) throw new Error('there is no checkpoint')
  return signed
}

/** The root over the bytes of all leaves, by the definition. */
async function rootOfLeaves(): Promise<Buffer> {
  const { rows } = await owner.query('select idx, leaf from platform.log_entry order by idx')
  expect(rows.map(({ idx }) => Number(idx))).toEqual(rows.map((_, place) => place))
  const root = (hashes: readonly Buffer[]): Buffer => {
    if (hashes.length === 1 && hashes[0]) return hashes[0]
    let split = 1
    while (split * 2 < hashes.length) split *= 2
    return nodeHash(root(hashes.slice(0, split)), root(hashes.slice(split)))
  }
  return root(rows.map(({ leaf }) => leafHash(leaf)))
}

async function expectWhole(): Promise<void> {
  const { checkpoint, note } = await latest()
  const key = parseVkey((await signer.status()).vkey)
  expect(key && checkNote(note, key)).toBe('signed')
  expect(checkpoint.root).toEqual(await rootOfLeaves())
  const { rows } = await owner.query('select count(*)::int as n from platform.log_entry')
  expect(checkpoint.size).toBe(rows[0].n)
}

test('a new log begins with the leaf that names its key', async () => {
  await append(3)
  await drain()
  const { rows } = await owner.query('select type, leaf from platform.log_entry order by idx')
  expect(rows.map(({ type }) => type)).toEqual(['key', 'ledger', 'ledger', 'ledger'])
  expect(JSON.parse(rows[0].leaf).fields.vkey).toBe((await signer.status()).vkey)
  await expectWhole()
})

test('leaves of batches of any size make the tree that their bytes define', async () => {
  for (const [count, batchSize] of [
    [1, 1],
    [7, 3],
    [30, 4],
    [64, 1_000],
    [1, 1_000],
  ] as const) {
    await append(count)
    await drain(signer, batchSize)
  }
  await expectWhole()
})

test('two sequencers share a growing log without a gap or a double', async () => {
  start()
  start()
  start()
  for (let round = 0; round < 10; round += 1) await Promise.all([append(7), append(5), append(3)])
  await expect
    .poll(() => owner.query('select from platform.log_outbox'), { timeout: 10_000 })
    .toMatchObject({ rowCount: 0 })
  await Promise.all(running.splice(0).map((loop) => loop.stop()))
  await drain()
  await expectWhole()
})

test('appending wakes the sequencer of the process long before it would look by itself', async () => {
  await drain()
  const loop = startSequencer({ database, signer, logger, now, pauseMs: 60_000 })
  running.push(loop)
  await expect.poll(() => loop.lastSuccess()).toBeDefined()
  const before = (await latest()).checkpoint.size
  await append(1)
  await expect.poll(async () => (await latest()).checkpoint.size, { timeout: 5_000 }).toBe(before + 1)
})

test('a death between the signature and its commit loses nothing and forks nothing', async () => {
  for (let round = 0; round < 5; round += 1) {
    await append(3)
    const dying: Signer = {
      ...signer,
      sign: async (order) => {
        await signer.sign(order)
        throw new Error('killed')
      },
    }
    await expect(drain(dying)).rejects.toThrow('killed')
    // More came in before the next start.
    if (round % 2 === 0) await append(2)
    await drain()
    await expectWhole()
  }
})

test('a death between the numbers and the signature signs the same leaves at the next start', async () => {
  await append(4)
  const away: Signer = { ...signer, sign: () => Promise.reject(new Error('away')) }
  await expect(drain(away)).rejects.toThrow('away')
  const { rows } = await owner.query('select max(size)::int as size from platform.log_batch')
  await drain()
  expect((await latest()).checkpoint.size).toBe(rows[0].size)
  await expectWhole()
})

test('the signer signs neither a shorter tree nor another one of the same or a greater size', async () => {
  const last = (await signer.status()).last
  if (last === undefined) throw new Error('something was signed')
  const other = leafHash(Buffer.from('another'))
  const shorter = { size: last.size - 1, root: other }
  expect(await signer.sign({ head: shorter, proof: [] })).toEqual({ kind: 'refused', reason: 'rolled-back' })
  const same = { size: last.size, root: other }
  expect(await signer.sign({ head: same, proof: [] })).toEqual({ kind: 'refused', reason: 'forked' })
  const longer = { size: last.size + 1, root: other }
  expect(await signer.sign({ head: longer, proof: [last.root] })).toEqual({
    kind: 'refused',
    reason: 'forked',
  })
})

test('a new key signs only after the old one has signed the leaf that names it', async () => {
  const before = (await signer.status()).vkey
  const next = await keys.prepareNextKey()
  await append(1)
  await drain()
  const old = parseVkey(before)
  expect(old && checkNote((await latest()).note, old)).toBe('signed')
  await append(1)
  await drain()
  expect(checkNote((await latest()).note, next)).toBe('signed')
  await expectWhole()
})

test('a signer whose key the log does not name numbers nothing', async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'minhbach-signer-'))
  const other = folderSigner(await SignerFolder.open(elsewhere, 'congkhai.example/log'))
  await append(1)
  await expect(drain(other)).rejects.toThrow(expect.objectContaining({ name: 'SignerOfAnother' }))
  await drain()
  await expectWhole()
  rmSync(elsewhere, { recursive: true })
})

const forbidden = [
  "update platform.log_entry set leaf = '\\x00'",
  'delete from platform.log_entry',
  'truncate platform.log_entry',
  'delete from platform.log_node',
  'update platform.log_node set level = 3',
  'delete from platform.log_batch',
  'update platform.log_checkpoint set size = 0',
  'delete from platform.log_checkpoint',
  'delete from platform.log_alarm',
  "update platform.log_personal set value = 'x'",
]
test.each(forbidden)('neither the application nor the owner may: %s', async (statement) => {
  await expect(pool.query(statement)).rejects.toThrow(/permission denied|never allowed/)
  await expect(owner.query(statement)).rejects.toThrow('never allowed')
})

test('the application may not take the fence away', async () => {
  const statements = [
    'alter table platform.log_entry disable trigger all',
    "set session_replication_role = 'replica'",
    'drop trigger append_only on platform.log_entry',
  ]
  for (const statement of statements) {
    await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/)
  }
})

// What follows breaks this log for good: it stands last.
test('a rewritten leaf under a tree that fits it again is not signed', async () => {
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  const { rows } = await client.query('select max(size)::int as size from platform.log_batch')
  const { rows: edge } = await client.query(
    'select level, idx from platform.log_node order by level desc limit 1',
  )
  await client.query('update platform.log_node set hash = sha256(hash) where level = $1 and idx = $2', [
    edge[0].level,
    edge[0].idx,
  ])
  client.release(true)
  await append(1)
  await expect(drain()).rejects.toThrow(
    expect.objectContaining({ name: 'LogForked', subject: `${rows[0].size}` }),
  )
  start()
  await expect
    .poll(() => owner.query("select subject from platform.log_alarm where kind = 'forked'"))
    .toMatchObject({ rows: [{ subject: `${rows[0].size}` }] })
})

test('an older copy of the database that is put back is noticed at the start, before anything is signed', async () => {
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query('delete from platform.log_checkpoint where size > 4')
  await client.query('delete from platform.log_batch where size > 4')
  await client.query('delete from platform.log_entry where idx >= 4')
  client.release(true)
  start()
  await expect
    .poll(() => owner.query("select 1 from platform.log_alarm where kind = 'rolled-back'"))
    .toMatchObject({ rowCount: 1 })
  const { rows } = await owner.query('select max(size)::int as size from platform.log_checkpoint')
  expect(rows[0].size).toBe(4)
})
