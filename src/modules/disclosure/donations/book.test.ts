import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { compareSources } from '../../../platform/public-log/scrub/compare-source.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { holdsTogether, moneyHeld } from '../domain/donations/book.ts'
import { moneyGift, reversalOf, spending } from '../domain/donations/entry.ts'
import { insertSpend } from '../store/donation-spends.ts'
import { loadAppeal } from './appeal-view.ts'
import { bookEntry } from './book-entry.ts'
import { decideSpend } from './decide-spend.ts'
import { anAppeal, aSchool, holding } from './donations.builder.ts'
import { donationLogSource } from './log-source.ts'
import { recordGift } from './record-gift.ts'

const { database, pool, owner } = await testDatabase()
const at = new Date('2024-10-01T03:00:00Z')
const day = localDate('2024-10-01')
let school: Awaited<ReturnType<typeof aSchool>>
let appeal: AppealId
beforeAll(async () => {
  school = await aSchool(owner)
  appeal = await anAppeal(database, school, 'open')
})

const give = (amount: bigint, id = appeal) =>
  holding(database, id, (tx, view) =>
    recordGift(
      tx,
      view.appeal,
      { unitCode: view.unitCode, secret: 'bí mật' },
      {
        given: { form: 'money', account: 'bank', amount },
        donor: { kind: 'person', name: 'Nguyễn Văn Hảo', named: true },
        voluntary: true,
        receivedOn: day,
        by: school.clerk,
        at,
      },
    ),
  )

const pay = (amount: bigint, by = school.principal, line = 1) =>
  holding(database, appeal, async (tx) => {
    const { id } = await insertSpend(
      tx,
      appeal,
      {
        line,
        amount,
        account: 'bank',
        paidOn: day,
        payee: 'Công ty Vật liệu Tân An',
        payeeKind: 'organisation',
        voucher: 'PC01',
        what: 'Gạch, xi măng',
        fileId: null,
        proposedBy: school.clerk,
        proposedAt: at,
      },
      true,
    )
    const again = await loadAppeal(tx, appeal, day)
    const spend = again?.spends.find((one) => one.id === id)
    if (again === undefined || spend === undefined) throw new RangeError('it was just proposed')
    return decideSpend(tx, again, spend, { approved: true, reason: '', by, at })
  })

test('a gift is in the book, in the public log without the name of who gave, and its receipt has a code', async () => {
  const gift = await give(10_000_000n)
  if (!gift.ok) throw new RangeError(gift.reason)
  expect(gift.value.code).toMatch(/^[0-9A-Z]{16}$/)
  const { book, journal } = await holding(database, appeal, async (_, view) => view)
  expect(moneyHeld(book)).toBe(10_000_000n)
  const { rows } = await owner.query(
    `select convert_from(leaf, 'utf8') as leaf from platform.log_outbox where leaf_hash = $1
     union all select convert_from(leaf, 'utf8') from platform.log_entry where leaf_hash = $1`,
    [Buffer.from(journal[0]?.leafHash ?? '', 'hex')],
  )
  const leaf = JSON.parse(rows[0].leaf)
  expect(leaf).toMatchObject({
    type: 'ledger',
    unit: 'th-an',
    fields: { receipt: 1, postings: [{ amount: '10000000' }, { amount: '-10000000' }] },
  })
  expect(rows[0].leaf).not.toContain('Hảo')
  expect(leaf.fields.donor.c).toMatch(/^[0-9a-f]{64}$/)
})

test('nobody spends above the balance, above a line of the budget, or what they proposed themselves', async () => {
  expect((await pay(10_000_001n))?.vi).toContain('chỉ còn 10.000.000 đồng')
  await give(90_000_000n)
  expect((await pay(60_000_001n))?.vi).toContain('Vượt dự toán')
  expect((await pay(1_000_000n, school.clerk))?.vi).toContain('không được tự duyệt')
  expect(await pay(5_000_000n)).toBeUndefined()
  const { book } = await holding(database, appeal, async (_, view) => view)
  expect([moneyHeld(book), holdsTogether(book)]).toEqual([95_000_000n, true])
})

