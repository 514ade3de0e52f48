import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MoneyAccount, moneyAccounts } from './account.ts'
import {
  type Book,
  balanceOf,
  emptyBook,
  givenIn,
  heldIn,
  holdsTogether,
  moneyHeld,
  post,
  spentOn,
} from './book.ts'
import {
  deposit,
  giveBack,
  goodsGift,
  goodsUse,
  labourGift,
  moneyGift,
  type Posting,
  reversalOf,
  spending,
} from './entry.ts'

const amount = fc.bigInt(1n, 50_000_000n)
const place = fc.constantFrom(...moneyAccounts)
const line = fc.integer({ min: 1, max: 4 })
const kindOfGoods = fc.constantFrom('dong' as const, 'item' as const)

/** What a school may do with an appeal, as a model that knows nothing of debit and credit. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('give' as const), place, amount }),
  fc.record({ do: fc.constant('give-things' as const), measure: kindOfGoods, amount }),
  fc.record({ do: fc.constant('work' as const), amount }),
  fc.record({ do: fc.constant('spend' as const), place, line, amount }),
  fc.record({ do: fc.constant('use' as const), line, measure: kindOfGoods, amount }),
  fc.record({ do: fc.constant('carry' as const), place, to: place, amount }),
  fc.record({ do: fc.constant('give-back' as const), place, amount }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(30) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

function postingsOf(deed: Deed, earlier: readonly (readonly Posting[])[]): readonly Posting[] {
  switch (deed.do) {
    case 'give':
      return moneyGift(deed.place, deed.amount)
    case 'give-things':
      return goodsGift(deed.amount, deed.measure)
    case 'work':
      return labourGift(deed.amount)
    case 'spend':
      return spending(deed.place, deed.line, deed.amount)
    case 'use':
      return goodsUse(deed.line, deed.amount, deed.measure)
    case 'carry':
      return deposit(deed.place, deed.to, deed.amount)
    case 'give-back':
      return giveBack(deed.place, deed.amount)
    case 'undo':
      return reversalOf(earlier[deed.which % Math.max(earlier.length, 1)] ?? [])
  }
}

test('whatever is tried, no account is below zero and what is held is what is still owed to the purpose', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      let book: Book = emptyBook
      const taken: (readonly Posting[])[] = []
      for (const one of deeds) {
        const postings = postingsOf(one, taken)
        const posted = post(book, postings)
        if (!posted.ok) continue
        book = posted.value
        taken.push(postings)
        expect(book.every(({ amount }) => amount >= 0n)).toBe(true)
      }
      // Carrying money to where it lies already, and an undone undoing, are entries like others.
      expect(holdsTogether(book)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the book refuses exactly what a purse of each kind could not pay', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      let book: Book = emptyBook
      const purses: Record<MoneyAccount, bigint> = { bank: 0n, treasury: 0n, cash: 0n }
      let spent = 0n
      for (const one of deeds) {
        if (one.do !== 'give' && one.do !== 'spend' && one.do !== 'give-back') continue
        const posted = post(book, postingsOf(one, []))
        const payable = one.do === 'give' || purses[one.place] >= one.amount
        expect(posted.ok).toBe(payable)
        if (!posted.ok) continue
        book = posted.value
        purses[one.place] += one.do === 'give' ? one.amount : -one.amount
        if (one.do === 'spend') spent += one.amount
      }
      expect(moneyHeld(book)).toBe(purses.bank + purses.treasury + purses.cash)
      expect(balanceOf(book, 'spending')).toBe(spent)
      expect(givenIn(book, 'dong')).toBe(moneyHeld(book) + spent)
    }),
    { numRuns: 300 },
  )
})

const side = fc.record({
  account: fc.constantFrom('bank' as const, 'spending' as const, 'obligation' as const),
  amount: fc.bigInt(-9n, 9n),
})
test('an entry whose sides differ is never taken', () => {
  fc.assert(
    fc.property(fc.array(side, { maxLength: 5 }), (sides) => {
      const postings = sides.map((one) => ({ ...one, measure: 'dong' as const, line: 0 }))
      const sum = sides.reduce((total, one) => total + one.amount, 0n)
      if (sum !== 0n) expect(post(emptyBook, postings).ok).toBe(false)
    }),
  )
})

test('money of one place does not pay for another, and what is in kind pays for nothing', () => {
  let book = emptyBook
  for (const postings of [moneyGift('bank', 100n), moneyGift('cash', 5n), goodsGift(1_000n, 'dong')]) {
    const posted = post(book, postings)
    if (posted.ok) book = posted.value
  }
  expect(post(book, spending('cash', 1, 6n))).toEqual({ ok: false, reason: 'overdrawn' })
  expect(post(book, spending('bank', 1, 101n))).toEqual({ ok: false, reason: 'overdrawn' })
  const paid = post(book, spending('bank', 1, 100n))
  if (!paid.ok) throw new RangeError('the last đồng can be spent')
  expect([moneyHeld(paid.value), heldIn(paid.value, 'dong'), spentOn(paid.value, 1)]).toEqual([
    5n,
    1_005n,
    100n,
  ])
})

test('a gift whose money was spent cannot be taken back', () => {
  const gift = moneyGift('bank', 100n)
  const given = post(emptyBook, gift)
  const spent = given.ok ? post(given.value, spending('bank', 2, 60n)) : given
  if (!spent.ok) throw new RangeError('it can be spent')
  expect(post(spent.value, reversalOf(gift))).toEqual({ ok: false, reason: 'overdrawn' })
})

test('days of work are never counted as money', () => {
  const wrong = moneyGift('bank', 10n).map((one) => ({ ...one, measure: 'labour-day' as const }))
  expect(post(emptyBook, wrong)).toEqual({ ok: false, reason: 'wrong-measure' })
})
