// The public log of a million leaves: appending beside a bare INSERT, proofs, and computing it anew; see README.md here.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import pino from 'pino'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { type Database, openDatabase, openPool } from '../src/platform/database/database.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { transaction } from '../src/platform/database/transaction.ts'
import { appendToLog } from '../src/platform/public-log/index.ts'
import { proofOfIndex } from '../src/platform/public-log/proof-of.ts'
import { compareTree } from '../src/platform/public-log/scrub/compare-tree.ts'
import { sequenceLog } from '../src/platform/public-log/sequencer/sequence-log.ts'
import { startSequencer } from '../src/platform/public-log/sequencer/start-sequencer.ts'
import { folderSigner } from '../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../src/platform/public-log/signer/signer-folder.ts'
import { readTile } from '../src/platform/public-log/store/leaf-store.ts'
import { verifyLog } from '../src/platform/public-log/verify-log.ts'
import { keepSection } from './keep-section.ts'

const wanted = Number(process.env.MINHBACH_BENCH_LEAVES ?? 1_000_000)
const acts = Number(process.env.MINHBACH_BENCH_ACTS ?? 4_000)
const now = () => new Date('2026-11-24T02:20:00Z')

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-log-'))
chmodSync(folder, 0o755)
const postgres = await startEmbeddedServer(folder)
try {
  await measureLog()
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Measured {
  readonly p50: number
  readonly p99: number
}

async function measureLog(): Promise<void> {
  await migrate(postgres.url, path.join(projectRoot(), 'migrations'))
  const owner = new Client({ connectionString: postgres.url })
  await owner.connect()
  await owner.query(
    'create table public.act (id uuid primary key, title text not null, amount text not null)',
  )
  await owner.query('grant insert on public.act to minhbach_app')
  const database = openDatabase(openPool(postgres.applicationUrl, 4, 'bench'))
  const signer = folderSigner(await SignerFolder.open(path.join(folder, 'log-signer'), 'bench.example/log'))
  await fill(owner, wanted)
  const numbering = await seconds(async () => {
    while ((await sequenceLog({ database, signer, now, batchSize: 5_000 })) === 'more');
  })
  await owner.query('vacuum analyze')
  const sequencer = startSequencer({ database, signer, now, logger: pino({ level: 'silent' }) })
  const appends = await measureAppends(database)
  await sequencer.stop()
  const size = await sizeOf(database)
  const proofs = await measure(acts, () => proofOfIndex(database, Math.floor(Math.random() * size)))
  const tiles = await measure(acts / 4, () => {
    const index = Math.floor(Math.random() * Math.floor(size / 256))
    return readTile(database, { level: 0, index, width: 256 }, size)
  })
  const scrubbing = await seconds(() => compareTree(database))
  const verifying = await seconds(() => verifyLog(database))
  report({ size, numbering, appends, proofs, tiles, scrubbing, verifying })
  await database.destroy()
  await owner.end()
}

/** Leaves as long as those of publications, in portions that fit into memory. */
async function fill(owner: Client, count: number): Promise<void> {
  for (let start = 0; start < count; start += 100_000) {
    await owner.query(
      `with leaves as (
        select gen_random_uuid() as id, number from generate_series($1::int, $2::int) as number
      ), texts as (
        select id, convert_to('{"at":"2026-11-24T02:20:00Z","fields":{"amount":"' || number || '","kind":"school-finance"},'
          || '"files":[{"name":"publication.json","sha256":"' || encode(sha256(id::text::bytea), 'hex') || '","size":2048}],'
          || '"id":"' || id || '","rev":1,"title":"school-finance ' || number || '","type":"publication","unit":"th-an","v":1}', 'UTF8') as leaf
        from leaves
      )
      insert into platform.log_outbox (thing_id, revision, type, unit, leaf, leaf_hash)
      select id, 1, 'publication', 'th-an', leaf, sha256('\\x00'::bytea || leaf) from texts`,
      [start + 1, Math.min(start + 100_000, count)],
    )
  }
}

/** A durable INSERT alone and the same with its leaf, in turn, while the log is numbered and signed as always. */
async function measureAppends(database: Database): Promise<{ bare: Measured; logged: Measured }> {
  const act = (isLogged: boolean) =>
    transaction(database, async (tx) => {
      const id = crypto.randomUUID()
      await sql`insert into public.act values (${id}, 'Thu, chi tài chính', '1500000')`.execute(tx)
      if (!isLogged) return
      const fields = { amount: '1500000', kind: 'school-finance' }
      const files = [{ name: 'publication.json', size: 2_048, sha256: 'ab'.repeat(32) }]
      const title = 'school-finance 1'
      await appendToLog(tx, {
        type: 'publication',
        id,
        revision: 1,
        unit: 'th-an',
        at: now(),
        title,
        files,
        fields,
      })
    })
  for (let round = 0; round < 200; round += 1) await act(round % 2 === 0)
  const bare: number[] = []
  const logged: number[] = []
  for (let round = 0; round < acts; round += 1) {
    bare.push(await milliseconds(() => act(false)))
    logged.push(await milliseconds(() => act(true)))
  }
  return { bare: spread(bare), logged: spread(logged) }
}

async function sizeOf(database: Database): Promise<number> {
  const { rows } = await sql<{ size: number }>`select max(size) as size from platform.log_checkpoint`.execute(
    database,
  )
  return rows[0]?.size ?? 0
}

async function measure(count: number, work: () => Promise<unknown>): Promise<Measured> {
  const times: number[] = []
  for (let round = 0; round < count; round += 1) times.push(await milliseconds(work))
  return spread(times)
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  return (await milliseconds(work)) / 1_000
}

function spread(times: readonly number[]): Measured {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

interface Results {
  readonly size: number
  readonly numbering: number
  readonly appends: { readonly bare: Measured; readonly logged: Measured }
  readonly proofs: Measured
  readonly tiles: Measured
  readonly scrubbing: number
  readonly verifying: number
}

function report({ size, numbering, appends, proofs, tiles, scrubbing, verifying }: Results): void {
  const { bare, logged } = appends
  const over = { p50: logged.p50 - bare.p50, p99: logged.p99 - bare.p99 }
  const row = (name: string, { p50, p99 }: Measured, aim?: number) =>
    `| ${name} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${aim === undefined ? '' : `p99 under ${aim} ms: ${p99 < aim ? 'met' : 'missed'}`} |`
  const perSecond = (time: number) => Math.round(size / time).toLocaleString('en')
  const text = `Measured on ${new Date().toISOString().slice(0, 10)}: ${size.toLocaleString('en')} leaves,
${availableParallelism()} cores for PostgreSQL (durable) and the program together; load average at the end ${(loadavg()[0] ?? 0).toFixed(1)}.
An act is one durable INSERT in a transaction of its own, alone and with its leaf in turn, ${acts.toLocaleString('en')} of each,
while the log is numbered and signed as always.

| | p50 ms | p99 ms | aim |
| - | ---: | ---: | - |
${row('act alone', bare)}
${row('act with its leaf', logged)}
${row('what the leaf adds', over, 2)}
${row('proof file of any leaf', proofs, 5)}
${row('tile of 256 hashes', tiles)}

| all leaves | seconds | leaves a second |
| ---------- | ------: | --------------: |
| numbered and signed, 5,000 at a time | ${numbering.toFixed(1)} | ${perSecond(numbering)} |
| every hash computed anew in the database (each four minutes) | ${scrubbing.toFixed(1)} | ${perSecond(scrubbing)} |
| computed anew from the bytes by \`minhbach log verify\` | ${verifying.toFixed(1)} | ${perSecond(verifying)} |
`
  keepSection(path.join(projectRoot(), 'bench', 'results.md'), 'The public log', text)
  process.stdout.write(`\n${text}`)
}
