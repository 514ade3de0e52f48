import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Pool } from 'pg'
import { searchLexemes } from '../src/modules/disclosure/search/search-lexemes.ts'
import { seededRandom } from '../src/modules/organisations/example/seeded-random.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import type { ExampleUnit } from '../src/platform/contracts/example.ts'
import { newId } from '../src/platform/kernel/ids.ts'

export interface FillPublicationsWish {
  readonly url: string
  readonly units: readonly Pick<ExampleUnit, 'id' | 'name'>[]
  readonly publications: number
  readonly now: Date
  readonly years: number
  readonly say: (line: string) => void
}

const kinds = [
  ['fee-list', 'Danh mục các khoản thu'],
  ['school-finance', 'Thu, chi tài chính'],
  ['donation-appeal', 'Kêu gọi tài trợ sửa chữa nhà vệ sinh'],
  ['recruitment-notice', 'Thông báo tuyển dụng viên chức'],
  ['enrolment-plan', 'Kế hoạch tuyển sinh'],
  ['draw-result', 'Kết quả bốc thăm xếp lớp'],
  ['school-staff', 'Đội ngũ cán bộ quản lý, giáo viên và nhân viên'],
  ['school-facilities', 'Cơ sở vật chất'],
  ['education-results', 'Kết quả giáo dục thực tế'],
  ['textbooks', 'Danh mục sách giáo khoa được lựa chọn'],
  ['budget', 'Công bố dự toán ngân sách'],
  ['reception-days', 'Lịch tiếp công dân của người đứng đầu'],
] as const
const paragraphCount = 4_000
const sentencesEach = 3

/**
 * So many publications over the years, with their rows for search, made inside the database: titles by kind, unit and
 * school year, and two paragraphs each of some four thousand, written with sentences of the platform's own content.
 * A word in a hundred is one of fifty thousand rare ones. As the owner, without write-ahead log and secondary indexes.
 */
