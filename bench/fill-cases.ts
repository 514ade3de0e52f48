import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { rowsOf } from '../src/modules/cases/example/case-example.ts'
import { drawCases } from '../src/modules/cases/example/draw-cases.ts'
import { makeGround } from '../src/modules/cases/example/make-ground.ts'
import {
  insertCaseRows,
  listProcedureTimes,
  reserveCaseNumbers,
} from '../src/modules/cases/store/case-example-store.ts'
import { seededRandom } from '../src/modules/organisations/example/seeded-random.ts'
import type { Content } from '../src/platform/content/content.ts'
import type { ExampleUnit, ExampleWorld } from '../src/platform/contracts/example.ts'
import type { DB } from '../src/platform/database/schema.ts'

/** So often each story is lived: told once, and by the next schools again. */
const lives = 10

/** From January 2019 to November 2026, less what would fall on days off and is not told. */
const yearsTold = 7.24

export interface FillWish {
  readonly url: string
  readonly world: ExampleWorld
  readonly content: Content
  readonly now: Date
  /** About so many cases. */
  readonly cases: number
  readonly say: (line: string) => void
}

/**
 * About a million cases by the generator of the example: one school in ten tells its stories, the nine after it live
 * them again under their own names. As the owner of the database, with triggers, foreign keys and secondary indexes
 * off meanwhile. @returns how many there are
 */
export async function fillCases({ url, world, content, now, cases, say }: FillWish): Promise<number> {
  const pool = new Pool({ connectionString: url, max: 1 })
  pool.on('error', () => undefined)
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const run = (text: string, values: readonly unknown[] = []) => pool.query(text, [...values])
  await run(`set session_replication_role = replica`)
  await run(`set synchronous_commit = off`)
  await run(`set maintenance_work_mem = '512MB'`)
  const indexes = await dropIndexes(pool)

  const ground = makeGround({
    world,
    content,
    now,
    random: seededRandom('bench'),
    procedures: await listProcedureTimes(database),
  })
  const schools = world.units.filter(({ kind }) => kind === 'school')
  const groups = groupsOf(schools)
  const perYear = cases / lives / groups.length / yearsTold
  let told = 0
  let writing: Promise<unknown> = Promise.resolve()
  for (const [index, [teller]] of groups.entries()) {
    if (teller === undefined) continue
    const stories = [...drawCases(ground, teller, perYear, seededRandom(teller.code))]
    await writing
    const first = await database.transaction().execute((tx) => reserveCaseNumbers(tx, stories.length))
    const rows = rowsOf(ground, stories, first, seededRandom(`rows ${teller.code}`))
    writing = database.transaction().execute((tx) => insertCaseRows(tx, rows))
    told += stories.length
    if (index % 20 === 19) say(`${told} stories of ${index + 1} schools`)
  }
  await writing
  await run(`select setval('cases.case_number', $1)`, [told * lives + 1_000])
  await liveAgain(pool, groups, told, say)
  for (const definition of indexes) await run(definition)
  await run(`set session_replication_role = origin`)
  await run(`vacuum analyze`)
  const { count } = await database
    .selectFrom('cases.case')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  await database.destroy()
  return count
}

function groupsOf(schools: readonly ExampleUnit[]): ExampleUnit[][] {
  const groups: ExampleUnit[][] = []
  for (let start = 0; start < schools.length; start += lives) groups.push(schools.slice(start, start + lives))
  return groups
}

/** @returns how the indexes are made again that no constraint needs */
async function dropIndexes(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index join pg_class on pg_class.oid = indrelid
     where relnamespace = 'cases'::regnamespace and not indisunique and not indisprimary
       and relname in ('case', 'content', 'act', 'clock', 'stage', 'receipt', 'relation', 'rating', 'publication')`,
  )
  for (const { name } of rows) await pool.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** What each table calls the case and the units and people that are others in another life. */
const mapped: readonly { readonly table: string; readonly ids: readonly string[] }[] = [
  { table: 'case', ids: ['id'] },
  { table: 'content', ids: ['case_id'] },
  { table: 'applicant', ids: ['case_id'] },
  { table: 'act', ids: ['case_id'] },
  { table: 'clock', ids: ['case_id'] },
  { table: 'stage', ids: ['case_id'] },
  { table: 'receipt', ids: ['case_id'] },
  { table: 'relation', ids: ['case_id', 'other_id'] },
  { table: 'rating', ids: ['case_id'] },
  { table: 'publication', ids: ['case_id'] },
]

async function liveAgain(
  pool: Pool,
  groups: readonly (readonly ExampleUnit[])[],
  told: number,
  say: (line: string) => void,
): Promise<void> {
  await pool.query(`create temp table life (life int, teller uuid, lives_at uuid, principal uuid)`)
  await pool.query(
    `insert into life
     select given.life, given.teller, given.lives_at, (
       select person_id from organisations.role_assignment
       where unit_id = given.lives_at and role = 'principal' order by valid_from desc limit 1)
     from unnest($1::int[], $2::uuid[], $3::uuid[]) as given (life, teller, lives_at)`,
    [
      groups.flatMap((group) => group.slice(1).map((_, index) => index + 1)),
      groups.flatMap(([teller, ...others]) => others.map(() => teller?.id)),
      groups.flatMap(([, ...others]) => others.map(({ id }) => id)),
    ],
  )
  await pool.query(`create index on life (life, teller)`)
  await pool.query(`analyze life`)
  // Only what was told, not what was lived meanwhile.
  await pool.query(`create temp table told as select id, received_unit_id as unit_id from cases.case`)
  await pool.query(`create unique index on told (id)`)
  await pool.query(`analyze told`)
  for (const { table, ids } of mapped) {
    const { rows } = await pool.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = ('cases.' || quote_ident($1))::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    const names = rows.map(({ name }) => name)
    const values = names.map((name) => columnOf(name, ids, told))
    await pool.query(
      `insert into cases."${table}" (${names.map((name) => `"${name}"`).join(', ')})
       select ${values.join(', ')}
       from cases."${table}" as lived
       join told on told.id = lived."${ids[0]}"
       cross join generate_series(1, ${lives - 1}) as again (life)
       left join life on life.life = again.life and life.teller = told.unit_id`,
    )
    say(`${table} lived again`)
  }
}

function columnOf(name: string, ids: readonly string[], told: number): string {
  const column = `lived."${name}"`
  // A valid version 4 of what cannot be guessed from one life to the next, but is the same in all tables.
  if (ids.includes(name))
    return `overlay(overlay(md5(${column}::text || again.life) placing '4' from 13) placing '8' from 17)::uuid`
  switch (name) {
    case 'code':
      return `regexp_replace(${column}, '[0-9]+$', lpad((right(${column}, 6)::int + again.life * ${told})::text, 7, '0'))`
    case 'lookup':
      return `sha256(${column} || again.life::text::bytea)`
    case 'unit_id':
    case 'received_unit_id':
      return `case when ${column} = life.teller then life.lives_at else ${column} end`
    case 'handler_id':
      return `case when ${column} is null or life.teller is null then ${column} else life.principal end`
    case 'readers':
      return `case when life.teller is null or ${column} = '{}' then ${column} else array[life.principal] end`
    default:
      return column
  }
}
