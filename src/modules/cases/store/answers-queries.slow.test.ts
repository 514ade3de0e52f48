import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { type AnswersFilter, type AnswersPlace, listAnswers } from './answers-queries.ts'

const { database, owner } = await testDatabase()
let unitId: UnitId

beforeAll(async () => {
  await owner.query(`
    insert into organisations.unit (id, code, kind, valid_from)
    select gen_random_uuid(), 'unit-' || n, 'city-office', '2000-01-01' from generate_series(1, 200) n`)
  await owner.query(`
    insert into cases.case (id, code, kind, definition_version, unit_id, received_unit_id, state, owner,
      confidentiality, channel, anonymous, received_at, filed_at, closed_at, outcome, sequence)
    select gen_random_uuid(), 'PA-2026-' || lpad(n::text, 6, '0'),
      case when n % 5 = 0 then 'question' else 'feedback' end, 1, unit.id, unit.id, 'answered', 'nobody',
      'restricted', 'online', true, now() - n * interval '20 minutes', now(), now(), 'answered', 1
    from generate_series(1, 100000) n join organisations.unit on code = 'unit-' || n % 200 + 1`)
  // One word stands in every answer, one in each thousandth.
  await owner.query(`
    insert into cases.publication (case_id, kind, unit_id, question, answer, received_on, answered_on, published_at, words)
    select id, kind, unit_id, 'Hỏi', 'Đáp', '2026-11-01', '2026-11-02', received_at,
      to_tsvector('simple', 'truong word' || abs(hashtext(code)) % 1000) from cases.case`)
  await owner.query('analyze cases.case')
  await owner.query('analyze cases.publication')
  const { rows } = await owner.query(`select id from organisations.unit where code = 'unit-7'`)
  unitId = idSchema('unit').parse(rows[0].id)
}, 180_000)

const everything: AnswersFilter = { search: '', unitId: undefined, kind: undefined }
const perPage = 20

test.each<[string, () => AnswersFilter]>([
  ['everything', () => everything],
  ['of one unit', () => ({ ...everything, unitId })],
  ['of one kind', () => ({ ...everything, kind: 'question' })],
  ['a word that stands everywhere', () => ({ ...everything, search: 'trường' })],
  ['a rare word', () => ({ ...everything, search: 'word77' })],
  ['a rare word in one unit', () => ({ ...everything, search: 'word77', unitId })],
  ['a word that stands nowhere', () => ({ ...everything, search: 'khongco' })],
])('a hundred thousand answers are listed within a tenth of a second: %s', async (_, filter) => {
  const deep = (await listAnswers(database, everything, { after: undefined, perPage: 5_000 })).next
  for (const after of [undefined, deep]) {
    const times: number[] = []
    for (let index = 0; index < 21; index += 1) {
      const begun = performance.now()
      await listAnswers(database, filter(), { after, perPage })
      times.push(performance.now() - begun)
    }
    expect(times.toSorted((one, other) => one - other)[10]).toBeLessThan(100)
  }
})

test('page after page shows every answer of a unit once', async () => {
  const seen = new Set<string>()
  let after: AnswersPlace | undefined
  for (let pages = 0; pages < 40; pages += 1) {
    const { answers, next } = await listAnswers(database, { ...everything, unitId }, { after, perPage })
    for (const { code } of answers) seen.add(code)
    if (next === undefined) break
    after = next
  }
  expect(seen.size).toBe(500)
})
