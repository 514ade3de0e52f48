import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { idSchema, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { findSimilarCases } from './desk-case.ts'
import { readingAs } from './reading-as.ts'
import {
  countWorklist,
  listWorklist,
  readCursor,
  searchWorklist,
  type WorklistFilter,
} from './worklist-queries.ts'

const { database, owner } = await testDatabase()
const now = new Date('2026-11-24T03:00:00Z')
let units: UnitId[]
let person: PersonId

beforeAll(async () => {
  await owner.query(`
    insert into organisations.unit (id, code, kind, valid_from)
    select gen_random_uuid(), 'unit-' || n, 'city-office', '2000-01-01' from generate_series(1, 1000) n`)
  await owner.query(`
    insert into organisations.person (id, family_name, given_name, sort_key, email)
    values (gen_random_uuid(), 'Trần', 'An', 'an', 'an@example.vn')`)
  // One unit in a thousand is ten times as busy as the others; one case in twenty is open.
  await owner.query(`
    insert into cases.case (id, code, kind, definition_version, unit_id, received_unit_id, state, owner, handler_id,
      confidentiality, channel, anonymous, received_at, filed_at, closed_at, outcome, due_at, sequence)
    select gen_random_uuid(), 'PA-2026-' || lpad(n::text, 6, '0'), 'feedback', 1, unit.id, unit.id,
      case when n % 20 = 0 then 'handling' else 'answered' end,
      case when n % 20 = 0 then 'handler' else 'nobody' end,
      case when n % 3 = 0 then person.id end, case when n % 50 = 0 then 'confidential' else 'restricted' end,
      'online', false, now() - n * interval '20 minutes', now(),
      case when n % 20 = 0 then null else now() end, case when n % 20 = 0 then null else 'answered' end,
      case when n % 60 = 0 then null when n % 20 = 0 then timestamptz '2026-11-24 17:00Z' + (n % 97 - 40) * interval '1 day' end, 1
    from generate_series(1, 200000) n
    join lateral (select id from organisations.unit where code = 'unit-' || (case when n % 100 = 0 then 1 else n % 1000 + 1 end)) unit on true
    cross join organisations.person`)
  await owner.query(`
    insert into cases.content (case_id, unit_id, confidentiality, readers, title, fields, words)
    select id, unit_id, confidentiality, case when handler_id is null then '{}' else array[handler_id] end,
      'Việc số ' || code, '{}', to_tsvector('simple', 'viec so ' || lower(code) || ' word' || abs(hashtext(code)) % 5000)
    from cases.case`)
  await owner.query('analyze cases.case')
  await owner.query('analyze cases.content')
  const found = await owner.query(
    `select id from organisations.unit where code in ('unit-1', 'unit-2') order by code`,
  )
  units = found.rows.map(({ id }) => idSchema('unit').parse(id))
  person = idSchema('person').parse((await owner.query('select id from organisations.person')).rows[0].id)
}, 180_000)

const scope = () => ({ personId: person, units, deciding: [] })
const reader = () => ({ kind: 'staff' as const, ...scope() })

/** Milliseconds that half of some tries take at most: what else this machine does is not measured. */
async function usualTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < 60; index += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.toSorted((one, other) => one - other)[30] ?? Number.POSITIVE_INFINITY
}

test('each list of a busy unit, its counts, a search and what is alike come within a tenth of a second', async () => {
  const views: WorklistFilter[] = [
    { view: 'unit' },
    { view: 'mine' },
    { view: 'nobodys', kind: 'complaint' },
    { view: 'overdue' },
    { view: 'ended' },
  ]
  const asked = { now, after: undefined, perPage: 25 }
  for (const filter of views) {
    const time = await usualTime(() =>
      readingAs(database, reader(), (tx) => listWorklist(tx, scope(), filter, asked)),
    )
    expect(time, filter.view).toBeLessThan(100)
  }
  expect(
    await usualTime(() => readingAs(database, reader(), (tx) => countWorklist(tx, scope(), now))),
  ).toBeLessThan(100)
  expect(
    await usualTime(() => readingAs(database, reader(), (tx) => searchWorklist(tx, 'word77', 50))),
  ).toBeLessThan(100)
  const { rows } = await readingAs(database, reader(), (tx) =>
    listWorklist(tx, scope(), { view: 'unit' }, asked),
  )
  const [first] = rows
  if (first === undefined) throw new Error('no case was listed')
  expect(
    await usualTime(() => readingAs(database, reader(), (tx) => findSimilarCases(tx, first.id, 5))),
  ).toBeLessThan(100)
}, 120_000)

test('the pages follow one another without a gap or a double, overdue first and standing still last', async () => {
  const seen: { id: string; dueAt: Date | null }[] = []
  let after: string | undefined
  do {
    const at = readCursor(after)
    const page = await readingAs(database, reader(), (tx) =>
      listWorklist(tx, scope(), { view: 'unit' }, { now, after: at, perPage: 40 }),
    )
    seen.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  const counts = await readingAs(database, reader(), (tx) => countWorklist(tx, scope(), now))
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  expect(seen.length).toBe(counts.unit)
  const order = seen.map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
})

test('the list walks along an index, never through all cases', async () => {
  const { rows } = await readingAs(database, reader(), (tx) =>
    sql<{ 'QUERY PLAN': string }>`explain select id from cases.case
      where unit_id = ${units[0]} and closed_at is null and due_at is not null
        and (confidentiality <> 'confidential' or handler_id = ${person})
      order by due_at, id limit 26`.execute(tx),
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).not.toContain('Seq Scan')
  expect(plan).toContain('case_worklist')
})
