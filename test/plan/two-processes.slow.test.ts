import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardPaths } from '../../src/modules/plan/board/board-paths.ts'
import { workPaths } from '../../src/modules/plan/work/paths.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import {
  type EmbeddedServer,
  freePort,
  startEmbeddedServer,
} from '../../src/platform/database/embedded-server.ts'
import { idSchema } from '../../src/platform/kernel/ids.ts'
import { examplePassword } from '../app/example-app.ts'
import { BrowserSession } from './browser-session.ts'

const rounds = 50
const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-two-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
let server: EmbeddedServer
let owner: Pool

/** The program as it is started for people, on the shared database. */
async function startHouse(name: string, ...more: string[]): Promise<string> {
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(projectRoot(), 'bin', 'minhbach.mjs'), 'start', ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: server.url,
      MINHBACH_DATA: path.join(folder, name),
      MINHBACH_PORT: String(port),
      MINHBACH_SECRET: 'the same secret in both processes',
      MINHBACH_LOG_LEVEL: 'silent',
    },
  })
  children.push(child)
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    const healthy = await fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (healthy) return address
    await sleep(100)
  }
  throw new Error(`${name} does not answer`)
}

beforeAll(async () => {
  server = await startEmbeddedServer(folder)
  owner = new Pool({ connectionString: server.url, max: 1 })
  owner.on('error', () => undefined)
}, 60_000)

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await owner.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}, 30_000)

/** What happened in the example is told while the first pages are served already, by one of the processes. */
async function historyTold(): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    const { rows } = await owner.query(
      `select from platform.audit_entry where action = 'example.history-loaded'`,
    )
    expect(rows.length).toBeLessThan(2)
    if (rows.length === 1) return
    await sleep(100)
  }
  throw new Error('the history of the example is not told')
}

/** Work of a plan in force that nobody has finished, and somebody who may report on it. */
async function openWork() {
  const { rows } = await owner.query(`
    select task.id as task_id, plan.id as plan_id, person.email,
      (select count(*)::int from plan.task_update made where made.task_id = task.id) as updates
    from plan.plan
    join plan.task on task.plan_id = plan.id and not task.removed and task.schedule <> 'recurring'
      and (task.lead_unit_id is null or task.lead_unit_id = plan.unit_id)
    join organisations.role_assignment held on held.unit_id = plan.unit_id and held.role = 'head'
      and held.valid_to is null
    join organisations.person on person.id = held.person_id
    where plan.state = 'issued' and plan.derived_from_id is null
      and not exists (select from plan.task_update made where made.task_id = task.id and made.kind in ('done', 'blocked'))
    order by plan.year desc, task.id limit 1`)
  const [row] = rows
  if (row === undefined) throw new RangeError('the example has no open work')
  return {
    taskId: idSchema('task').parse(row.task_id),
    planId: idSchema('plan').parse(row.plan_id),
    email: String(row.email),
    updates: Number(row.updates),
  }
}

test(`what one process has changed is on the next page of the other, ${rounds} times`, async () => {
  const first = await startHouse('first', '--example')
  const second = await startHouse('second')
  await historyTold()
  const { taskId, planId, email, updates } = await openWork()
  const progress = boardPaths.progress.to({ planId })
  const reader = new BrowserSession()
  const doneAt = async (address: string): Promise<number> => {
    const { status, html } = await reader.open(`${address}${progress}`)
    expect(status).toBe(200)
    return Number(/([\d.]+)\/[\d.]+ công việc/.exec(html.replace(/<!-- -->/g, ''))?.[1])
  }
  const writer = new BrowserSession()
  await writer.open(`${first}/dang-nhap`)
  expect(await writer.submit(`${first}/dang-nhap`, { thu: email, matKhau: examplePassword })).toBe(303)
  await writer.open(`${first}${workPaths.task.to({ taskId })}`)

  const before = await doneAt(second)
  expect(before).toBe(await doneAt(first))
  for (let round = 0; round < rounds; round += 1) {
    const isDone = round % 2 === 0
    const status = await writer.submit(`${first}${workPaths.update.to({ taskId })}`, {
      daThay: String(updates + round),
      loai: isDone ? 'done' : 'reopened',
      noiDung: 'Kiểm tra trang công khai',
    })
    expect(status).toBe(303)
    // Every second read finds a page that this process has kept since the round before.
    expect(await doneAt(second), `round ${round}`).toBe(before + (isDone ? 1 : 0))
  }
}, 120_000)
