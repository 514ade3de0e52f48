import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { addDays, localDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { obligationIndicators } from './duty-figures.ts'

const { database, owner } = await testDatabase()
const figures = new Map(obligationIndicators(content).map((definition) => [definition.code, definition]))
const year = { from: localDate('2024-01-01'), to: localDate('2024-12-31') }
const asAt = new Date('2025-01-20T00:00:00+07:00')

function figure(code: string, units: readonly UnitId[], at = asAt) {
  const definition = figures.get(code)
  if (definition === undefined) throw new RangeError(`no such figure: ${code}`)
  return definition.compute(database, { units, period: year, asAt: at })
}

/** The figure counted again over the list that opens behind it, page after page. */
async function recordsOf(code: string, units: readonly UnitId[]) {
  const list = figures.get(code)?.records
  if (list === undefined) throw new RangeError(`no records behind ${code}`)
  const question = { units, period: year, asAt }
  const { total } = await list(database, question, { limit: 0, offset: 0 })
  const all = []
  for (let offset = 0; offset < total; offset += 7)
    all.push(...(await list(database, question, { limit: 7, offset })).records)
  expect(all).toHaveLength(total)
  for (const { href } of all) expect(href).toMatch(/^\/(cong-khai\/\d+|nghia-vu-cong-khai\/don-vi-\d+)$/u)
  return { numerator: all.filter(({ counts }) => counts).length, denominator: total }
}

let count = 0
async function insertUnit(kind: string, level: string | null): Promise<UnitId> {
  const id = newId('unit')
  count += 1
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, $3, $4, '2010-01-01')`,
    [id, `don-vi-${count}`, kind, level],
  )
  await owner.query(`insert into disclosure.followed (unit_id, since) values ($1, '2024-01-01')`, [id])
  return id
}

interface Told {
  readonly duty: string
  readonly occasion: string
  readonly at: string
  readonly withdrawn?: string | undefined
}

async function tell(unitId: UnitId, { duty, occasion, at, withdrawn }: Told) {
  const id = newId('publication')
  await owner.query(
    `insert into disclosure.publication (id, unit_id, kind, duty_code, occasion, version, state, title, law,
       published_at, changed_at) values ($1, $2, 'x', $3, $4, 1, 'public', 'Bản', 'Luật', $5, $5)`,
    [id, unitId, duty, occasion, at],
  )
  const acts = [
    ['published', at, ''],
    ...(withdrawn === undefined ? [] : [['withdrawn', withdrawn, 'vì sai']]),
  ]
  for (const [index, [act, when, reason]] of acts.entries()) {
    await owner.query(
      `insert into disclosure.publication_version (publication_id, version, act, title, content, salt, law, reason, at)
       values ($1, $2, $3, 'Bản', '{"blocks": []}', decode(repeat('00', 32), 'hex'), 'Luật', $4, $5)`,
      [id, index + 1, act, reason, when],
    )
  }
}

async function happen(unitId: UnitId, sort: string, key: string, on: string, recorded = `${on}T00:00:00Z`) {
  await owner.query(
    `insert into disclosure.occasion (unit_id, sort, event_key, happened_on, title, source, recorded_at)
     values ($1, $2, $3, $4, 'Việc', 'plan', $5)`,
    [unitId, sort, key, on, recorded],
  )
}

/** Every dated duty of a kindergarten in 2024, by hand from the circulars and the calendar: its last day. */
const lastDays: Readonly<Record<string, string>> = {
  'school-budget-quarterly 2023-q4': '2024-01-15',
  'school-budget-quarterly 2024-q1': '2024-04-15',
  'school-budget-quarterly 2024-q2': '2024-07-15',
  'school-budget-quarterly 2024-q3': '2024-10-15',
  // 31 March and 30 June are Sundays.
  'pib-programme 2024': '2024-04-01',
  ...Object.fromEntries(
    [
      'school-quality-commitment',
      'school-finance-income-expenditure',
      'school-fees-schedule',
      'school-fee-exemptions',
      'school-staff',
      'school-facilities',
      'school-self-assessment',
      'school-last-year-results',
    ].map((code) => [`${code} 2024`, '2024-07-01']),
  ),
}
// The unit is followed since the first of January, so the quarter that ended the day before is not held against it.
const followed = Object.entries(lastDays).filter(([name]) => name !== 'school-budget-quarterly 2023-q4')

test('the share in time, the schools that published their accounts, and what lies open equal a plain recount', async () => {
  const anyTold = fc.array(
    fc.record({
      index: fc.nat({ max: followed.length - 1 }),
      /** Days after the last day, and minutes of that day. */
      late: fc.integer({ min: -20, max: 20 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      withdrawn: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(anyTold, async (drawn) => {
      const school = await insertUnit('school', 'MG')
      const told = [...new Map(drawn.map((one) => [one.index, one])).values()]
      const instant = (day: string, minute: number) =>
        new Date(Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000).toISOString()
      const good: string[] = []
      const open = new Map(followed)
      // Rules on publicity, sources of food, hotline, rules of reception, code of conduct.
      const always = 5
      for (const { index, late, minute, withdrawn } of told) {
        const [name, last] = followed[index] ?? ['', '']
        const [duty = '', occasion = ''] = name.split(' ')
        const at = instant(addDays(localDate(last), late), minute)
        const gone =
          withdrawn === undefined ? undefined : instant(addDays(localDate(last), late + withdrawn), minute)
        await tell(school, { duty, occasion, at, withdrawn: gone })
        if (gone === undefined) open.delete(name)
        if (gone === undefined && late <= 0) good.push(name)
      }
      expect(await figure('disclosure-freshness-rate', [school])).toEqual({
        numerator: good.length,
        denominator: followed.length,
      })
      for (const code of ['disclosure-freshness-rate', 'disclosure-completeness-rate'])
        expect(await recordsOf(code, [school])).toEqual(await figure(code, [school]))
      expect((await recordsOf('disclosure-overdue-open-count', [school])).numerator).toBe(open.size + always)
      const accounts = followed.filter(([name]) => /finance|fees-schedule|budget/u.test(name))
      expect(await figure('fee-disclosure-rate', [school])).toEqual({
        numerator: accounts.every(([name]) => good.includes(name)) ? 1 : 0,
        denominator: 1,
      })
      expect(await figure('disclosure-overdue-open-count', [school])).toEqual({
        numerator: open.size + always,
        denominator: null,
      })
      const latest = new Map(followed.map(([name]) => [name.split(' ')[0], name]))
      const missing = [...latest.values()].filter((name) => open.has(name)).length
      expect(await figure('disclosure-completeness-rate', [school])).toEqual({
        numerator: latest.size - missing,
        denominator: latest.size + always,
      })
    }),
    { numRuns: 25 },
  )
})

test('days to publication are working days to the first publication, and go on while nothing is published', async () => {
  const office = await insertUnit('city-office', null)
  await happen(office, 'document-signed', 'a', '2024-03-04')
  await happen(office, 'document-signed', 'b', '2024-03-04')
  await happen(office, 'document-signed', 'c', '2024-12-30')
  await tell(office, { duty: 'office-documents', occasion: 'a', at: '2024-03-06T08:00:00+07:00' })
  await tell(office, { duty: 'office-documents', occasion: 'b', at: '2024-03-08T08:00:00+07:00' })
  // 2 and 4 days, and one that waits since 30 December: 31 December, New Year off, 2 January to 20 January.
  expect(await figure('document-publication-lag-days', [office])).toEqual({ numerator: 4, denominator: null })
  expect(await figure('disclosure-days-to-publication', [office])).toEqual({
    numerator: 4,
    denominator: null,
  })
  expect(await figure('document-publication-on-time-rate', [office])).toEqual({
    numerator: 1,
    denominator: 3,
  })
  // Before anything was published all had waited.
  const early = new Date('2024-03-05T20:00:00+07:00')
  expect(await figure('document-publication-lag-days', [office], early)).toEqual({
    numerator: 1,
    denominator: null,
  })
})

test('of the drafts whose time for comments is over those count whose answers were published and still are', async () => {
  const office = await insertUnit('city-office', null)
  const code = 'draft-comments-published-rate'
  expect(await figure(code, [office])).toBeNull()
  for (const key of ['a', 'b', 'c']) await happen(office, 'consultation-closed', key, '2024-05-06')
  await happen(office, 'consultation-closed', 'later', '2025-01-06')
  const answer = { duty: 'draft-consultation-response', at: '2024-06-03T08:00:00+07:00' }
  await tell(office, { ...answer, occasion: 'a' })
  await tell(office, { ...answer, occasion: 'b', withdrawn: '2024-06-05T08:00:00+07:00' })
  const { rows } = await owner.query(
    `select count(*)::int as all, count(*) filter (where exists (select from disclosure.publication made
        where made.occasion = event_key and made.unit_id = occasion.unit_id
          and not exists (select from disclosure.publication_version gone
            where gone.publication_id = made.id and gone.act = 'withdrawn')))::int as answered
     from disclosure.occasion where unit_id = $1 and sort = 'consultation-closed'
       and happened_on between '2024-01-01' and '2024-12-31'`,
    [office],
  )
  expect(rows).toEqual([{ all: 3, answered: 1 }])
  expect(await figure(code, [office])).toEqual({ numerator: 1, denominator: 3 })
  expect(await recordsOf(code, [office])).toEqual({ numerator: 1, denominator: 3 })
})

test('a figure as at an instant knows nothing of what was told or done later', async () => {
  const office = await insertUnit('city-office', null)
  await happen(office, 'document-signed', 'a', '2024-03-04', '2024-06-01T00:00:00Z')
  const before = new Date('2024-05-01T00:00:00Z')
  expect(await figure('document-publication-lag-days', [office], before)).toBeNull()
  expect(await figure('document-publication-lag-days', [office])).not.toBeNull()
})

test('there is no figure of a unit that is not followed yet', async () => {
  const id = newId('unit')
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, 'moi', 'school', 'TH', '2010-01-01')`,
    [id],
  )
  for (const code of figures.keys()) expect(await figure(code, [id])).toBeNull()
})

test('content has words for every one of them', () => {
  for (const code of figures.keys())
    expect(content.indicators.some((indicator) => indicator.code === code)).toBe(true)
})
