// Search among a million publications, whole pages; see README.md here.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { keepSection } from './keep-section.ts'
import { type Load, type Measured, measureLoad } from './measure-load.ts'
import { preparePublications } from './prepare-publications.ts'
import { say } from './say.ts'
import { houseSettings, startProgram } from './start-program.ts'

const wanted = Number(process.env.MINHBACH_BENCH_PUBLICATIONS ?? 1_000_000)
const schools = Number(process.env.MINHBACH_BENCH_UNITS ?? 1_000)
const seconds = Number(process.env.MINHBACH_BENCH_SECONDS ?? 4)
const now = new Date('2026-11-20T03:00:00Z')
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
  const { filledIn, unitCode, sizes } = await preparePublications({
    url: postgres.url,
    schools,
    years,
    publications: wanted,
    now,
  })
  const { child, address } = await startProgram({
    name: 'house',
    env: {
      ...houseSettings(folder, postgres.url, randomBytes(32).toString('hex')),
      MINHBACH_BENCH_NOW: now.toISOString(),
    },
  })
  children.push(child)
  const searches: readonly { readonly name: string; readonly pathOf: PathOf }[] = [
    {
      name: 'words of every other title',
      pathOf: asked(['khoan thu', 'tuyển sinh', 'thu, chi tài chính', 'tieu hoc', 'nam hoc 2024']),
    },
    {
      name: 'words of the texts',
      pathOf: asked(['thủ tục hành chính', 'giao vien', 'người đứng đầu', 'kết quả', 'thông báo công khai']),
    },
    {
      name: 'words that never stand together',
      pathOf: asked([
        'tài trợ tiếp công dân đội ngũ ',
        'hoc phi boc tham vien chuc ',
        'sách giáo khoa ngân sách dự toán ',
      ]),
    },
    {
      name: 'a phrase',
      pathOf: asked(['"danh mục các khoản thu"', '"cán bộ quản lý"', '"sửa chữa nhà vệ sinh"']),
    },
    {
      name: 'a word in one of fifty thousand',
      pathOf: asked(Array.from({ length: 200 }, (_, index) => rareWord(index * 249))),
    },
    {
      name: 'nothing to be found',
      pathOf: asked(Array.from({ length: 200 }, (_, index) => `khongco${rareWord(index)} `)),
    },
    {
      name: 'the beginning of a word',
      pathOf: asked(['tuyển si', 'khoan th', 'kêu gọi tài tr', 'thuc don ban tr', 'bốc th']),
    },
    {
      name: 'words of years long ago',
      pathOf: asked(['năm học 2019', 'nam hoc 2020', 'khoan thu nam hoc 2021']),
    },
    { name: 'within a school', pathOf: asked(['khoan thu', 'ket qua', 'giao vien'], `don-vi=${unitCode}`) },
    {
      name: 'within a kind and a year',
      pathOf: asked(['truong', 'thu chi', 'kế hoạch'], 'loai=school-finance&nam=2021'),
    },
    { name: 'a school without words', pathOf: varied(`don-vi=${unitCode}`) },
    { name: 'a kind without words', pathOf: varied('loai=fee-list') },
    { name: 'everything, the newest first', pathOf: varied('') },
  ]
  const rows: string[] = []
  for (const { name, pathOf } of searches) {
    say(name)
    const measured: Measured[] = []
    for (const connections of readers)
      measured.push(await measureLoad({ name, url: address, pathOf, connections }, seconds))
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

type PathOf = NonNullable<Load['pathOf']>

/** Searches in turn, each time under an address of its own. */
function asked(queries: readonly string[], more = ''): PathOf {
  return (count) => {
    const query = queries[count % queries.length] ?? ''
    return `/cong-khai?q=${encodeURIComponent(query)}&${more}&lan=${count}`
  }
}

function varied(more: string): PathOf {
  return (count) => `/cong-khai?${more}&lan=${count}`
}

/** As the filling spells its rare words. */
function rareWord(number: number): string {
  return `hiem${[...`${number}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
}
