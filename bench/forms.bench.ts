// Measures durable forms of the platform beside a bare durable INSERT of the same row; see README.md here.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
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
import { localDate } from '../src/platform/kernel/dates.ts'
import type { AccountId, PersonId } from '../src/platform/kernel/ids.ts'
import { benchNow } from './bench-clock.ts'
import { signedInCookie } from './bench-session.ts'
import { keepSection } from './keep-section.ts'
import { type ClientForms, type Load, type Measured, measureLoad } from './measure-load.ts'
import { processorTime } from './processor-time.ts'
import { houseSettings, startProgram } from './start-program.ts'

const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 3)
const profile = process.env.MINHBACH_BENCH_PROFILE
const origin = 'http://localhost:3000'
const secret = randomBytes(32).toString('hex')
const writers = 16
const rounds = 5

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-forms-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
const postgres = await startEmbeddedServer(folder)
try {
  await measureForms()
} finally {
  for (const child of children) if (child.connected) child.disconnect()
  await sleep(profile === undefined ? 100 : 1_500)
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measureForms(): Promise<void> {
  const cookie = await prepare()
  const bare = await start('bare')
  const house = await start('forms')
  const anonymous = await clients(house.address, '/bench/anonymous', '')
  const signedIn = await clients(house.address, '/bench/signed-in', cookie)
  const loads: (Load & { readonly server: number })[] = [
    {
      name: 'bare INSERT',
      server: bare.pid,
      url: `${bare.address}/insert`,
      method: 'POST',
      connections: writers,
    },
    { name: 'anonymous form', server: house.pid, url: house.address, forms: anonymous },
    { name: 'form of somebody signed in', server: house.pid, url: house.address, forms: signedIn },
  ]
  // In turns: what else the machine does meanwhile falls on all of them.
  const turns: Turn[][] = loads.map(() => [])
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [index, load] of loads.entries()) turns[index]?.push(await measureTurn(load))
  }
  const rows = turns.flatMap((all) => all.toSorted((a, b) => a.perSecond - b.perSecond)[rounds >> 1] ?? [])
  const text = describe(rows)
  keepSection(path.join(projectRoot(), 'bench', 'results.md'), 'Durable forms', text)
  process.stdout.write(`\n${text}`)
}

interface Turn extends Measured {
  /** Of the server and PostgreSQL together, in microseconds. */
  readonly processorPerRequest: number
}

async function measureTurn({ server, ...load }: Load & { readonly server: number }): Promise<Turn> {
  const postmaster = Number(
    readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  const used = () => processorTime(server) + processorTime(postmaster)
  // The warming up counts as well: it is of the same kind.
  const before = used()
  const measured = await measureLoad(load, seconds)
  return { ...measured, processorPerRequest: ((used() - before) * 1_000) / Math.max(1, measured.total) }
}

function describe(rows: readonly Turn[]): string {
  const rate = rows.find(({ name }) => name === 'bare INSERT')?.perSecond ?? 1
  const leastCpu = rows.find(({ name }) => name === 'bare INSERT')?.processorPerRequest ?? 1
  const lines = rows.map(
    ({ name, perSecond, processorPerRequest: cpu, p50, p99, failed }) =>
      `| ${name} | ${perSecond.toFixed(0)} | ${((100 * perSecond) / rate).toFixed(0)} % | ${cpu.toFixed(0)} | ${((100 * leastCpu) / cpu).toFixed(0)} % | ${p50} | ${p99} | ${failed} |`,
  )
  const load = loadavg()[0] ?? 0
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${writers} connections, ${rounds} rounds of ${seconds} s each, the median,
${availableParallelism()} cores for PostgreSQL (durable), the server and the load together; load average at the end ${load.toFixed(1)}.
A form here is what a module writes: its row, an announcement, a touched public page, the audit entry and the
request id, behind forgery protection and a schema; the bare server is Fastify and Kysely with one INSERT. Aim: 50 %.
Processor time is that of the server and PostgreSQL, which other work on the machine changes less than it does the rates.

| load | requests/s | share of the bare INSERT | processor µs each | share by processor time | p50 ms | p99 ms | failed |
| ---- | ---------: | ---: | ---: | ---: | -----: | -----: | -----: |
${lines.join('\n')}
`
}

/** Fills a few units and signs one of their heads in. @returns the cookie of the session */
async function prepare(): Promise<string> {
  const content = loadContent(path.join(projectRoot(), 'content'))
  await migrate(postgres.url, path.join(projectRoot(), 'migrations'))
  const database = openDatabase(openPool(postgres.url, 2))
  const today = localDate('2024-11-20')
  const example = generateExample(content, { units: 8, years: 1, seed: 1, today })
  let head: AccountId | undefined
  await loadExample(database, example, {
    content,
    now: benchNow,
    steps: [],
    createAccounts: async (tx, people) => {
      const heads = new Set(
        example.people
          .filter(({ assignments }) =>
            assignments.some(({ role, validTo }) => role === 'head' && (validTo ?? today) >= today),
          )
          .map(({ id }) => id),
      )
      const first = people.find(({ personId }) => heads.has(personId))
      if (first === undefined) throw new Error('nobody is head')
      head = await createAccount(tx, { email: first.email, name: first.name })
      return new Map<PersonId, AccountId>([[first.personId, head]])
    },
  })
  await database.destroy()
  const client = new Client({ connectionString: postgres.url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`create schema bench; create table bench.note (id uuid primary key, text text not null);
    grant usage on schema bench to minhbach_app; grant insert on bench.note to minhbach_app`)
  const cookie = await signedInCookie(client, head, { now: benchNow, origin, secret })
  await client.end()
  return cookie
}

async function start(kind: 'bare' | 'forms'): Promise<{ readonly address: string; readonly pid: number }> {
  const { child, address } = await startProgram({
    name: 'forms-process',
    env: { ...houseSettings(folder, postgres.url, secret), BENCH_KIND: kind },
    profile: kind === 'forms' ? profile : undefined,
  })
  children.push(child)
  return { address, pid: child.pid ?? 0 }
}

function clients(address: string, form: string, cookie: string): Promise<ClientForms[]> {
  return Promise.all(Array.from({ length: writers }, () => formsOf(address, form, cookie)))
}

async function formsOf(address: string, form: string, cookie: string): Promise<ClientForms> {
  const opened = await fetch(`${address}/bench`, { headers: { cookie } })
  const token = /value="([^"]*)"/.exec(await opened.text())?.[1] ?? ''
  const formCookie = opened.headers.getSetCookie().map((one) => one.split(';', 1)[0])
  const fields = new URLSearchParams({
    _csrf: token,
    text: 'Đã họp với ban đại diện cha mẹ học sinh',
  }).toString()
  let count = 0
  return {
    headers: {
      cookie: [cookie, ...formCookie].filter(Boolean).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    next: () => {
      count += 1
      const from = `10.${count % 200}.${Math.floor(count / 200) % 200}.7`
      return { path: form, body: `${fields}&requestId=${crypto.randomUUID()}`, from }
    },
  }
}