export async function fillPublications(wish: FillPublicationsWish): Promise<void> {
  const { url, units, publications, now, years, say } = wish
  const pool = new Pool({ connectionString: url, max: 1 })
  pool.on('error', () => undefined)
  const run = (text: string, values: readonly unknown[] = []) => pool.query(text, [...values])
  await run(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'`,
  )
  await run(`create schema if not exists filling`)
  await preparePools(run, units, now, years)
  const { rows } = await run(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('disclosure.search_entry'::regclass, 'disclosure.publication'::regclass) and not indisunique`,
  )
  for (const { name } of rows) await run(`drop index ${name}`)
  await run(`alter table disclosure.search_entry set unlogged`)
  const batch = 50_000
  for (let from = 0; from < publications; from += batch) {
    const to = Math.min(publications, from + batch)
    await run(insertion, [from, to - 1, publications, units.length, years * 365, now])
    say(`${to} publications`)
  }
  for (const { definition } of rows) {
    const begun = performance.now()
    await run(definition)
    say(`${Math.round((performance.now() - begun) / 1_000)} s: ${definition.slice(0, 100)}`)
  }
  await run(`drop schema filling cascade`)
  // All of them: what an example has told in one transaction leaves the versions of kept pages full of dead rows.
  await run(`vacuum analyze`)
  await pool.end()
}

/** Place number n of the pools is drawn by a cheap hash of n, the same at every filling. */
const insertion = `
  with drawn as materialized (
    select n, gen_random_uuid() as id,
      1 + (hashint8(n) & 2147483647) % $4 as unit, 1 + (hashint8(n + 7) & 2147483647) % ${kinds.length} as kind,
      $6::timestamptz - make_interval(mins => (((($3::bigint - n) * $5::bigint * 1440) / $3)::int)) as at,
      1 + (hashint8(n + 13) & 2147483647) % ${paragraphCount} as first, 1 + (hashint8(n + 29) & 2147483647) % ${paragraphCount} as second
    from generate_series($1::bigint, $2::bigint) as n
  ),
  entered as (
    insert into disclosure.publication (id, unit_id, kind, version, state, title, law, published_at, changed_at)
    select drawn.id, unit.id, kind.code, 1, 'public', kind.title || ' năm học ' || extract(year from at) || ' – ' || unit.name,
      'Thông tư 09/2024/TT-BGDĐT', at, at
    from drawn join filling.unit unit on unit.place = drawn.unit join filling.kind kind on kind.place = drawn.kind
  ),
  version as (
    insert into disclosure.publication_version (publication_id, version, act, title, content, salt, law, at)
    select drawn.id, 1, 'published', kind.title || ' năm học ' || extract(year from at) || ' – ' || unit.name,
      jsonb_build_object('blocks', jsonb_build_array(jsonb_build_object('kind', 'text', 'text', paragraph.text))),
      decode(repeat('00', 32), 'hex'), 'Thông tư 09/2024/TT-BGDĐT', at
    from drawn join filling.unit unit on unit.place = drawn.unit join filling.kind kind on kind.place = drawn.kind
      join filling.paragraph paragraph on paragraph.place = drawn.first
  )
  insert into disclosure.search_entry (publication_id, version, published_at, files_waiting, words, text)
  select drawn.id, 1, at, false,
    unit.words || kind.words || year.words || first.words || second.words
      || array_to_tsvector(array['#m:' || to_char(at at time zone 'UTC', 'YYYY-MM'), '#y:' || to_char(at at time zone 'UTC', 'YYYY'),
        '#u:' || unit.id, '#k:' || kind.code, 'hiem' || translate(((hashint8(n + 31) & 2147483647) % 50000)::text, '0123456789', 'abcdefghij')]),
    first.text || ' ' || second.text
  from drawn join filling.unit unit on unit.place = drawn.unit join filling.kind kind on kind.place = drawn.kind
    join filling.year year on year.year = extract(year from at)
    join filling.paragraph first on first.place = drawn.first join filling.paragraph second on second.place = drawn.second`

type Run = (text: string, values?: readonly unknown[]) => Promise<unknown>

async function preparePools(
  run: Run,
  units: readonly Pick<ExampleUnit, 'id' | 'name'>[],
  now: Date,
  years: number,
): Promise<void> {
  const random = seededRandom('publications')
  await run(
    `create unlogged table filling.unit (place integer primary key, id uuid, name text, words tsvector)`,
  )
  await run(
    `create unlogged table filling.kind (place integer primary key, code text, title text, words tsvector)`,
  )
  await run(`create unlogged table filling.year (year integer primary key, words tsvector)`)
  await run(`create unlogged table filling.paragraph (place integer primary key, text text, words tsvector)`)
  for (const [index, { id, name }] of units.entries())
    await run(`insert into filling.unit values ($1, $2, $3, array_to_tsvector($4::text[]))`, [
      index + 1,
      id,
      name,
      titleWords(name),
    ])
  for (const [index, [code, title]] of kinds.entries())
    await run(`insert into filling.kind values ($1, $2, $3, array_to_tsvector($4::text[]))`, [
      index + 1,
      code,
      title,
      titleWords(title),
    ])
  for (let year = now.getFullYear() - years - 1; year <= now.getFullYear(); year += 1)
    await run(`insert into filling.year values ($1, array_to_tsvector($2::text[]))`, [
      year,
      titleWords(`năm học ${year}`),
    ])
  const sentences = sentencesOfContent()
  for (let place = 1; place <= paragraphCount; place += 1) {
    const text = Array.from({ length: sentencesEach }, () => random.pick(sentences)).join(' ')
    await run(`insert into filling.paragraph values ($1, $2, array_to_tsvector($3::text[]))`, [
      place,
      text,
      textWords(text),
    ])
  }
  await run(`analyze filling.unit, filling.paragraph`)
}

const noUnit = newId('unit')
const nothing = { kind: '', publishedAt: new Date(0), title: '', unitName: '', texts: [] }

function titleWords(title: string): readonly string[] {
  return withoutFilters(searchLexemes({ ...nothing, unitId: noUnit, title }))
}

function textWords(text: string): readonly string[] {
  return withoutFilters(searchLexemes({ ...nothing, unitId: noUnit, texts: [text] }))
}

function withoutFilters(lexemes: readonly string[]): readonly string[] {
  return lexemes.filter((lexeme) => !lexeme.startsWith('#'))
}

/** Sentences in Vietnamese from what the platform knows of law, procedures and indicators. */
function sentencesOfContent(): readonly string[] {
  const content = path.join(projectRoot(), 'content')
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )
  const found = files
    .sort()
    .flatMap((name) =>
      [...readFileSync(path.join(content, name), 'utf8').matchAll(/:\s+['"]?([^:'"\n]{60,400})/gu)]
        .map(([, sentence = '']) => sentence.trim())
        .filter((sentence) => /[ăâđêôơưạảãầấậẩẫ]/iu.test(sentence)),
    )
  if (found.length < 200) throw new Error('the content has too few sentences to write documents with')
  return found
}
