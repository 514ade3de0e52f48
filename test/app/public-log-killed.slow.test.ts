import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { transaction } from '../../src/platform/database/transaction.ts'
import { appendToLog } from '../../src/platform/public-log/index.ts'
import { parseCheckpoint, type SignedCheckpoint } from '../../src/platform/public-log/notes/checkpoint.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { verifyLog } from '../../src/platform/public-log/verify-log.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner, url } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-killed-'))
const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function startProcess(): Promise<ChildProcess> {
  const program = path.join(import.meta.dirname, 'public-log-process.ts')
  const child = spawn(process.execPath, [program, url, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  children.delete(child)
}

async function served(): Promise<SignedCheckpoint | undefined> {
  const { rows } = await owner.query('select note from platform.log_checkpoint order by size desc limit 1')
  return rows.length === 0 ? undefined : parseCheckpoint(rows[0].note)
}

test('a sequencer that is killed again and again loses nothing, doubles nothing, and never contradicts what it served', async () => {
  const written: string[] = []
  const kept: SignedCheckpoint[] = []
  let isOver = false
  const writing = (async () => {
    while (!isOver) {
      const id = crypto.randomUUID()
      await transaction(database, (tx) =>
        appendToLog(tx, { type: 'ledger', id, revision: 1, unit: 'th', at: new Date(), title: 'Thu' }),
      )
      written.push(id)
      await sleep(3)
    }
  })()
  for (let round = 0; round < 14; round += 1) {
    const child = await startProcess()
    const before = kept.at(-1)?.checkpoint.size ?? 0
    // Killed at any moment, and every other time only after something new was served.
    if (round % 2 === 1) {
      await expect
        .poll(async () => (await served())?.checkpoint.size ?? 0, { interval: 5, timeout: 20_000 })
        .toBeGreaterThan(before)
    }
    await sleep(Math.random() * 120)
    await kill(child)
    const now = await served()
    if (now !== undefined) kept.push(now)
  }
  isOver = true
  await writing
  const last = await startProcess()
  await expect
    .poll(() => owner.query('select from platform.log_outbox'), { timeout: 20_000 })
    .toMatchObject({ rowCount: 0 })
  await expect.poll(async () => (await served())?.checkpoint.size).toBe(written.length + 1)
  await kill(last)
  const { rows } = await owner.query("select thing_id from platform.log_entry where type = 'ledger'")
  expect(new Set(rows.map(({ thing_id }) => thing_id))).toEqual(new Set(written))
  expect(rows).toHaveLength(written.length)
  expect(kept.length).toBeGreaterThan(5)
  for (const checkpoint of kept)
    expect((await verifyLog(database, { kept: checkpoint })).findings).toEqual([])
  const signer = folderSigner(await SignerFolder.open(folder, 'congkhai.example/log'))
  expect((await signer.status()).last?.size).toBe(written.length + 1)
}, 120_000)
