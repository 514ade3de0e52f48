// Lists of cases among a million of them, and the public feedback form beside a bare INSERT; see README.md here.
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { procedureExample } from '../src/modules/cases/index.ts'
import { exampleWorld } from '../src/modules/organisations/example/example-world.ts'
import { generateExample, loadExample } from '../src/modules/organisations/index.ts'
import { createAccount } from '../src/platform/auth/account-store.ts'
import { sessionCookie, signInCookies } from '../src/platform/auth/session-cookie.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobSchema } from '../src/platform/jobs/job-schema.ts'
import { dayInVietnam } from '../src/platform/kernel/dates.ts'
import type { AccountId, PersonId } from '../src/platform/kernel/ids.ts'
import { fillCases } from './fill-cases.ts'
import { keepSection } from './keep-section.ts'
import { type ClientForms, type Load, type Measured, measureLoad } from './measure-load.ts'

const wanted = Number(process.env.MINHBACH_BENCH_CASES ?? 1_000_000)
const schools = Number(process.env.MINHBACH_BENCH_UNITS ?? 1_000)
const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 4)
const profile = process.env.MINHBACH_BENCH_PROFILE
const origin = 'http://localhost:3000'
const secret = randomBytes(32).toString('hex')
const now = new Date('2026-11-20T03:00:00Z')
const today = dayInVietnam(now)
/** The calendar of content begins in 2019. */
const yearsBefore = 7
/** People who look at lists at the same time. */
const readers = 2
const writers = 16
const rounds = 3

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-cases-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
const postgres = await startEmbeddedServer(folder)
try {
  await measureCases()
} finally {
  for (const child of children) if (child.connected) child.disconnect()
  await sleep(profile === undefined ? 100 : 1_500)
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Prepared {
  readonly cases: number
  readonly filledIn: number
  readonly officeCookie: string
  readonly schoolCookie: string
  readonly schoolCode: string
  readonly names: readonly string[]
  readonly counts: { readonly office: number; readonly officeOpen: number; readonly published: number }
}

async function measureCases(): Promise<void> {
  const prepared = await prepare()
  const house = await start('house')
  const bare = await start('forms')
  const office = { cookie: prepared.officeCookie }
  const desk = '/khu-lam-viec/ho-so'
  const lists: (Omit<Load, 'url'> & { readonly path: string })[] = [
    { name: 'worklist of an office, what is due', path: `${desk}?xem=unit`, headers: office },
    { name: 'worklist of an office, overdue', path: `${desk}?xem=overdue`, headers: office },
    { name: 'worklist of an office, ended', path: `${desk}?xem=ended`, headers: office },
    { name: 'worklist of a school', path: `${desk}?xem=unit`, headers: { cookie: prepared.schoolCookie } },
    {
      name: 'search for a person at the office',
      path: desk,
      paths: prepared.names.map((name) => `${desk}?q=${encodeURIComponent(name)}`),
      headers: office,
    },
    {
      name: 'search for common words at the office',
      path: desk,
      paths: ['nhà vệ sinh', 'học sinh', 'chuyển trường'].map((q) => `${desk}?q=${encodeURIComponent(q)}`),
      headers: office,
    },
    { name: 'board of what is open by age', path: '/khu-lam-viec/ton-dong', headers: office },
    { name: 'public answers, kept', path: '/hoi-dap' },
    {
      name: 'public answers, searched, not kept',
      path: '/hoi-dap',
      paths: Array.from({ length: 400 }, (_, index) => `/hoi-dap?q=${encodeURIComponent(`trường ${index}`)}`),
    },
    {
      name: 'public answers of a school',
      path: '/hoi-dap',
      paths: Array.from({ length: 400 }, (_, index) => `/hoi-dap?noi=${prepared.schoolCode}&lan=${index}`),
    },
  ]
  const rows: Measured[] = []
  for (const list of lists) {
    say(list.name)
    rows.push(await measureLoad({ ...list, url: `${house}${list.path}`, connections: readers }, seconds))
  }
  const forms = await Promise.all(Array.from({ length: writers }, () => formsOf(house, prepared.schoolCode)))
  const inserts: Measured[] = []
  const filings: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    say(`forms, round ${round + 1}`)
    inserts.push(
      await measureLoad(
        { name: 'bare INSERT', url: `${bare}/insert`, method: 'POST', connections: writers },
        seconds,
      ),
    )
    filings.push(await measureLoad({ name: 'public feedback form', url: house, forms }, seconds))
  }
  const text = describe(prepared, rows, [middle(inserts), middle(filings)])
  keepSection(path.join(projectRoot(), 'bench', 'results.md'), 'Cases', text)
  process.stdout.write(`\n${text}`)
}

