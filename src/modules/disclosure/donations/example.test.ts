import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { holdsTogether } from '../domain/donations/book.ts'
import { medianWait } from '../domain/donations/waiting-median.ts'
import { loadBook } from '../store/donation-ledger.ts'
import { donationApp } from './donation-app.builder.tsx'
import { donationExample } from './example.ts'
import { donationIndicators } from './indicators.ts'
import { donationPaths } from './paths.ts'

const app = await donationApp([donationExample])
const { database } = app
const appeals = await database
  .selectFrom('disclosure.donation_appeal')
  .selectAll()
  .orderBy('number')
  .execute()

test('the example has appeals in every state of their way, one of them a finished building, and every book holds', async () => {
  const states = new Set(appeals.map(({ state }) => state))
  for (const state of ['sent', 'returned', 'approved', 'open', 'closed', 'works', 'settled', 'finished']) {
    expect([...states], state).toContain(state)
  }
  expect(appeals.find(({ state }) => state === 'finished')?.kind).toBe('new-building')
  for (const { id } of appeals) {
    expect(holdsTogether(await loadBook(database, idSchema('donation-appeal').parse(id)))).toBe(true)
  }
  const late = await app.owner.query(
    `select id from disclosure.donation_entry where recorded_at > '2026-11-24T03:00:00Z'
     union all select publication_id from disclosure.donation_publication where published_at > '2026-11-24T03:00:00Z'`,
  )
  expect(late.rows).toEqual([])
})

test('its public pages can be read, and name no person', async () => {
  const visitor = app.as('')
  const list = await visitor.open(donationPaths.portal.to({}))
  expect(list.html).toContain('Xây nhà vệ sinh học sinh dãy B')
  for (const { number, approved_at } of appeals) {
    const page = await visitor.open(donationPaths.appeal.to({ number: String(number) }))
    expect(page.status).toBe(approved_at === null ? 404 : 200)
  }
})

test('every figure is computed from the records, within its bounds', async () => {
  const units = [...new Set(appeals.map(({ unit_id }) => unit_id))]
  const question = {
    units,
    period: { from: localDate('2025-10-01'), to: localDate('2026-11-24') },
    asAt: new Date('2026-11-24T03:00:00Z'),
  }
  const known = new Set(content.indicators.map(({ code }) => code))
  const figures = new Map<string, readonly [number, number | null]>()
  for (const { code, compute } of donationIndicators(content)) {
    expect(known.has(code), code).toBe(true)
    const figure = await compute(database, question)
    expect(figure, code).not.toBeNull()
    if (figure === null) continue
    figures.set(code, [figure.numerator, figure.denominator])
    if (figure.denominator !== null) expect(figure.numerator, code).toBeLessThanOrEqual(figure.denominator)
    expect(await compute(database, { ...question, asAt: new Date('2020-01-01T00:00:00Z') }), code).toBeNull()
  }
  expect(figures.get('donation-voluntary-attested-rate')?.[0]).toBeGreaterThan(50)
  expect(figures.get('works-inspection-board-rate')).toEqual([4, 4])
  expect(figures.get('donation-plan-notice-rate')?.[0]).toBeGreaterThan(4)
})

test('a median counts what still waits with the time that it has waited', () => {
  expect(medianWait([])).toBeUndefined()
  expect(medianWait([3, 1, 2].map((days) => ({ days, done: true })))).toBe(2)
  expect(
    medianWait([
      { days: 1, done: true },
      { days: 9, done: false },
      { days: 9, done: false },
    ]),
  ).toBe(9)
})
