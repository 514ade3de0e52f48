import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import { bookPurchasesDataset } from '../open-data/book-purchases-dataset.ts'
import { textbooksDataset } from '../open-data/textbooks-dataset.ts'
import { bookApp } from './book-app.builder.tsx'
import { bookExample } from './book-example.ts'
import { bookIndicators } from './book-indicators.ts'
import { bookPaths } from './paths.ts'

const app = await bookApp((files) => [bookExample(files)])
const now = new Date('2026-11-24T03:00:00Z')
const units = (
  await app.database.selectFrom('organisations.unit').select('id').where('kind', '=', 'school').execute()
).map(({ id }) => id)

test('the example has lists under each law, and nothing of it comes after now', async () => {
  const { rows } = await app.owner.query(
    `select distinct regime from disclosure.textbook_version order by regime`,
  )
  expect(rows.map(({ regime }) => regime)).toEqual(['national-set', 'province-council', 'school-council'])
  const late = await app.owner.query(
    `select id from disclosure.textbook_step where recorded_at > '2026-11-24T03:00:00Z'
     union all select id from disclosure.book_purchase where public_from > '2026-11-24T03:00:00Z'`,
  )
  expect(late.rows).toEqual([])
  const visitor = app.as('')
  for (const address of [bookPaths.schools.to({}), bookPaths.school.to({ code: app.school.code })])
    expect((await visitor.open(address)).status).toBe(200)
})

test('its figures are what a recount by hand says', async () => {
  const question = {
    units,
    period: { from: localDate('2025-01-01'), to: localDate('2025-12-31') },
    asAt: new Date('2026-01-01T00:00:00Z'),
  }
  const choices = await app.owner.query(
    `select choice.votes, choice.has_minutes from disclosure.textbook_choice choice
     join disclosure.textbook_selection selection on selection.id = choice.selection_id
     where choice.version = 1 and selection.school_year = '2025-2026'`,
  )
  const purchases = await app.owner.query(
    `select flags from disclosure.book_purchase where school_year = '2025-2026'`,
  )
  const [minutes, flagged] = bookIndicators
  expect(await minutes?.compute(app.database, question)).toEqual({
    numerator: choices.rows.filter(({ votes, has_minutes }) => votes !== null && has_minutes).length,
    denominator: choices.rows.length,
  })
  expect(await flagged?.compute(app.database, question)).toEqual({
    numerator: purchases.rows.filter(({ flags }) => flags.length > 0).length,
    denominator: purchases.rows.length,
  })
})

test('the open data are read to their end, page by page, each row once', async () => {
  for (const dataset of [textbooksDataset, bookPurchasesDataset]) {
    const seen = new Set<string>()
    let after: string | undefined
    let rows = 0
    do {
      const wish = {
        unitId: undefined,
        year: undefined,
        after,
        most: 200,
        origin: 'https://minhbach.example',
        now,
      }
      const page = await dataset.page(app.database, wish)
      rows += page.rows.length
      for (const row of page.rows)
        seen.add(`${row.purchase ?? ''} ${row.unit} ${row.school_year} ${row.line}`)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(rows, dataset.code).toBeGreaterThan(0)
    expect(seen.size, dataset.code).toBe(rows)
  }
})
