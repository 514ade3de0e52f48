import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { transaction } from '../../src/platform/database/transaction.ts'
import { announce } from '../../src/platform/events/announce.ts'
import { testDatabase } from '../database/test-database.ts'

const { database, owner, url } = await testDatabase()
await owner.query('create table public.reaction (number integer)')
await owner.query('grant insert on public.reaction to minhbach_app')
const numberDrawn = { type: 'test.number-drawn', payload: z.object({ number: z.number().int() }) }

const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

async function startDispatcherProcess(): Promise<ChildProcess> {
  const program = path.join(import.meta.dirname, 'dispatcher-process.ts')
  const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'inherit'] })
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

async function waiting(): Promise<number> {
  const { rows } = await owner.query(
    'select count(*)::int as n from platform.outbox where delivered_at is null',
  )
  return rows[0].n
}

test('processes that are killed in the middle of their reactions lose nothing and double nothing', async () => {
  await transaction(database, async (tx) => {
    for (let number = 0; number < 400; number += 1) await announce(tx, numberDrawn, { number })
  })
  let survivor = await startDispatcherProcess()
  for (let round = 0; round < 5; round += 1) {
    const next = startDispatcherProcess()
    await sleep(60 + Math.random() * 120)
    await kill(survivor)
    survivor = await next
  }
  expect(await waiting()).toBeLessThan(400)
  await expect.poll(waiting, { timeout: 40_000 }).toBe(0)
  await kill(survivor)
  const { rows } = await owner.query(
    'select count(*)::int as all, count(distinct number)::int as different from public.reaction',
  )
  expect(rows).toEqual([{ all: 400, different: 400 }])
}, 60_000)
