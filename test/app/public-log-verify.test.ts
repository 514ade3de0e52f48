import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { resumeLog } from '../../src/platform/public-log/commands/log-resume-command.ts'
import { appendToLog } from '../../src/platform/public-log/index.ts'
import { growTree } from '../../src/platform/public-log/merkle/grow-tree.ts'
import { leafHash } from '../../src/platform/public-log/merkle/tree-hash.ts'
import { parseCheckpoint, signCheckpoint } from '../../src/platform/public-log/notes/checkpoint.ts'
import { signingKey } from '../../src/platform/public-log/notes/note-key.ts'
import { sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { readRoot } from '../../src/platform/public-log/store/tree-store.ts'
import { verifyLog } from '../../src/platform/public-log/verify-log.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner, url } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keys = await SignerFolder.open(path.join(folder, 'log-signer'), 'congkhai.example/log')
const signer = folderSigner(keys)
const logKey = (await keys.keys()).current
const now = () => new Date('2026-11-24T02:20:00Z')
const kept: string[] = []

beforeAll(async () => {
  for (let round = 0; round < 8; round += 1) {
    await grow(round + 1)
    kept.push(await note())
  }
})

async function grow(count: number): Promise<void> {
  await transaction(database, async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const id = crypto.randomUUID()
      const fields = { amount: `${number}000` }
      await appendToLog(tx, { type: 'receipt', id, revision: 1, unit: 'th', at: now(), title: 'Thu', fields })
    }
  })
  while ((await sequenceLog({ database, signer, now })) === 'more');
}

async function note(): Promise<string> {
  const { rows } = await owner.query('select note from platform.log_checkpoint order by size desc limit 1')
  return rows[0].note
}

function verify(text: string) {
  return verifyLog(database, { kept: parseCheckpoint(text) })
}

/** As somebody who has the database and its triggers switched off. */
async function tamper(...statements: string[]): Promise<void> {
  const client = await owner.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query('alter table platform.log_entry drop constraint if exists log_entry_check')
  for (const statement of statements) await client.query(statement)
  client.release(true)
}

/** A copy of the log's tables is put back after the attack. */
async function during(attack: () => Promise<void>, look: () => Promise<void>): Promise<void> {
  const tables = ['log_checkpoint', 'log_batch', 'log_node', 'log_entry']
  await tamper(...tables.map((table) => `create table public.kept_${table} as table platform.${table}`))
  try {
    await attack()
    await look()
  } finally {
    await tamper(
      ...tables.map((table) => `delete from platform.${table}`),
      ...tables.toReversed().map((table) => `insert into platform.${table} table public.kept_${table}`),
      ...tables.map((table) => `drop table public.kept_${table}`),
    )
  }
}

const changed = `convert_to(replace(convert_from(leaf, 'UTF8'), '"0000"', '"9000"'), 'UTF8')`

test('a checkpoint of any time is found again in an honest log', async () => {
  for (const text of kept) {
    expect(await verify(text)).toMatchObject({ ok: true, size: 37, checkpointsCompared: 9, findings: [] })
  }
})

test('a checkpoint of another log, or that nobody of this log signed, is told apart', async () => {
  const stranger = signingKey('khac.example/log', Buffer.alloc(32, 1), 'note')
  const head = { size: 2, root: await readRoot(database, 2) }
  expect((await verify(signCheckpoint(stranger, head))).findings).toEqual([
    { kind: 'another-log', origin: 'khac.example/log' },
  ])
  const forger = signingKey(logKey.name, Buffer.alloc(32, 1), 'note')
  expect((await verify(signCheckpoint(forger, head))).findings).toEqual([{ kind: 'not-signed', size: 2 }])
})

test('a leaf that was changed is found, with its place', async () => {
  await during(
    () => tamper(`update platform.log_entry set leaf = ${changed} where idx = 1`),
    async () => {
      const { findings } = await verify(kept[7] ?? '')
      expect(findings[0]).toMatchObject({ kind: 'leaf-changed', index: 1 })
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'forked', size: 37 }))
    },
  )
})

test('a leaf that was removed is found, with its place', async () => {
  await during(
    () => tamper('delete from platform.log_entry where idx = 20'),
    async () => {
      expect((await verify(kept[7] ?? '')).findings).toContainEqual({ kind: 'leaf-missing', index: 20 })
    },
  )
})

test('whoever writes the whole log anew, with a tree and checkpoints that fit, is caught by one kept checkpoint', async () => {
  await during(
    () => rewriteEverything(),
    async () => {
      expect(await verifyLog(database)).toMatchObject({ ok: true, size: 37 })
      const { findings } = await verify(kept[3] ?? '')
      expect(findings).toMatchObject([{ kind: 'forked', size: 11 }])
      expect(await scrubbedSigner()).toMatchObject({ name: 'LogForked' })
    },
  )
})

