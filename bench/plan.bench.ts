import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { generateExample, loadExample } from '../src/modules/organisations/index.ts'
import { createAccount } from '../src/platform/auth/account-store.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobSchema } from '../src/platform/jobs/job-schema.ts'
import { localDate } from '../src/platform/kernel/dates.ts'
import type { AccountId, PersonId } from '../src/platform/kernel/ids.ts'
import { benchNow } from './bench-clock.ts'
import { signedInCookie } from './bench-session.ts'
import { fillPlans } from './fill-plans.ts'
import { type ClientForms, type Measured, measureLoad } from './measure-load.ts'
import { say } from './say.ts'
import { houseSettings, type RunningProgram, startProgram } from './start-program.ts'
import { type Memory, writeResults } from './write-results.ts'

const schools = Number(process.env.MINHBACH_BENCH_UNITS ?? 1_000)
const years = Number(process.env.MINHBACH_BENCH_YEARS ?? 10)
const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 8)
const profile = process.env.MINHBACH_BENCH_PROFILE
const origin = 'http://localhost:3000'
const secret = randomBytes(32).toString('hex')
const today = localDate('2024-11-20')
const writers = 16

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-bench-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
const server = await startEmbeddedServer(folder)
try {
  await measureEverything()
} finally {
  for (const child of children) if (child.connected) child.disconnect()
  await sleep(profile === undefined ? 100 : 1_500)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measureEverything(): Promise<void> {
  say(`filling ${schools} schools and ${years} years`)
  const { planId, cookieOf, officeHead, principals } = await prepare()
  const house = await start('house', {})
  const uncached = await fetch(`${house.address}/ke-hoach/${planId}`, { redirect: 'manual' })
  const html = await uncached.text()
  if (uncached.status !== 200) throw new Error(`the public page of the plan answers ${uncached.status}`)
  const bare = await start('bare', { BENCH_PLAN: planId, BENCH_BYTES: String(Buffer.byteLength(html)) })
  const memory: Memory = { rest: await restingMemory(house), after: 0 }
  const desk = { cookie: cookieOf(officeHead) }
  const boardUrl = `${house.address}/khu-lam-viec/bang-theo-doi?ke-hoach=${planId}`
  const board = await fetch(boardUrl, { headers: desk, redirect: 'manual' })
  if (board.status !== 200) throw new Error(`the board answers ${board.status}`)
  const forms = await Promise.all(
    principals.map((one) => formsOf(house.address, cookieOf(one.accountId), one.tasks)),
  )

  const rows: Measured[] = []
  const load = async (wish: Parameters<typeof measureLoad>[0]) => {
    say(wish.name)
    rows.push(await measureLoad(wish, seconds))
  }
  await load({ name: 'bare reply of equal size', url: `${bare.address}/reply` })
  await load({ name: 'public plan page, kept', url: `${house.address}/ke-hoach/${planId}` })
  await load({ name: 'bare plan rows', url: `${bare.address}/plan` })
  await load({
    name: 'public plan page, not kept',
    url: house.address,
    pathOf: (count) => `/ke-hoach/${planId}?lan=${count}`,
  })
  await load({ name: 'bare board rows', url: `${bare.address}/board`, connections: 4 })
  await load({ name: 'board', url: boardUrl, connections: 4, headers: desk })
  await load({ name: 'public progress, kept', url: `${house.address}/ke-hoach/${planId}/tien-do` })
  await load({ name: 'keyed SELECT', url: `${bare.address}/select` })
  await load({ name: 'bare INSERT', url: `${bare.address}/insert`, method: 'POST', connections: writers })
  await load({ name: 'report on a task', url: house.address, forms })
  const after = await memoryOf(house)
  writeResults({
    rows,
    memory: { ...memory, after },
    schools,
    years,
    seconds,
    pageBytes: Buffer.byteLength(html),
    machine: { cores: availableParallelism(), gibibytes: totalmem() / 2 ** 30, load: loadavg()[0] ?? 0 },
    target: path.join(projectRoot(), 'bench', 'results.md'),
  })
}

async function start(
  name: 'house' | 'bare',
  more: Readonly<Record<string, string>>,
): Promise<RunningProgram> {
  const running = await startProgram({
    name,
    env: { ...houseSettings(folder, server.url, secret), ...more },
    profile: name === 'house' ? profile : undefined,
  })
  children.push(running.child)
  return running
}

function memoryOf({ child }: RunningProgram): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (message) => {
      resolve(typeof message === 'object' && 'rss' in message ? Number(message.rss) / 2 ** 20 : 0)
    })
    child.send('rss')
  })
}

