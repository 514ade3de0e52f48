// Lists of cases among a million of them, and the public feedback form beside a bare INSERT; see README.md here.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { feedbackForms } from './feedback-forms.ts'
import { keepSection } from './keep-section.ts'
import { type Load, type Measured, measureLoad } from './measure-load.ts'
import { type PreparedCases, prepareCases } from './prepare-cases.ts'
import { say } from './say.ts'
import { houseSettings, startProgram } from './start-program.ts'

const wanted = Number(process.env.MINHBACH_BENCH_CASES ?? 1_000_000)
const schools = Number(process.env.MINHBACH_BENCH_UNITS ?? 1_000)
const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 4)
const profile = process.env.MINHBACH_BENCH_PROFILE
const origin = 'http://localhost:3000'
const secret = randomBytes(32).toString('hex')
const now = new Date('2026-11-20T03:00:00Z')
/** People who look at lists at the same time. */
const readers = 2
const writers = 16
const rounds = 3
/** What people look for among answers: words of every other one, of a few, and of none. */
const asked = ['trường', 'nhà vệ sinh', 'học phí', 'chuyển trường cho con', 'bếp ăn bán trú', 'tàu vũ trụ']

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

async function measureCases(): Promise<void> {
  const prepared = await prepareCases({ url: postgres.url, schools, wanted, now, origin, secret })
  const house = await start('house')
  const bare = await start('forms-process')
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
      pathOf: (count) => `${desk}?q=${encodeURIComponent(inTurn(prepared.names, count))}`,
      headers: office,
    },
    {
      name: 'search for common words at the office',
      path: desk,
      pathOf: (count) =>
        `${desk}?q=${encodeURIComponent(inTurn(['nhà vệ sinh', 'học sinh', 'chuyển trường'], count))}`,
      headers: office,
    },
    { name: 'board of what is open by age', path: '/khu-lam-viec/ton-dong', headers: office },
    { name: 'public answers, kept', path: '/hoi-dap' },
    {
      name: 'public answers, searched, not kept',
      path: '/hoi-dap',
      pathOf: (count) => `/hoi-dap?q=${encodeURIComponent(inTurn(asked, count))}&lan=${count}`,
    },
    {
      name: 'public answers of a school, not kept',
      path: '/hoi-dap',
      pathOf: (count) => `/hoi-dap?noi=${prepared.schoolCode}&lan=${count}`,
    },
    { name: 'public answers, not kept', path: '/hoi-dap', pathOf: (count) => `/hoi-dap?lan=${count}` },
  ]
  const rows: Measured[] = []
  for (const list of lists) {
    say(list.name)
    rows.push(await measureLoad({ ...list, url: `${house}${list.path}`, connections: readers }, seconds))
  }
  const forms = await Promise.all(
    Array.from({ length: writers }, () => feedbackForms(house, prepared.schoolCode)),
  )
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

function inTurn(all: readonly string[], count: number): string {
  return all[count % all.length] ?? ''
}

function middle(measured: readonly Measured[]): Measured {
  const found = measured.toSorted((a, b) => a.perSecond - b.perSecond)[measured.length >> 1]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

function describe(
  { cases, filledIn, counts }: PreparedCases,
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

async function start(name: 'house' | 'forms-process'): Promise<string> {
  const { child, address } = await startProgram({
    name,
    env: {
      ...houseSettings(folder, postgres.url, secret),
      MINHBACH_BENCH_NOW: now.toISOString(),
      BENCH_KIND: 'bare',
    },
    profile: name === 'house' ? profile : undefined,
  })
  children.push(child)
  return address
}