test('a log whose end was cut off is caught by one kept checkpoint', async () => {
  await during(
    () =>
      tamper(
        'delete from platform.log_checkpoint where size > 20',
        'delete from platform.log_batch where size > 20',
        'delete from platform.log_entry where idx >= 16',
      ),
    async () => {
      const { findings } = await verify(kept[7] ?? '')
      expect(findings).toEqual([{ kind: 'rolled-back', signed: 37, found: 16 }])
      expect(await scrubbedSigner()).toMatchObject({ name: 'LogRolledBack' })
    },
  )
})

/** As an administrator with the key of the log, too: a consistent log with another past. */
async function rewriteEverything(): Promise<void> {
  await tamper(
    `update platform.log_entry set leaf = ${changed} where idx = 1`,
    `update platform.log_entry set leaf_hash = sha256('\\x00'::bytea || leaf)`,
    'delete from platform.log_node',
  )
  const { rows } = await owner.query('select leaf from platform.log_entry order by idx')
  const nodes = growTree(
    0,
    rows.map(({ leaf }) => leafHash(leaf)),
    () => Buffer.alloc(0),
  )
  for (const { level, idx, hash } of nodes) {
    await owner.query('insert into platform.log_node values ($1, $2, $3)', [level, idx, hash])
  }
  const { rows: sizes } = await owner.query('select size::int from platform.log_batch')
  for (const { size } of sizes) {
    const root = await readRoot(database, size)
    const text = signCheckpoint(logKey, { size, root }).replaceAll("'", "''")
    const hex = root.toString('hex')
    await tamper(
      `update platform.log_batch set root = '\\x${hex}' where size = ${size}`,
      `update platform.log_checkpoint set root = '\\x${hex}', note = '${text}' where size = ${size}`,
    )
  }
}

/** What the signer says to such a database when something is appended. */
async function scrubbedSigner(): Promise<unknown> {
  await transaction(database, (tx) =>
    appendToLog(tx, {
      type: 'ledger',
      id: crypto.randomUUID(),
      revision: 1,
      unit: 'th',
      at: now(),
      title: 'Thu',
    }),
  )
  return sequenceLog({ database, signer, now }).catch((error: unknown) => error)
}

test('the command prints what it found as JSON and tells by its exit code', async () => {
  const run = async (...args: string[]) => {
    const program = path.join(projectRoot(), 'dist', 'minhbach.mjs')
    const env = { ...process.env, DATABASE_URL: url, MINHBACH_DATA: folder }
    return promisify(execFile)(process.execPath, [program, 'log', ...args], { env })
      .then(({ stdout }) => ({ code: 0, stdout }))
      .catch(({ code, stdout }) => ({ code, stdout }))
  }
  const good = path.join(folder, 'good.checkpoint')
  writeFileSync(good, kept[4] ?? '')
  const honest = await run('verify', '--checkpoint', good, '--vkey', logKey.vkey)
  expect(honest.code).toBe(0)
  expect(JSON.parse(honest.stdout)).toMatchObject({
    ok: true,
    checkpoint: { origin: 'congkhai.example/log' },
  })
  const forged = path.join(folder, 'forged.checkpoint')
  writeFileSync(forged, signCheckpoint(logKey, { size: 4, root: leafHash(Buffer.of(1)) }))
  const caught = await run('verify', '--checkpoint', forged)
  expect(caught.code).toBe(1)
  expect(JSON.parse(caught.stdout).findings).toMatchObject([{ kind: 'forked', size: 4 }])
  expect((await run('verify', '--checkpoint', path.join(folder, 'none'))).code).toBe(2)
  expect((await run('verify', '--what')).code).toBe(2)
  expect(await run('key')).toEqual({ code: 0, stdout: `${logKey.vkey}\n` })
})

test('after an older copy had to be put back, the log goes on only with a reason that everybody can read', async () => {
  while ((await sequenceLog({ database, signer, now })) === 'more');
  const before = parseCheckpoint(await note())?.checkpoint.size ?? 0
  expect(await resumeLog(database, keys, 'Không có lý do nào', now())).toMatchObject({ resumed: false })
  await tamper(
    'delete from platform.log_checkpoint where size > 29',
    'delete from platform.log_batch where size > 29',
    'delete from platform.log_entry where idx >= 29',
    'delete from platform.log_node where (idx + 1) * 2 ^ level > 29',
  )
  expect(await scrubbedSigner()).toMatchObject({ name: 'LogRolledBack' })
  const reason = 'Ổ đĩa hỏng ngày 23/11, đã phục hồi bản sao lưu ngày 22/11'
  expect(await resumeLog(database, keys, reason, now())).toEqual({ resumed: true, signed: before, kept: 29 })
  while ((await sequenceLog({ database, signer, now })) === 'more');
  const { rows } = await owner.query("select leaf from platform.log_entry where type = 'tombstone'")
  expect(JSON.parse(rows[0].leaf).fields).toMatchObject({ lostSize: before, keptSize: 29, reason })
  expect((await verify(kept[0] ?? '')).ok).toBe(true)
  expect((await verify(kept[7] ?? '')).ok).toBe(false)
})