function middle(measured: readonly Measured[]): Measured {
  const found = measured.toSorted((a, b) => a.perSecond - b.perSecond)[measured.length >> 1]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

function describe(
  { cases, filledIn, counts }: Prepared,
  rows: readonly Measured[],
  forms: readonly [Measured, Measured],
): string {
  const lines = rows.map(
    ({ name, perSecond, p50, p99, failed }) =>
      `| ${name} | ${perSecond.toFixed(0)} | ${p50} | ${p99} | ${p99 < 100 ? 'met' : 'missed'} | ${failed} |`,
  )
  const [bare] = forms
  const formLines = forms.map(
    ({ name, perSecond, p50, p99, failed }) =>
      `| ${name} | ${perSecond.toFixed(0)} | ${((100 * perSecond) / bare.perSecond).toFixed(0)} % | ${p50} | ${p99} | ${failed} |`,
  )
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${cases.toLocaleString('en')} cases of 2019 to 2026 at ${schools} schools and their offices, filled in ${filledIn} s.
The office that is asked has ${counts.office.toLocaleString('en')} cases, ${counts.officeOpen.toLocaleString('en')} of them open; ${counts.published.toLocaleString('en')} answers are public.
${availableParallelism()} cores for PostgreSQL (durable), the servers and the load together; load average at the end ${(loadavg()[0] ?? 0).toFixed(1)}:
what is far above the cores is other work on the machine, for which every page and statement waits in turn.
Whole pages, ${readers} connections, ${seconds} s each after a warming up. Aim: p99 under 100 ms.

| page | requests/s | p50 ms | p99 ms | | failed |
| ---- | ---------: | -----: | -----: | - | -----: |
${lines.join('\n')}

The form that anybody may send, beside one durable INSERT of one row: ${writers} connections, ${rounds} rounds in turn, the median.

| load | requests/s | share of the bare INSERT | p50 ms | p99 ms | failed |
| ---- | ---------: | ---: | -----: | -----: | -----: |
${formLines.join('\n')}
`
}

function start(kind: 'house' | 'forms'): Promise<string> {
  const program = kind === 'house' ? 'house.mjs' : 'forms-process.mjs'
  const child = fork(path.join(import.meta.dirname, program), {
    execArgv: profile !== undefined && kind === 'house' ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
    env: {
      ...process.env,
      MINHBACH_DATA: path.join(folder, 'house'),
      MINHBACH_SECRET: secret,
      MINHBACH_ORIGIN: origin,
      MINHBACH_TRUSTED_PROXIES: '127.0.0.1',
      MINHBACH_LOG_LEVEL: 'silent',
      MINHBACH_BENCH_NOW: now.toISOString(),
      DATABASE_URL: postgres.url,
      BENCH_KIND: 'bare',
    },
  })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
    child.once('message', (message) => {
      if (typeof message === 'object' && 'address' in message) resolve(String(message.address))
    })
  })
}

async function prepare(): Promise<Prepared> {
  const content = loadContent(path.join(projectRoot(), 'content'))
  await migrate(postgres.url, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(postgres.url)
  const database = openDatabase(openPool(postgres.url, 4))
  const example = generateExample(content, { units: schools, years: yearsBefore, seed: 1, today })
  const world = exampleWorld(example, content)
  const [office] = world.unitsOn(today, 'commune-department')
  const school = office && world.schoolsUnder(office.id, today)[0]
  const head = office && world.holders(office.id, 'head', today)[0]
  const principal = school && world.holders(school.id, 'principal', today)[0]
  if (office === undefined || school === undefined || head === undefined || principal === undefined)
    throw new Error('the example has nobody who can look at lists')
  const accounts = new Map<PersonId, AccountId>()
  await loadExample(database, example, {
    content,
    now,
    steps: [procedureExample],
    createAccounts: async (tx, people) => {
      for (const { personId, email, name } of people) {
        if (personId === head.id || personId === principal.id)
          accounts.set(personId, await createAccount(tx, { email, name }))
      }
      return accounts
    },
  })
  await database.destroy()
  say(`filling ${wanted} cases`)
  const begun = performance.now()
  const cases = await fillCases({ url: postgres.url, world, content, now, cases: wanted, say })
  const filledIn = Math.round((performance.now() - begun) / 1_000)
  say(`${cases} cases in ${filledIn} s`)
  const client = new Client({ connectionString: postgres.url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`create schema bench; create table bench.note (id uuid primary key, text text not null);
    grant usage on schema bench to minhbach_app; grant insert on bench.note to minhbach_app`)
  const cookieOf = async (personId: PersonId) => {
    const token = randomBytes(24).toString('base64url')
    await client.query(
      `insert into auth.session (id, user_id, token, complete, created_at, updated_at, expires_at)
       values ($1, $2, $3, true, $4, $4, $4::timestamptz + interval '30 minutes')`,
      [crypto.randomUUID(), accounts.get(personId), token, now],
    )
    return sessionCookie(token, signInCookies(origin), secret).split(';', 1)[0] ?? ''
  }
  const counted = await client.query(
    `select count(*)::int as office, count(*) filter (where closed_at is null)::int as "officeOpen",
       (select count(*)::int from cases.publication) as published
     from cases.case where unit_id = $1`,
    [office.id],
  )
  const named = await client.query<{ name: string }>(`select name from cases.applicant limit 300`)
  const prepared: Prepared = {
    cases,
    filledIn,
    officeCookie: await cookieOf(head.id),
    schoolCookie: await cookieOf(principal.id),
    schoolCode: school.code,
    names: named.rows.map(({ name }) => name),
    counts: counted.rows[0],
  }
  await client.end()
  return prepared
}

/** The feedback form of one browser, each time with its own request id and from another address. */
async function formsOf(house: string, school: string): Promise<ClientForms> {
  const form = `/noi-voi-chung-toi/gui/phan-anh?noi=${school}`
  const opened = await fetch(`${house}${form}`)
  const html = await opened.text()
  const token = /name="_csrf"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="_csrf"/.exec(html)
  if (token === null) throw new Error(`the feedback form answers ${opened.status} without a form`)
  const cookie = opened.headers.getSetCookie().map((one) => one.split(';', 1)[0])
  const fields = new URLSearchParams({
    _csrf: token[1] ?? token[2] ?? '',
    text: 'Nhà vệ sinh tầng 2 mấy hôm nay không có nước, mong trường sửa sớm.',
    ten: 'khong',
  }).toString()
  let count = 0
  return {
    headers: { cookie: cookie.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    next: () => {
      count += 1
      const from = `10.${count % 200}.${Math.floor(count / 200) % 200}.7`
      return { path: form, body: `${fields}&requestId=${crypto.randomUUID()}`, from }
    },
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
