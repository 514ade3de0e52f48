import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { idSchema, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { readingAs } from './reading-as.ts'
import { searchWorklist } from './worklist-queries.ts'

const { database, owner } = await testDatabase()
let units: readonly UnitId[]
let person: PersonId

beforeAll(async () => {
  await owner.query(`insert into organisations.unit (id, code, kind, valid_from)
    select gen_random_uuid(), 'unit-' || n, 'city-office', '2000-01-01' from generate_series(1, 3) n`)
  await owner.query(`insert into organisations.person (id, family_name, given_name, sort_key, email)
    values (gen_random_uuid(), 'Trần', 'An', 'an', 'an@example.vn')`)
  // The first unit has more than are looked at first; `hiem` stands only in its oldest cases and in another unit's.
  await owner.query(`
    insert into cases.case (id, code, kind, definition_version, unit_id, received_unit_id, state, owner,
      confidentiality, channel, anonymous, received_at, filed_at, due_at, sequence)
    select gen_random_uuid(), 'PA-2026-' || lpad(n::text, 6, '0'), 'feedback', 1, unit.id, unit.id, 'handling', 'handler',
      case when n % 7 = 0 then 'confidential' else 'restricted' end, 'online', false,
      timestamptz '2026-11-24' - n * interval '1 hour', now(), now(), 1
    from generate_series(1, 5000) n
    join organisations.unit on code = 'unit-' || (case when n % 10 = 0 then 2 when n % 10 = 1 then 3 else 1 end)`)
  await owner.query(`
    insert into cases.content (case_id, unit_id, confidentiality, readers, title, fields, words)
    select "case".id, unit_id, confidentiality,
      case when confidentiality = 'confidential' and right(code, 6)::int % 2 = 0 then array[person.id] else '{}' end, code, '{}',
      to_tsvector('simple', 'thuong ' || case when right(code, 6)::int % 500 < 3 and right(code, 6)::int > 2600 then 'hiem' else '' end)
    from cases.case cross join organisations.person`)
  const found = await owner.query('select id from organisations.unit order by code')
  units = found.rows.map(({ id }) => idSchema('unit').parse(id))
  person = idSchema('person').parse((await owner.query('select id from organisations.person')).rows[0].id)
}, 60_000)

/** What the search must find, said as plainly as can be. */
async function plainly(word: string, read: readonly UnitId[], deciding: readonly UnitId[], most: number) {
  const { rows } = await owner.query(
    `select code from cases.case join cases.content on case_id = "case".id
     where words @@ $1::tsquery and case when "case".confidentiality = 'confidential'
       then $2::uuid = any (readers) or content.unit_id = any ($4::uuid[]) else content.unit_id = any ($3::uuid[]) end
     order by received_at desc, "case".id limit $5`,
    [word, person, read, deciding, most],
  )
  return rows.map(({ code }) => code)
}

test.each([
  ['thuong', [0], [], 30],
  ['thuong', [0, 1], [1], 30],
  ['hiem', [0], [], 30],
  ['hiem', [0, 1], [0], 5],
  ['hiem', [1], [], 30],
  ['khong-co', [0], [], 30],
] as const)(
  'finds the newest with “%s” for readers of %j who decide in %j',
  async (word, reads, decides, most) => {
    const read = reads.flatMap((index) => units[index] ?? [])
    const deciding = decides.flatMap((index) => units[index] ?? [])
    const found = await readingAs(
      database,
      { kind: 'staff', personId: person, units: read, deciding },
      (tx) => searchWorklist(tx, word, most),
    )
    const lexeme = word.replaceAll('-', ' & ')
    expect(found.map(({ code }) => code)).toEqual(await plainly(lexeme, read, deciding, most))
  },
)

test('what nobody may read is not found by its words', async () => {
  const { rows } = await sql`select * from cases.search_cases('thuong', 10)`.execute(database)
  expect(rows).toEqual([])
  await expect(sql`select cases.search_newest('thuong', 10, 10)`.execute(database)).rejects.toThrow(
    'permission denied',
  )
})
