import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../src/platform/database/transaction.ts'
import {
  appendToLog,
  checkLeaf,
  erasePersonal,
  type LogEntry,
  type LogSource,
  openedCommitments,
  personal,
  proofOf,
} from '../../src/platform/public-log/index.ts'
import { provesInclusion } from '../../src/platform/public-log/merkle/check-proofs.ts'
import { leafHash } from '../../src/platform/public-log/merkle/tree-hash.ts'
import { parseProofFile } from '../../src/platform/public-log/notes/proof-file.ts'
import { scrubLog } from '../../src/platform/public-log/scrub/scrub-log-job.ts'
import { sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-signer-'))
afterAll(() => rmSync(folder, { recursive: true }))
const signer = folderSigner(await SignerFolder.open(folder, 'congkhai.example/log'))
const at = new Date('2026-11-24T02:20:00Z')
await owner.query('create table public.gift (id uuid, version int, amount text, donor text)')
await owner.query('grant select on public.gift to minhbach_app')

interface Gift {
  readonly id: string
  readonly version: number
  readonly amount: string
  readonly donor: string | null
}

function entryOf({ id, version, amount, donor }: Gift): LogEntry {
  const fields = { amount, donor: personal(donor ?? '') }
  return { type: 'ledger', id, revision: version, unit: 'th', at, title: 'Tài trợ', fields }
}

const gifts: LogSource = {
  name: 'test.gifts',
  types: ['ledger'],
  async *entries() {
    const { rows } = await owner.query<Gift>('select id, version, amount, donor from public.gift')
    for (const row of rows) yield entryOf(row)
  },
}

async function give(gift: Gift): Promise<void> {
  await owner.query('insert into public.gift values ($1, $2, $3, $4)', Object.values(gift))
  await transaction(database, (tx) => appendToLog(tx, entryOf(gift)))
}

async function sequence(): Promise<void> {
  while ((await sequenceLog({ database, signer, now: () => at })) === 'more');
}

async function findings(): Promise<string[]> {
  return (await scrubLog(database, [gifts])).map(({ kind, subject }) => `${kind} ${subject}`)
}

/** As somebody who has the database: no trigger stands in the way; `undo` puts everything back. */
async function attack(statement: string, values: unknown[] = []): Promise<{ undo(): Promise<void> }> {
  const tables = ['log_entry', 'log_node', 'log_checkpoint', 'log_batch']
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  for (const table of tables) {
    await client.query(`create table public.kept_${table} as table platform.${table}`)
  }
  await client.query('create table public.kept_gift as table public.gift')
  await client.query('alter table platform.log_entry drop constraint if exists log_entry_check')
  await (values.length === 0 ? client.query(statement) : client.query(statement, values))
  return {
    undo: async () => {
      for (const table of tables) {
        await client.query(`delete from platform.${table}`)
        await client.query(`insert into platform.${table} table public.kept_${table}`)
        await client.query(`drop table public.kept_${table}`)
      }
      await client.query('delete from public.gift')
      await client.query('insert into public.gift table public.kept_gift')
      await client.query('drop table public.kept_gift')
      await client.query('delete from platform.log_alarm')
      client.release(true)
    },
  }
}

const ids = Array.from({ length: 40 }, () => crypto.randomUUID())
beforeAll(async () => {
  for (const [place, id] of ids.entries()) {
    await give({ id, version: 1, amount: `${place}000`, donor: 'Nguyễn Văn A' })
  }
  await give({ id: ids[0] ?? '', version: 2, amount: '5', donor: 'Nguyễn Văn A' })
  await sequence()
})

test('an honest log and honest records raise no alarm', async () => {
  expect(await findings()).toEqual([])
})

test('a leaf that waits for its number is compared too', async () => {
  await give({ id: crypto.randomUUID(), version: 1, amount: '1', donor: 'Trần Thị B' })
  expect(await findings()).toEqual([])
  await sequence()
})

const one = `${ids[3]}`
const anotherLeaf = `convert_to(replace(convert_from(leaf, 'UTF8'), '3000', '9000'), 'UTF8')`
test.each([
  [
    'the amount of a record',
    "update public.gift set amount = '9' where id = $1",
    [`record-changed test.gifts ${one} 1`],
  ],
  [
    'the person of a record',
    "update public.gift set donor = 'Lê Văn C' where id = $1",
    [`record-changed test.gifts ${one} 1`],
  ],
  ['a record away', 'delete from public.gift where id = $1', [`record-missing ledger ${one} 1`]],
  [
    'a record into the past',
    'update public.gift set version = 7 where id = $1',
    [`record-changed test.gifts ${one} 7`, `record-missing ledger ${one} 1`],
  ],
])('somebody with the database who changes %s is found', async (_, statement, expected) => {
  const { undo } = await attack(statement, [one])
  // Leaves younger than a minute are not looked for: these are made older.
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query("update platform.log_entry set created = created - interval '5 minutes'")
  client.release(true)
  expect(await findings()).toEqual(expected)
  const { rows } = await owner.query('select count(*)::int as n from platform.log_alarm')
  expect(rows[0].n).toBe(expected.length)
  await undo()
  expect(await findings()).toEqual([])
})

test('record and leaf changed together are found', async () => {
  const { undo } = await attack(
    `with gift as (update public.gift set amount = '9000' where id = $1)
     update platform.log_entry set leaf = ${anotherLeaf} where thing_id = $1`,
    [one],
  )
  expect(await findings()).toEqual(['leaf-changed 4'])
  await undo()
})

test('record, leaf and leaf hash changed together are found', async () => {
  const { undo } = await attack(
    `with gift as (update public.gift set amount = '9000' where id = $1)
     update platform.log_entry set leaf = ${anotherLeaf},
       leaf_hash = sha256('\\x00'::bytea || ${anotherLeaf}) where thing_id = $1`,
    [one],
  )
  expect(await findings()).toEqual([expect.stringMatching(/^tree-changed 1\/2$/)])
  await undo()
})

test('a leaf that was made unreadable, or filed under another thing, is found and breaks nothing', async () => {
  const unreadable = await attack(
    "update platform.log_entry set leaf = '\\xff00', leaf_hash = sha256('\\x00ff00'::bytea) where idx = 4",
  )
  expect(await findings()).toEqual(
    expect.arrayContaining(['leaf-changed 4', 'tree-changed 1/2', `record-changed test.gifts ${one} 1`]),
  )
  await unreadable.undo()
  const misfiled = await attack('update platform.log_entry set thing_id = gen_random_uuid() where idx = 4')
  expect(await findings()).toContain('leaf-changed 4')
  await misfiled.undo()
})

test('a leaf that was removed or moved is found', async () => {
  const removed = await attack('delete from platform.log_entry where idx = 7')
  expect(await findings()).toContain('leaf-missing 7')
  await removed.undo()
  const moved = await attack(`
    update platform.log_entry set idx = 999 where idx = 7;
    update platform.log_entry set idx = 7 where idx = 8;
    update platform.log_entry set idx = 8 where idx = 999`)
  expect(await findings()).toEqual(['tree-changed 1/3', 'tree-changed 1/4'])
  await moved.undo()
})

test('a checkpoint that was changed, or signed by somebody else, is found', async () => {
  const changed = await attack('update platform.log_checkpoint set root = sha256(root)')
  expect(await findings()).toContainEqual(expect.stringMatching(/^checkpoint-changed/))
  await changed.undo()
  const node = await attack('update platform.log_node set hash = sha256(hash) where level = 5 and idx = 0')
  expect(await findings()).toContain('tree-changed 5/0')
  await node.undo()
})

test('what was erased is gone, every proof stays valid, and the record without it still agrees', async () => {
  const id = ids[5] ?? ''
  const before = await proofOf(database, { id, revision: 1 })
  if (before?.kind !== 'proven') throw new Error('the leaf is signed')
  const opened = await openedCommitments(database, before.leafHash)
  expect(opened).toMatchObject([{ path: 'fields.donor', value: 'Nguyễn Văn A' }])
  expect(before.leaf).toContain(opened[0]?.commitment)
  await transaction(database, async (tx) => {
    await erasePersonal(tx, { leafHash: before.leafHash, basis: 'QĐ 12/QĐ-PGDĐT', by: 'Trần Thị B', at })
  })
  await owner.query('update public.gift set donor = null where id = $1', [id])
  await sequence()
  const after = await proofOf(database, { id, revision: 1 })
  if (after?.kind !== 'proven') throw new Error('the leaf is signed')
  expect(after.leaf).toBe(before.leaf)
  for (const { file } of [before, after]) {
    const read = parseProofFile(file)
    expect(
      read && provesInclusion(leafHash(Buffer.from(after.leaf)), read.index, read.head, read.proof),
    ).toBe(true)
  }
  const { rows } = await owner.query('select 1 from platform.log_personal where leaf_hash = $1', [
    Buffer.from(before.leafHash, 'hex'),
  ])
  expect(rows).toEqual([])
  const { rows: erasures } = await owner.query("select leaf from platform.log_entry where type = 'erasure'")
  expect(JSON.parse(erasures[0].leaf)).toMatchObject({
    of: before.leafHash,
    paths: ['fields.donor'],
    basis: 'QĐ 12/QĐ-PGDĐT',
    by: { c: expect.any(String) },
  })
  expect(await findings()).toEqual([])
  await expect(
    transaction(database, (tx) => erasePersonal(tx, { leafHash: before.leafHash, basis: '', by: '', at })),
  ).rejects.toThrow(expect.objectContaining({ name: 'NothingToErase' }))
})

test('a personal value is not taken away without a leaf that says so', async () => {
  await expect(database.deleteFrom('platform.log_personal').execute()).rejects.toThrow('a leaf that says so')
  await expect(owner.query('delete from platform.log_personal')).rejects.toThrow('a leaf that says so')
})

test('a page can ask whether one thing is still what the log says', async () => {
  const gift = { id: ids[6] ?? '', version: 1, amount: '6000', donor: 'Nguyễn Văn A' }
  expect(await checkLeaf(database, entryOf(gift))).toBe('same')
  expect(await checkLeaf(database, entryOf({ ...gift, amount: '6001' }))).toBe('changed')
  expect(await checkLeaf(database, entryOf({ ...gift, donor: 'Nguyễn Văn B' }))).toBe('changed')
})

test('a hundred records changed behind the back of the program raise a hundred alarms', async () => {
  const client = await owner.connect()
  const more = Array.from({ length: 100 }, () => crypto.randomUUID())
  for (const id of more) await give({ id, version: 1, amount: '1', donor: null })
  await sequence()
  await client.query("update public.gift set amount = '2' where id = any($1)", [more])
  expect(await findings()).toHaveLength(100)
  const { rows } = await client.query(
    'select count(*)::int as n from platform.log_alarm where settled_at is null',
  )
  expect(rows[0].n).toBe(100)
  client.release()
})
