import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { checkFigures } from '../../../../verify/core/check-figures.mjs'
import { parseLeaf } from '../../../../verify/core/leaf.mjs'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import type { Figure, IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { compareSources } from '../../../platform/public-log/scrub/compare-source.ts'
import { closedPeriods, yearOf } from '../domain.ts'
import { createRegistry } from '../registry.ts'
import { closingsOf, findClosing, latestClosings, listRevisions } from '../store.ts'
import { findDifferences } from './check-closings.ts'
import { closePeriods } from './close-periods.ts'
import { closingDocument, closingLeaf } from './closing-leaf.ts'
import { closingLogSource } from './closing-log-source.ts'
import { recountPeriod } from './recount-period.ts'

const { database, pool, owner } = await testDatabase()
const content = loadContent(path.join(projectRoot(), 'content'))
const now = new Date('2026-02-10T00:00:00Z')
const later = new Date('2026-02-12T00:00:00Z')
const school: UnitId = newId('unit')
let done = 30

function registryOf(...more: IndicatorDefinition[]) {
  const always = (code: string, figure: () => Figure | null): IndicatorDefinition => ({
    code,
    compute: async () => figure(),
  })
  return createRegistry(content.indicators, [
    always('task-on-time-rate', () => ({ numerator: done, denominator: 40 })),
    always('donation-ledger-lag-days', () => ({ numerator: 7.5, denominator: 3 })),
    always('dropout-rate', () => ({ numerator: 2, denominator: 40 })),
    always('case-backlog-count', () => null),
    ...more,
  ])
}

beforeAll(async () => {
  for (const [id, code, isPublic] of [
    [school, 'truong-mot', true],
    [newId('unit'), 'to-van-phong', false],
  ] as const) {
    await owner.query(
      `insert into organisations.unit (id, code, kind, level, valid_from, public) values ($1, $2, 'school', 'TH', '2010-01-01', $3)`,
      [id, code, isPublic],
    )
    await owner.query(
      `insert into organisations.unit_name (unit_id, name, search_name, sort_key, valid_from)
       values ($1, $2, $2, $2, '2010-01-01')`,
      [id, code],
    )
  }
})

const ofYear = async () => {
  const last = (await latestClosings(database, yearOf(2025))).get(school)
  const closing = last && (await findClosing(database, last))
  if (closing === undefined) throw new RangeError('the year is closed')
  return closing
}

async function leafOf(id: string, revision: number) {
  const { rows } = await owner.query<{ leaf: Buffer }>(
    `select leaf from platform.log_outbox where thing_id = $1 and revision = $2`,
    [id, revision],
  )
  const leaf = parseLeaf(rows[0]?.leaf ?? Buffer.alloc(0))
  if (leaf === undefined) throw new RangeError('it is in the log')
  return leaf
}

test('every period that is past is closed once for each public unit, with one leaf', async () => {
  const periods = closedPeriods(localDate('2026-02-10'), 1).length
  expect(await closePeriods(database, registryOf(), now)).toBe(periods)
  expect(await closePeriods(database, registryOf(), later)).toBe(0)
  const { rows } = await owner.query(`select type, unit from platform.log_outbox`)
  expect(rows).toEqual(Array(periods).fill({ type: 'figure', unit: 'truong-mot' }))
  expect(await findDifferences(database, registryOf())).toEqual([])
})

test('the leaf has what everybody may read, a commitment to what few people could be known by, and the document', async () => {
  const closing = await ofYear()
  const { value, title } = await leafOf(closing.id, 1)
  expect(title).toBe('figures 2025-01-01 2025-12-31')
  expect(value.fields).toEqual({
    from: '2025-01-01',
    to: '2025-12-31',
    figures: {
      'task-on-time-rate': '30/40',
      'donation-ledger-lag-days': '7.5/3',
      'dropout-rate': { c: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  })
  expect(JSON.stringify(value)).not.toContain('2/40')
  const document = closingDocument(closing)
  expect(JSON.parse(String(document)).figures).toContainEqual({
    code: 'dropout-rate',
    definition: expect.any(String),
    asAt: now.toISOString(),
    fewerThan: 5,
  })
})

test('the verifier sees that document and leaf tell the same figures, and when they do not', async () => {
  const closing = await ofYear()
  const leaf = await leafOf(closing.id, 1)
  const document = closingDocument(closing)
  const codes = (bytes: Buffer) => checkFigures(leaf, bytes).map(({ code, about }) => [code, about.figure])
  expect(codes(document)).toEqual([['figures-good', undefined]])
  const forge = (from: string, to: string) => Buffer.from(String(document).replace(from, to))
  expect(codes(forge('30/40', '39/40'))).toEqual([['figures-differ', 'task-on-time-rate']])
  expect(codes(forge('"fewerThan":5', '"value":"9"'))).toEqual([['figures-differ', 'dropout-rate']])
  expect(codes(forge('2025-12-31', '2025-06-30'))).toEqual([['figures-differ', 'from, to']])
})

test('what is closed cannot be changed by the program, and whoever changes it beneath is found', async () => {
  for (const statement of [
    'update measure.closed_figure set numerator = 4',
    'delete from measure.closed_figure',
    'delete from measure.closing',
  ]) {
    await expect(pool.query(statement), statement).rejects.toThrow(/permission denied/)
  }
  const { id } = await ofYear()
  const findings = async () =>
    (await compareSources(database, [closingLogSource])).map(({ kind, subject }) => `${kind} ${subject}`)
  expect(await findings()).toEqual([])
  const changed = `record-changed measure.closings ${id} 1`
  for (const statement of [
    `update measure.closed_figure set numerator = 39 where closing_id = $1 and indicator_code = 'task-on-time-rate'`,
    `update measure.closed_figure set numerator = 3 where closing_id = $1 and indicator_code = 'dropout-rate'`,
    `update measure.closed_figure set withheld_below = null where closing_id = $1`,
    `update measure.closed_figure set definition_version = 'x' where closing_id = $1`,
    `update measure.closed_figure set as_at = as_at - interval '1 day' where closing_id = $1`,
    `delete from measure.closed_figure where closing_id = $1 and indicator_code = 'task-on-time-rate'`,
    `update measure.closing set period_to = '2025-06-29' where id = $1`,
    `update measure.closing set closed_at = closed_at - interval '1 hour' where id = $1`,
  ]) {
    await whileChanged(statement, id, async () => expect(await findings(), statement).toEqual([changed]))
  }
  expect(await findings()).toEqual([])
})

async function whileChanged(statement: string, id: string, look: () => Promise<void>): Promise<void> {
  const client = await owner.connect()
  const tables = ['closed_figure', 'closing']
  for (const table of tables)
    await client.query(`create table public.kept_${table} as table measure.${table}`)
  await client.query("set session_replication_role = 'replica'")
  try {
    await client.query(statement, [id])
    await look()
  } finally {
    for (const table of tables) {
      await client.query(`delete from measure.${table}`)
      await client.query(`insert into measure.${table} table public.kept_${table}`)
      await client.query(`drop table public.kept_${table}`)
    }
    client.release(true)
  }
}

test('a new figure makes a further revision in which the others stand as they were closed', async () => {
  done = 31
  const more = registryOf({
    code: 'feedback-on-time-rate',
    compute: async () => ({ numerator: 20, denominator: 20 }),
  })
  expect(await closePeriods(database, more, later)).toBeGreaterThan(0)
  const { revision, figures, reason } = await ofYear()
  expect([revision, reason]).toEqual([2, expect.stringContaining('chỉ số')])
  const closedOf = (code: string) => figures.find(({ indicatorCode }) => indicatorCode === code)
  expect(closedOf('task-on-time-rate')).toMatchObject({ figure: { numerator: 30 }, asAt: now })
  expect(closedOf('feedback-on-time-rate')).toMatchObject({ asAt: later })
})

test('a period is counted again only with a reason, which stands in the document, and as a further revision', async () => {
  const wish = { unitCode: 'truong-mot', period: yearOf(2025), reason: 'Nhập thiếu báo cáo quý 4' }
  const recount = (change: object) => recountPeriod(database, registryOf(), { ...wish, ...change }, later)
  expect(await recount({ reason: ' ' })).toMatchObject({ ok: false, reason: 'reason-missing' })
  expect(await recount({ unitCode: 'x' })).toMatchObject({ ok: false, reason: 'no-unit' })
  expect(await recount({ period: yearOf(2019) })).toMatchObject({ ok: false, reason: 'not-closed' })
  const outcome = await recount({})
  if (!outcome.ok) throw new RangeError(outcome.reason)
  const { id, revision } = outcome.value
  expect(revision).toBe(3)
  expect((await leafOf(id, 3)).value.fields).toMatchObject({ figures: { 'task-on-time-rate': '31/40' } })
  expect(String(closingDocument(outcome.value))).toContain('Nhập thiếu báo cáo quý 4')
  expect(JSON.stringify(closingLeaf(outcome.value))).not.toContain('Nhập thiếu')
  expect((await listRevisions(database, id)).map(({ reason }) => reason === '')).toEqual([true, false, false])
  expect((await closingsOf(database, school, 'task-on-time-rate'))[0]).toMatchObject({ id, revision: 3 })
  expect(await compareSources(database, [closingLogSource])).toEqual([])
  expect((await findDifferences(database, registryOf())).length).toBeGreaterThan(0)
})
