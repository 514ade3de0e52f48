import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLetterCode, letterCode, readLetterCode } from '../letter-code.ts'
import { appealActions, appealParties, appealStates, stateOf } from './appeal.ts'
import { emptyBook, post } from './book.ts'
import { budgetText, linesBelowSpent, readBudget, spendObstacle } from './budget.ts'
import { type AppealFacts, decideAppeal, stepsFor } from './decide-appeal.ts'
import { dongWords, readDong, writeDong } from './dong.ts'
import { moneyGift, spending } from './entry.ts'
import { equalSum, giftPostings, publicDonor } from './gift.ts'
import { decideMinute, stagesOf } from './supervision.ts'

test.each([
  ['5.000.000', 5_000_000n],
  ['5 000 000 đồng', 5_000_000n],
  ['5,000,000đ', 5_000_000n],
  ['5000000', 5_000_000n],
  ['0', undefined],
  ['5.00', undefined],
  ['1,5 triệu', undefined],
  ['-5000', undefined],
])('%s is read as %s', (typed, amount) => {
  expect(readDong(typed)).toBe(amount)
})

test('every amount is read as it was written', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 1_000_000_000_000n), (amount) => {
      expect(readDong(writeDong(amount))).toBe(amount)
      expect(readDong(dongWords(amount).en)).toBe(amount)
    }),
  )
})

const facts: AppealFacts = {
  state: 'works',
  kind: 'repair',
  hasBudget: true,
  againstTheLaw: false,
  stages: 3,
  stagesOpen: 0,
  designApproved: true,
  minutes: 1,
  moneyHeld: 0n,
  goodsHeld: 0n,
  undecidedSpends: 0,
  unanswered: 0,
  gifts: 4,
}

test('works are settled when every stage is done and was watched, and nothing waits for an answer', () => {
  const settle = (changed: Partial<AppealFacts>, reason = '') =>
    decideAppeal({ ...facts, ...changed }, { action: 'settle', reason }, new Set(['principal']))
  expect(settle({})).toEqual({ ok: true, value: 'settled' })
  expect(settle({ stagesOpen: 1 })).toMatchObject({ reason: 'stages-open' })
  expect(settle({ minutes: 0 })).toMatchObject({ reason: 'never-watched' })
  expect(settle({ undecidedSpends: 1 })).toMatchObject({ reason: 'undecided-spends' })
  expect(settle({ goodsHeld: 2n })).toMatchObject({ reason: 'goods-left' })
  expect(settle({ unanswered: 1 })).toMatchObject({ reason: 'unanswered' })
  expect(settle({ moneyHeld: 5n })).toMatchObject({ reason: 'money-left-unexplained' })
  expect(settle({ moneyHeld: 5n }, 'Dùng bảo dưỡng năm sau')).toMatchObject({ ok: true })
})

test('nobody is asked for money before the office has approved, and the school cannot approve for itself', () => {
  const draft = { ...facts, state: 'draft' as const }
  expect(decideAppeal(draft, { action: 'open', reason: '' }, new Set(['principal']))).toMatchObject({
    reason: 'not-now',
  })
  const sent = { ...facts, state: 'sent' as const }
  expect(
    decideAppeal(sent, { action: 'approve', reason: '' }, new Set(['principal', 'clerk'])),
  ).toMatchObject({
    reason: 'not-yours',
  })
  const against = decideAppeal(
    { ...sent, againstTheLaw: true },
    { action: 'approve', reason: '' },
    new Set(['office']),
  )
  expect(against).toMatchObject({ reason: 'against-the-law' })
})

test('a page offers a step to somebody exactly when it is theirs and its time', () => {
  const party = fc.constantFrom(...appealParties)
  fc.assert(
    fc.property(
      fc.constantFrom(...appealStates),
      fc.constantFrom(...appealActions),
      party,
      (state, action, one) => {
        const decision = decideAppeal({ ...facts, state }, { action, reason: 'vì' }, new Set([one]))
        const offered = stepsFor({ state }, new Set([one])).includes(action)
        expect(offered).toBe(decision.ok || !['not-yours', 'not-now'].includes(decision.reason))
      },
    ),
  )
})

test('the state follows from what was done', () => {
  const way = [
    'send',
    'return',
    'send',
    'approve',
    'open',
    'close',
    'start-works',
    'settle',
    'finish',
  ] as const
  expect(stateOf(way.map((action) => ({ action })))).toBe('finished')
  expect(() => stateOf([{ action: 'open' }])).toThrow('cannot open')
})