async function restingMemory(house: RunningProgram): Promise<number> {
  await sleep(3_000)
  return memoryOf(house)
}

interface Principal {
  readonly accountId: AccountId
  readonly tasks: readonly string[]
}

async function prepare() {
  const content = loadContent(path.join(projectRoot(), 'content'))
  await migrate(server.url, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(server.url)
  const database = openDatabase(openPool(server.url, 4))
  const example = generateExample(content, { units: schools, years, seed: 1, today })
  const accounts = new Map<PersonId, AccountId>()
  await loadExample(database, example, {
    content,
    now: benchNow,
    steps: [],
    createAccounts: async (tx, people) => {
      const wanted = new Set(
        example.people
          .filter(({ assignments }) =>
            assignments.some(
              ({ role, validFrom, validTo }) =>
                validFrom <= today &&
                (validTo ?? today) >= today &&
                (role === 'head' || role === 'principal'),
            ),
          )
          .map(({ id }) => id),
      )
      for (const { personId, email, name } of people) {
        if (wanted.has(personId)) accounts.set(personId, await createAccount(tx, { email, name }))
      }
      return accounts
    },
  })
  await database.destroy()
  const client = new Client({ connectionString: server.url })
  client.on('error', () => undefined)
  await client.connect()
  const { officeId, planId } = await fillPlans(client, 2024, years)
  await client.query('vacuum analyze')
  const holder = (unitId: string, role: string): AccountId => {
    const person = example.people.find(
      ({ id, assignments }) =>
        accounts.has(id) &&
        assignments.some(
          (one) =>
            one.unitId === unitId &&
            one.role === role &&
            one.validFrom <= today &&
            (one.validTo ?? today) >= today,
        ),
    )
    const account = person && accounts.get(person.id)
    if (account === undefined) throw new Error(`nobody is ${role}`)
    return account
  }
  const tasks = await client.query<{ unit_id: string; tasks: string[] }>(
    `select plan.unit_id, array_agg(task.id) as tasks from plan.plan join plan.task on task.plan_id = plan.id
     where plan.derived_from_id = $1 and task.schedule = 'date' group by plan.unit_id order by plan.unit_id limit $2`,
    [planId, writers],
  )
  const principals: Principal[] = tasks.rows.map((row) => ({
    accountId: holder(row.unit_id, 'principal'),
    tasks: row.tasks,
  }))
  const officeHead = holder(officeId, 'head')
  const cookies = new Map<AccountId, string>()
  for (const account of [officeHead, ...principals.map(({ accountId }) => accountId)]) {
    cookies.set(account, await signedInCookie(client, account, { now: benchNow, origin, secret }))
  }
  await client.end()
  const cookieOf = (account: AccountId) => cookies.get(account) ?? ''
  return { planId, cookieOf, officeHead, principals }
}

/** The forms of one person: a comment on each task in turn, each with its own request id and address. */
async function formsOf(address: string, cookie: string, tasks: readonly string[]): Promise<ClientForms> {
  const opened = await fetch(`${address}/khu-lam-viec/viec/${tasks[0]}`, { headers: { cookie } })
  const html = await opened.text()
  const token = /name="_csrf"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="_csrf"/.exec(html)
  if (token === null) throw new Error(`the page of a task answers ${opened.status} without a form`)
  const formCookie = opened.headers.getSetCookie().map((one) => one.split(';', 1)[0])
  let count = 0
  return {
    headers: {
      cookie: [cookie, ...formCookie].join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    next: () => {
      count += 1
      const body = new URLSearchParams({
        _csrf: token[1] ?? token[2] ?? '',
        requestId: crypto.randomUUID(),
        daThay: '0',
        loai: 'comment',
        noiDung: 'Đã họp với ban đại diện cha mẹ học sinh',
      })
      return {
        path: `/khu-lam-viec/viec/${tasks[count % tasks.length]}/cap-nhat`,
        body: body.toString(),
        from: `10.${count % 200}.${Math.floor(count / 200) % 200}.7`,
      }
    },
  }
}
