// Search among a million publications, whole pages; see README.md here.
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { exampleWorld } from '../src/modules/organisations/example/example-world.ts'
import { generateExample, loadExample } from '../src/modules/organisations/index.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobSchema } from '../src/platform/jobs/job-schema.ts'
import { dayInVietnam } from '../src/platform/kernel/dates.ts'
import { fillPublications } from './fill-publications.ts'
import { keepSection } from './keep-section.ts'
import { type Measured, measureLoad } from './measure-load.ts'

const wanted = Number(process.env.MINHBACH_BENCH_PUBLICATIONS ?? 1_000_000)
const schools = Number(process.env.MINHBACH_BENCH_UNITS ?? 1_000)
const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 4)
const now = new Date('2026-11-20T03:00:00Z')
const today = dayInVietnam(now)
const years = 8
/** One that searches after the other, as the promise is about one search; and several at a time. */
const readers = [1, 4]

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-search-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
const postgres = await startEmbeddedServer(folder)
try {
  await measureSearch()
} finally {
  for (const child of children) if (child.connected) child.disconnect()
  await sleep(100)
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measureSearch(): Promise<void> {
  const { filledIn, unitCode, sizes } = await prepare()
  const house = await start()
  const searches: readonly { readonly name: string; readonly paths: readonly string[] }[] = [
    {
      name: 'words of every other title',
      paths: asked(['khoan thu', 'tuyển sinh', 'thu, chi tài chính', 'tieu hoc', 'nam hoc 2024']),
    },
    {
      name: 'words of the texts',
      paths: asked(['thủ tục hành chính', 'giao vien', 'người đứng đầu', 'kết quả', 'thông báo công khai']),
    },
    {
      name: 'words that never stand together',
      paths: asked([
        'tài trợ tiếp công dân đội ngũ ',
        'hoc phi boc tham vien chuc ',
        'sách giáo khoa ngân sách dự toán ',
      ]),
    },
    {
      name: 'a phrase',
      paths: asked(['"danh mục các khoản thu"', '"cán bộ quản lý"', '"sửa chữa nhà vệ sinh"']),
    },
    {
      name: 'a word in one of fifty thousand',
      paths: asked(Array.from({ length: 200 }, (_, index) => rareWord(index * 249))),
    },
    {
      name: 'nothing to be found',
      paths: asked(Array.from({ length: 200 }, (_, index) => `khongco${rareWord(index)} `)),
    },
    {
      name: 'the beginning of a word',
      paths: asked(['tuyển si', 'khoan th', 'kêu gọi tài tr', 'thuc don ban tr', 'bốc th']),
    },
    {
      name: 'words of years long ago',
      paths: asked(['năm học 2019', 'nam hoc 2020', 'khoan thu nam hoc 2021']),
    },
    { name: 'within a school', paths: asked(['khoan thu', 'ket qua', 'giao vien'], `don-vi=${unitCode}`) },
    {
      name: 'within a kind and a year',
      paths: asked(['truong', 'thu chi', 'kế hoạch'], 'loai=school-finance&nam=2021'),
    },
    { name: 'a school without words', paths: varied(`don-vi=${unitCode}`) },
    { name: 'a kind without words', paths: varied('loai=fee-list') },
    { name: 'everything, the newest first', paths: varied('') },
  ]
  const rows: string[] = []
  for (const { name, paths } of searches) {
    say(name)
    const measured: Measured[] = []
    for (const connections of readers)
      measured.push(await measureLoad({ name, url: `${house}/cong-khai`, paths, connections }, seconds))
    const [alone, many] = measured
    if (alone === undefined || many === undefined) throw new Error('nothing was measured')
    rows.push(
      `| ${name} | ${alone.p50} | ${alone.p99} | ${alone.p99 < 100 ? 'met' : 'missed'} | ${many.perSecond.toFixed(0)} | ${many.p99} | ${alone.failed + many.failed} |`,
    )
  }
  const text = `Measured on ${new Date().toISOString().slice(0, 10)}: ${wanted.toLocaleString('en')} publications of ${schools} schools over ${years} years, filled in ${filledIn} s;
titles by kind, unit and school year, texts of about ${sizes.words} words each: ${sizes.lexemes} entries of the index a publication, ${sizes.index} of index.
${availableParallelism()} cores for PostgreSQL, the server and the load together; load average at the end ${(loadavg()[0] ?? 0).toFixed(1)}: what is above the cores is other work on the machine.
Whole pages, none of them kept: every address is asked for once. ${seconds} s each after a warming up. Aim: p99 under 100 ms for whoever searches alone.

| search | p50 ms, alone | p99 ms, alone | | requests/s, ${readers[1]} at a time | p99 ms, ${readers[1]} at a time | failed |
| ------ | ---: | ---: | - | ---: | ---: | ---: |
${rows.join('\n')}
`
  keepSection(path.join(projectRoot(), 'bench', 'results.md'), 'Search', text)
  process.stdout.write(`\n${text}`)
}

/** Each search many times over, and no address twice. */
function asked(queries: readonly string[], more = ''): readonly string[] {
  return Array.from({ length: 4_000 }, (_, index) => {
    const query = queries[index % queries.length] ?? ''
    return `/cong-khai?q=${encodeURIComponent(query)}&${more}&lan=${index}`
  })
}

function varied(more: string): readonly string[] {
  return Array.from({ length: 4_000 }, (_, index) => `/cong-khai?${more}&lan=${index}`)
}

/** As the filling spells its rare words. */
function rareWord(number: number): string {
  return `hiem${[...`${number}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
}

function start(): Promise<string> {
  const child = fork(path.join(import.meta.dirname, 'house.mjs'), {
    env: {
      ...process.env,
      MINHBACH_DATA: path.join(folder, 'house'),
      MINHBACH_SECRET: randomBytes(32).toString('hex'),
      MINHBACH_ORIGIN: 'http://localhost:3000',
      MINHBACH_LOG_LEVEL: 'silent',
      MINHBACH_BENCH_NOW: now.toISOString(),
      DATABASE_URL: postgres.url,
    },
  })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the house ended with ${code}`)))
    child.once('message', (message) => {
      if (typeof message === 'object' && 'address' in message) resolve(String(message.address))
    })
  })
}

async function prepare() {
  const content = loadContent(path.join(projectRoot(), 'content'))
  await migrate(postgres.url, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(postgres.url)
  const database = openDatabase(openPool(postgres.url, 2))
  const example = generateExample(content, { units: schools, years, seed: 1, today })
  await loadExample(database, example, { content, now, steps: [], createAccounts: async () => new Map() })
  await database.destroy()
  const units = exampleWorld(example, content).units.filter(({ kind }) => kind === 'school')
  const [school] = units
  if (school === undefined) throw new Error('the example has no school')
  const begun = performance.now()
  await fillPublications({ url: postgres.url, units, publications: wanted, now, years, say })
  const filledIn = Math.round((performance.now() - begun) / 1_000)
  const client = new Client({ connectionString: postgres.url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ words: number; lexemes: number; index: string }>(
    `select avg(array_length(string_to_array(text, ' '), 1))::int as words, avg(length(words))::int as lexemes,
       pg_size_pretty(pg_relation_size('disclosure.search_entry_words')) as index
     from (select text, words from disclosure.search_entry limit 1000) as sample`,
  )
  await client.end()
  const [sizes] = rows
  if (sizes === undefined) throw new Error('nothing was filled in')
  return { filledIn, unitCode: school.code, sizes }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
