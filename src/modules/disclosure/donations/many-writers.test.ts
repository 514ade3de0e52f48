import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { openDatabase, openPool } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { balanceOf, givenIn, holdsTogether, moneyHeld } from '../domain/donations/book.ts'
import { moneyGift, spending } from '../domain/donations/entry.ts'
import { lockAppeal } from '../store/donation-appeals.ts'
import { loadBook, loadJournal } from '../store/donation-ledger.ts'
import { bookEntry } from './book-entry.ts'
import { anAppeal, aPlan, aSchool, holding } from './donations.builder.ts'

const { database, url, owner } = await testDatabase()
const writers = 50
const deedsEach = 20
const at = new Date('2024-10-01T03:00:00Z')
const day = localDate('2024-10-01')
let school: Awaited<ReturnType<typeof aSchool>>
let appeals: AppealId[] = []
beforeAll(async () => {
  school = await aSchool(owner)
  const plan = { ...aPlan, budget: [{ position: 1, name: 'Vật liệu', amount: 900_000_000_000n }] }
  appeals = [
    await anAppeal(database, school, 'open', at, plan),
    await anAppeal(database, school, 'open', at, plan),
  ]
})

test('fifty people write at once: no book is ever negative or unbalanced, and nothing that was accepted is lost', async () => {
  const pool = openPool(url, writers, 'writers')
  const crowd = openDatabase(pool)
  const accepted = new Map(appeals.map((id) => [id, { given: 0n, spent: 0n, entries: 0 }]))
  const refusals = { count: 0 }
  let writing = true
  // Whoever looks meanwhile sees no account below zero, and what is held equal to what is owed.
  const watch = async () => {
    let looks = 0
    while (writing) {
      for (const id of appeals) {
        const book = await loadBook(database, id)
        expect(book.every(({ amount }) => amount >= 0n) && holdsTogether(book)).toBe(true)
        looks += 1
      }
    }
    return looks
  }
  const write = async (writer: number) => {
    for (let deed = 0; deed < deedsEach; deed += 1) {
      const id = appeals[(writer + deed) % appeals.length]
      if (id === undefined) throw new RangeError('there are appeals')
      const amount = BigInt(1 + ((writer * 7919 + deed * 104_729) % 90_000))
      const gives = (writer + deed) % 3 === 0
      const entry = await transaction(crowd, async (tx) => {
        const appeal = await lockAppeal(tx, id)
        if (appeal === undefined) throw new RangeError('there is the appeal')
        return bookEntry(tx, appeal, 'th-an', {
          kind: 'return',
          postings: gives ? moneyGift('bank', amount) : spending('bank', 1, amount),
          happenedOn: day,
          by: school.clerk,
          at,
          reason: 'thử',
        })
      })
      const sum = accepted.get(id)
      if (!entry.ok) refusals.count += 1
      else if (sum !== undefined) {
        sum.entries += 1
        if (gives) sum.given += amount
        else sum.spent += amount
      }
    }
  }
  const watching = watch()
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  writing = false
  expect(await watching).toBeGreaterThan(2)
  await crowd.destroy()

  for (const [id, sum] of accepted) {
    const book = await loadBook(database, id)
    expect([givenIn(book, 'dong'), balanceOf(book, 'spending'), moneyHeld(book)]).toEqual([
      sum.given,
      sum.spent,
      sum.given - sum.spent,
    ])
    const journal = await loadJournal(database, id)
    expect(journal.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: sum.entries }, (_, index) => index + 1),
    )
  }
  expect(refusals.count).toBeGreaterThan(0)
  const { rows } = await owner.query(
    'select entry_id from disclosure.donation_posting group by entry_id, measure having sum(amount) <> 0',
  )
  expect(rows).toEqual([])
}, 20_000)

test('those who take no lock at all cannot overdraw the book either', async () => {
  const [id] = appeals
  if (id === undefined) throw new RangeError('there are appeals')
  const before = moneyHeld(await loadBook(database, id))
  await holding(database, id, (tx, view) =>
    bookEntry(tx, view.appeal, view.unitCode, {
      kind: 'return',
      postings: moneyGift('bank', 100n),
      happenedOn: day,
      by: school.clerk,
      at,
      reason: 'thử',
    }),
  )
  const pool = openPool(url, 10, 'rude')
  const takeAll = async (writer: number) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const entryId = crypto.randomUUID()
      await client.query(
        `insert into disclosure.donation_entry (id, appeal_id, sequence, kind, happened_on, recorded_at, recorded_by, reason, sides, leaf_hash)
         values ($1, $2, $3, 'return', '2024-10-01', '2024-10-02', $4, 'x', 2, decode(repeat('00', 32), 'hex'))`,
        [entryId, id, 50_000 + writer, school.clerk],
      )
      const side = `insert into disclosure.donation_posting (entry_id, position, appeal_id, account, measure, amount) values ($1, $2, $3, $4, 'dong', $5)`
      await client.query(side, [entryId, 1, id, 'bank', String(-(before + 100n))])
      await client.query(side, [entryId, 2, id, 'obligation', String(before + 100n)])
      await client.query('commit')
      return true
    } catch {
      await client.query('rollback')
      return false
    } finally {
      client.release()
    }
  }
  const taken = await Promise.all(Array.from({ length: 10 }, (_, writer) => takeAll(writer)))
  await pool.end()
  expect(taken.filter((won) => won)).toHaveLength(1)
  expect(moneyHeld(await loadBook(database, id))).toBe(0n)
})