const rawEntry = (sides: number) =>
  `insert into disclosure.donation_entry (id, appeal_id, sequence, kind, happened_on, recorded_at, recorded_by, reason, sides, leaf_hash)
   values ($1, $2, 9000 + ${sides}, 'return', '2024-10-01', '2024-10-02', $3, 'vì', ${sides}, decode(repeat('00', 32), 'hex'))`
const rawPosting = `insert into disclosure.donation_posting (entry_id, position, appeal_id, account, measure, amount) values ($1, $2, $3, $4, 'dong', $5)`

test.each([
  [
    'two sides that differ',
    [
      ['bank', -5],
      ['obligation', 4],
    ],
    'sides that are equal',
  ],
  ['one side alone', [['bank', 5]], 'donation_entry_sides_check'],
  [
    'less than nothing in the bank',
    [
      ['bank', -999_000_000],
      ['obligation', 999_000_000],
    ],
    'donation_balance_amount_check',
  ],
  [
    'money without an obligation to its purpose',
    [
      ['bank', 5],
      ['fulfilled', -5],
    ],
    'owed to the purpose',
  ],
] as const)('the database itself refuses %s, whoever writes', async (_, sides, message) => {
  for (const writer of [pool, owner]) {
    const client = await writer.connect()
    try {
      await client.query('begin')
      const id = crypto.randomUUID()
      const write = async () => {
        await client.query(rawEntry(sides.length), [id, appeal, school.clerk])
        for (const [index, [account, amount]] of sides.entries()) {
          await client.query(rawPosting, [id, index + 1, appeal, account, amount])
        }
        await client.query('commit')
      }
      await expect(write()).rejects.toThrow(message)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
})

test('no side is added to an entry that stands, and nothing in the journal is changed or removed', async () => {
  const { rows } = await pool.query('select id from disclosure.donation_entry where appeal_id = $1 limit 1', [
    appeal,
  ])
  const client = await pool.connect()
  const add = async () => {
    await client.query('begin')
    await client.query(rawPosting, [rows[0].id, 8, appeal, 'bank', 7])
    await client.query(rawPosting, [rows[0].id, 9, appeal, 'obligation', -7])
    await client.query('commit')
  }
  await expect(add()).rejects.toThrow('sides that are equal')
  await client.query('rollback')
  client.release()
  for (const statement of [
    'update disclosure.donation_posting set amount = 1',
    'delete from disclosure.donation_entry',
    "update disclosure.donation_gift set value = 1 where form = 'money'",
    'update disclosure.donation_balance set amount = 0',
    'insert into disclosure.donation_balance values (gen_random_uuid(), $$bank$$, $$dong$$, 0, 5)',
    "update disclosure.donation_minute set seen = 'đẹp'",
    'delete from disclosure.donation_minute',
  ]) {
    await expect(pool.query(statement), statement).rejects.toThrow('permission denied')
  }
})

test('a mistake is taken back whole, once, and by somebody else', async () => {
  const reverse = (by: typeof school.clerk, postings?: ReturnType<typeof moneyGift>) =>
    holding(database, appeal, async (tx, view) => {
      const told = view.journal.findLast(({ kind }) => kind === 'gift')
      if (told === undefined) throw new RangeError('there is a gift')
      return bookEntry(tx, view.appeal, view.unitCode, {
        kind: 'reversal',
        postings: postings ?? reversalOf(told.postings),
        happenedOn: day,
        by,
        at,
        reverses: told,
        reason: 'Ghi nhầm',
      })
    })
  await give(3_000_000n)
  await expect(reverse(school.clerk)).rejects.toThrow('by somebody else')
  await expect(reverse(school.principal, reversalOf(moneyGift('bank', 1n)))).rejects.toThrow('reversed whole')
  expect(await reverse(school.principal)).toMatchObject({ ok: true })
  await expect(reverse(school.principal)).rejects.toThrow(/unique/)
})

test('no money is taken before the authority approved the plan', async () => {
  const client = await owner.connect()
  const draft = crypto.randomUUID()
  const write = async () => {
    await client.query('begin')
    await client.query(
      `insert into disclosure.donation_appeal (id, unit_id, kind, title, purpose, beneficiaries, manner, opens_on, closes_on, done_on, changed_at)
       values ($1, $2, 'repair', 'x', 'x', '', '', '2024-01-01', '2024-01-01', '2024-01-01', now())`,
      [draft, school.unitId],
    )
    await client.query(rawEntry(2), [newId('donation-entry'), draft, school.clerk])
    const { rows } = await client.query('select id from disclosure.donation_entry where appeal_id = $1', [
      draft,
    ])
    await client.query(rawPosting, [rows[0].id, 1, draft, 'bank', 5])
    await client.query(rawPosting, [rows[0].id, 2, draft, 'obligation', -5])
    await client.query('commit')
  }
  await expect(write()).rejects.toThrow('before the authority approved')
  await client.query('rollback')
  client.release()
})

test('what the authority approved is not rewritten', async () => {
  const rewrite = database
    .updateTable('disclosure.donation_appeal')
    .set({ title: 'Khác' })
    .where('id', '=', appeal)
  await expect(rewrite.execute()).rejects.toThrow('is not rewritten')
  const clear = transaction(database, (tx) =>
    tx.deleteFrom('disclosure.donation_budget').where('appeal_id', '=', appeal).execute(),
  )
  await expect(clear).rejects.toThrow('is not rewritten')
})

test('a payment is booked as it was approved', async () => {
  const wrong = holding(database, appeal, async (tx, view) => {
    const { id, number } = await insertSpend(
      tx,
      appeal,
      {
        line: 2,
        amount: 9n,
        account: 'bank',
        paidOn: day,
        payee: 'Cửa hàng',
        payeeKind: 'organisation',
        voucher: 'PC02',
        what: 'Đinh',
        fileId: null,
        proposedBy: school.clerk,
        proposedAt: at,
      },
      true,
    )
    return bookEntry(tx, view.appeal, view.unitCode, {
      kind: 'spend',
      postings: spending('bank', 2, 9n),
      happenedOn: day,
      by: school.principal,
      at,
      spend: { id, number, voucher: 'PC02', payee: 'x', what: 'x', fileSha256: null },
    })
  })
  await expect(wrong).rejects.toThrow('as it was approved')
})

test('whoever changes a sum, a day or a receipt beneath the application is found by the public log', async () => {
  const findings = async () => (await compareSources(database, [donationLogSource])).length
  expect(await findings()).toBe(0)
  for (const statement of [
    'update disclosure.donation_posting set amount = amount * 2 where appeal_id = $1',
    "update disclosure.donation_entry set happened_on = '2020-01-01' where appeal_id = $1 and sequence = 1",
    'update disclosure.donation_gift set value = value + 1 where appeal_id = $1 and number = 1',
    "update disclosure.donation_spend set voucher = 'PC99' where appeal_id = $1",
    "update disclosure.donation_spend set payee = 'Công ty khác' where appeal_id = $1",
    "update disclosure.donation_appeal_action set action = 'close' where appeal_id = $1 and action = 'open'",
    "update disclosure.donation_appeal set state = 'works' where id = $1",
    "update disclosure.donation_donor set name = 'Ai khác' where gift_id in (select id from disclosure.donation_gift where appeal_id = $1)",
  ]) {
    const client = await owner.connect()
    await client.query('begin')
    await client.query(statement, [appeal])
    await client.query('commit')
    expect(await findings(), statement).toBeGreaterThan(0)
    await client.query(undo(statement), [appeal])
    client.release()
    expect(await findings(), `undone: ${statement}`).toBe(0)
  }
})

/** What takes such a change back. */
function undo(statement: string): string {
  return statement
    .replace('amount * 2', 'trunc(amount / 2)')
    .replace('2020-01-01', '2024-10-01')
    .replace('value + 1', 'value - 1')
    .replace('PC99', 'PC01')
    .replace('Công ty khác', 'Công ty Vật liệu Tân An')
    .replace("set action = 'close'", "set action = 'open'")
    .replace("and action = 'open'", "and action = 'close'")
    .replace("state = 'works'", "state = 'open'")
    .replace('Ai khác', 'Nguyễn Văn Hảo')
}