test('a budget is pasted from a sheet and says which row is wrong', () => {
  const read = readBudget(
    'Xây nhà vệ sinh\t380.000.000\nBồn rửa tay | 12.500.000 đồng\n\nSơn tường  4.000.000',
  )
  if (!read.ok) throw new RangeError('it can be read')
  expect(read.value.map(({ amount }) => amount)).toEqual([380_000_000n, 12_500_000n, 4_000_000n])
  expect(readBudget(budgetText(read.value))).toEqual(read)
  expect(readBudget('Gạch\nThưởng giáo viên | 5.000.000\nCát | 1.000.000\nCát | 2.000.000').problems).toEqual(
    [
      { kind: 'unreadable', row: 1 },
      { kind: 'forbidden-use', row: 2 },
      { kind: 'same-name', row: 4 },
    ],
  )
})

test('nothing is paid above the balance, nor above its line before the budget was changed in public', () => {
  const lines = [{ position: 1, name: 'Gạch', amount: 60n }]
  const given = post(emptyBook, moneyGift('bank', 100n))
  if (!given.ok) throw new RangeError('it can be given')
  expect(spendObstacle(given.value, lines, { line: 1, amount: 101n })).toBe('above-balance')
  expect(spendObstacle(given.value, lines, { line: 1, amount: 61n })).toBe('above-line')
  expect(spendObstacle(given.value, lines, { line: 2, amount: 1n })).toBe('no-such-line')
  expect(spendObstacle(given.value, lines, { line: 1, amount: 60n })).toBeUndefined()
  const spent = post(given.value, spending('bank', 1, 60n))
  if (!spent.ok) throw new RangeError('it can be spent')
  expect(linesBelowSpent(spent.value, [{ position: 1, name: 'Gạch', amount: 59n }])).toHaveLength(1)
})

test('a person is never named in public, an organisation only when it agreed', () => {
  const name = 'Nguyễn Văn An'
  expect(publicDonor({ kind: 'person', name, named: true }).vi).toBe('Một cá nhân')
  expect(publicDonor({ kind: 'organisation', name: 'Công ty Gạch Tân An', named: true }).vi).toBe(
    'Công ty Gạch Tân An',
  )
  expect(publicDonor({ kind: 'organisation', name: 'Công ty Gạch Tân An', named: false }).vi).not.toContain(
    'Gạch',
  )
})

test('a thing without a stated value stands in the book by the piece, never at an invented price', () => {
  const given = { form: 'in-kind', description: 'Quạt', quantity: 4, countedIn: 'chiếc' } as const
  expect(giftPostings({ ...given, valuer: 'unvalued', value: null })[0]).toMatchObject({
    measure: 'item',
    amount: 4n,
  })
  expect(giftPostings({ ...given, valuer: 'council', value: 900n })[0]).toMatchObject({
    measure: 'dong',
    amount: 900n,
  })
})

test('equal sums from nearly everybody are a sign that a level was set', () => {
  const person = (amount: bigint) => ({ amount, donorKind: 'person' as const })
  const equal = Array.from({ length: 9 }, () => person(300_000n))
  expect(equalSum(equal)).toBeUndefined()
  expect(equalSum([...equal, person(500_000n)])).toBe(300_000n)
  expect(equalSum([...equal, person(500_000n), person(1n), person(2n)])).toBeUndefined()
  expect(equalSum([...equal, { amount: 300_000n, donorKind: 'organisation' as const }])).toBeUndefined()
})

test('a receipt code is read as it is printed, and every slip of the pen in it is noticed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.nat(14), fc.nat(30), (bytes, at, by) => {
      const code = letterCode(bytes)
      expect(readLetterCode(` ${formatLetterCode(code).toLowerCase()} `)).toBe(code)
      const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const wrong = letters.charAt((letters.indexOf(code.charAt(at)) + 1 + by) % 32)
      const slip = code.slice(0, at) + wrong + code.slice(at + 1)
      // 32 letters and 31 remainders: two letters, and no more, can stand for each other.
      if (letters.indexOf(wrong) % 31 !== letters.indexOf(code.charAt(at)) % 31)
        expect(readLetterCode(slip)).toBeUndefined()
    }),
  )
})

test('only a member of the board without a conflict of interest writes its minutes', () => {
  const member = { isMember: true, leadsOrKeepsAccounts: false, steppedAside: false }
  expect(decideMinute(member, 'works', true)).toMatchObject({ ok: true })
  expect(decideMinute({ ...member, isMember: false }, 'works', true)).toMatchObject({
    reason: 'not-a-member',
  })
  expect(decideMinute({ ...member, leadsOrKeepsAccounts: true }, 'works', true)).toMatchObject({
    reason: 'bars-itself',
  })
  expect(decideMinute({ ...member, steppedAside: true }, 'works', true)).toMatchObject({
    reason: 'stepped-aside',
  })
  expect(decideMinute(member, 'finished', true)).toMatchObject({ reason: 'not-now' })
  expect(stagesOf(['Thiết kế', 'Móng', 'Bàn giao']).map(({ kind }) => kind)).toEqual([
    'design',
    'build',
    'handover',
  ])
})
