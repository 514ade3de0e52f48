import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../../../platform/kernel/dates.ts'
import { giveBack, goodsGift, moneyGift, reversalOf, spending } from './entry.ts'
import { lastQuarter, quarterSums } from './quarter.ts'

test.each([
  ['2026-01-05', '2025-Q4', '2025-10-01', '2025-12-31'],
  ['2026-04-01', '2026-Q1', '2026-01-01', '2026-03-31'],
  ['2028-04-30', '2028-Q1', '2028-01-01', '2028-03-31'],
  ['2026-11-24', '2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-12-31', '2026-Q3', '2026-07-01', '2026-09-30'],
])('the quarter before %s is %s', (today, code, from, to) => {
  expect(lastQuarter(localDate(today))).toEqual({ code, from, to })
})

test('a quarter begins where the one before ended, whatever happened and was taken back', () => {
  const money = fc.bigInt({ min: 1n, max: 10n ** 12n })
  const postings = fc.oneof(
    money.map((amount) => moneyGift('bank', amount)),
    money.map((amount) => goodsGift(amount, 'dong')),
    money.map((amount) => spending('cash', 1, amount)),
    money.map((amount) => giveBack('bank', amount)),
    money.map((amount) => reversalOf(moneyGift('treasury', amount))),
    money.map((amount) => goodsGift(amount, 'item')),
  )
  const entry = fc.record({
    happenedOn: fc.nat({ max: 400 }).map((days) => addDays(localDate('2025-12-01'), days)),
    postings,
  })
  fc.assert(
    fc.property(fc.array(entry), (journal) => {
      const first = quarterSums(journal, lastQuarter(localDate('2026-04-01')))
      const second = quarterSums(journal, lastQuarter(localDate('2026-07-01')))
      expect(second.before).toBe(first.after)
      for (const { before, received, spent, after } of [first, second])
        expect(before + received - spent).toBe(after)
    }),
  )
})
