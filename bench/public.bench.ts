// Public pages of what is published beside bare Fastify in the same run; see README.md here.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { feeExample } from '../src/modules/disclosure/index.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { keepSection } from './keep-section.ts'
import { type Measured, measureLoad } from './measure-load.ts'
import { preparePublications } from './prepare-publications.ts'
import { say } from './say.ts'
import { houseSettings, startProgram } from './start-program.ts'

const publications = Number(process.env.MINHBACH_BENCH_PUBLICATIONS ?? 20_000)
const schools = Number(process.env.MINHBACH_BENCH_UNITS ?? 100)
const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 3)
const now = new Date('2026-11-20T03:00:00Z')
const figure = 'fee-list-before-collection-rate'
/** The share of bare Fastify that a page should reach, kept and not kept. */
const aims = { kept: 0.3, made: 0.5 }

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-public-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
const postgres = await startEmbeddedServer(folder)
try {
  await measurePublicPages()
} finally {
  for (const child of children) if (child.connected) child.disconnect()
  await sleep(100)
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measurePublicPages(): Promise<void> {
  const { unitCode } = await preparePublications({
    url: postgres.url,
    schools,
    years: 8,
    publications,
    now,
    steps: [feeExample],
  })
  const number = await publicationOf(unitCode)
  const env = {
    ...houseSettings(folder, postgres.url, randomBytes(32).toString('hex')),
    MINHBACH_BENCH_NOW: now.toISOString(),
    BENCH_FIGURE: figure,
  }
  const house = await startProgram({ name: 'house', env })
  const bare = await startProgram({ name: 'public-bare', env })
  children.push(house.child, bare.child)
  const pages = [
    { name: 'unit', page: `/don-vi/${unitCode}`, rows: `/unit/${unitCode}` },
    { name: 'publication', page: `/cong-khai/${number}`, rows: `/publication/${number}` },
    { name: 'fees of schools compared', page: '/khoan-thu?cap=TH', rows: '/fees' },
    { name: 'figure', page: `/so-lieu/${figure}`, rows: '/figure' },
  ]
  const lines: string[] = []
  for (const { name, page, rows } of pages) {
    say(name)
    const answer = await fetch(`${house.address}${page}`)
    const bytes = Buffer.byteLength(await answer.text())
    if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`)
    const load = (url: string, more: { readonly pathOf?: (count: number) => string } = {}) =>
      measureLoad({ name, url, ...more }, seconds)
    const reply = await load(`${bare.address}/reply/${bytes}`)
    const kept = await load(`${house.address}${page}`)
    const unrendered = await load(`${bare.address}${rows}`)
    const joint = page.includes('?') ? '&' : '?'
    const made = await load(house.address, { pathOf: (count) => `${page}${joint}lan=${count}` })
    const size = `${(bytes / 1_024).toFixed(0)} KiB`
    lines.push(lineOf(`${name}, kept`, size, kept, reply, aims.kept))
    lines.push(lineOf(`${name}, not kept`, size, made, unrendered, aims.made))
  }
  const text = `Measured on ${new Date().toISOString().slice(0, 10)}: ${publications.toLocaleString('en')} publications of ${schools} schools with their lists of collections, 10 connections, ${seconds} s each after a warming up,
${availableParallelism()} cores for PostgreSQL, the servers and the load together; load average at the end ${(loadavg()[0] ?? 0).toFixed(1)}.
A kept page is measured beside a reply of as many bytes by Fastify alone; one that is made anew at each request (every
address is asked for once) beside the same rows from Fastify and Kysely alone, as JSON.

| page | size | requests/s | p50 ms | p99 ms | bare requests/s | bare p99 ms | share | aim | | failed |
| ---- | ---: | ---------: | -----: | -----: | --------------: | ----------: | ----: | --: | - | -----: |
${lines.join('\n')}
`
  keepSection(path.join(projectRoot(), 'bench', 'results.md'), 'Public pages', text)
  process.stdout.write(`\n${text}`)
}

function lineOf(name: string, size: string, page: Measured, bare: Measured, aim: number): string {
  const share = page.perSecond / bare.perSecond
  return `| ${name} | ${size} | ${page.perSecond.toFixed(0)} | ${page.p50} | ${page.p99} | ${bare.perSecond.toFixed(0)} | ${bare.p99} | ${(share * 100).toFixed(0)} % | ${aim * 100} % | ${share >= aim ? 'met' : 'missed'} | ${page.failed + bare.failed} |`
}

/** Number of the newest publication of a unit. */
async function publicationOf(unitCode: string): Promise<number> {
  const client = new Client({ connectionString: postgres.url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ number: string }>(
    `select number from disclosure.publication join organisations.unit on unit.id = publication.unit_id
     where unit.code = $1 and publication.kind = 'school-finance' order by published_at desc limit 1`,
    [unitCode],
  )
  await client.end()
  return Number(rows[0]?.number)
}
