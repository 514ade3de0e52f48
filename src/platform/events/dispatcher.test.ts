import fc from 'fast-check'
import { sql } from 'kysely'
import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '../../../test/database/test-database.ts'
import { type EventHandler, on } from '../contracts/event.ts'
import type { Tx } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import type { BackgroundLoop } from '../jobs/background-loop.ts'
import { announce } from './announce.ts'
import { createDispatcher } from './dispatcher.ts'

const { database, owner } = await testDatabase()
await owner.query('create table public.reaction (handler text, number integer)')
await owner.query('grant select, insert on public.reaction to minhbach_app')

const numberDrawn = { type: 'test.number-drawn', payload: z.object({ number: z.number().int() }) }
const logger = pino({ level: 'silent' })
const running: BackgroundLoop[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((loop) => loop.stop()))
  await owner.query('truncate public.reaction, platform.outbox, platform.outbox_reaction')
})

function dispatch(handlers: readonly EventHandler[], pauseMs = 20): BackgroundLoop {
  const loop = createDispatcher({ database, handlers, logger, pauseMs, firstRetryMs: 20 })
  running.push(loop)
  return loop
}

/** A reaction that leaves one row behind each time; `mood` may fail it after it has written. */
function writer(name: string, mood: (number: number) => void = () => undefined): EventHandler {
  return on(numberDrawn, name, async (tx, { number }) => {
    await writeReaction(tx, name, number)
    mood(number)
  })
}

async function writeReaction(tx: Tx, name: string, number: number): Promise<void> {
  await sql`insert into public.reaction values (${name}, ${number})`.execute(tx)
}

async function draw(...numbers: number[]): Promise<void> {
  await transaction(database, async (tx) => {
    for (const number of numbers) await announce(tx, numberDrawn, { number })
  })
}

async function reactions(): Promise<string[]> {
  const { rows } = await owner.query('select handler, number from public.reaction order by 1, 2')
  return rows.map(({ handler, number }) => `${handler} ${number}`)
}

async function allDelivered(): Promise<void> {
  await expect
    .poll(() => owner.query('select 1 from platform.outbox where delivered_at is null'), { timeout: 15_000 })
    .toMatchObject({ rowCount: 0 })
}

test('what is announced in a transaction reaches every handler after it commits', async () => {
  dispatch([writer('first'), writer('second')])
  await draw(1, 2)
  await allDelivered()
  expect(await reactions()).toEqual(['first 1', 'first 2', 'second 1', 'second 2'])
})

test('what is announced in a transaction that fails reaches nobody', async () => {
  dispatch([writer('first')])
  await expect(
    transaction(database, async (tx) => {
      await announce(tx, numberDrawn, { number: 1 })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await draw(2)
  await allDelivered()
  expect(await reactions()).toEqual(['first 2'])
})

test('a payload that is not what the event declares is refused before it is written', async () => {
  await expect(draw(1.5)).rejects.toThrow()
  const { rowCount } = await owner.query('select 1 from platform.outbox')
  expect(rowCount).toBe(0)
})

test('a handler that fails is tried again, leaves nothing of the failed attempts, and holds up no other', async () => {
  let failures = 0
  const fails = writer('failing', () => {
    failures += 1
    if (failures <= 3) throw new Error('not yet')
  })
  dispatch([fails, writer('steady')])
  await draw(7)
  await allDelivered()
  expect(failures).toBe(4)
  expect(await reactions()).toEqual(['failing 7', 'steady 7'])
})

test('an announcement whose handler always fails waits longer each time, and its error names no content', async () => {
  const fails = on(numberDrawn, 'failing', async () => {
    throw new Error('Nguyễn Thị Hoa, 0912345678')
  })
  dispatch([fails])
  await draw(1)
  await expect
    .poll(async () => (await owner.query('select attempts from platform.outbox')).rows[0].attempts)
    .toBeGreaterThan(3)
  const { rows } = await owner.query(
    'select last_error, attempts, next_attempt_at - clock_timestamp() as pause from platform.outbox',
  )
  expect(rows[0].last_error).toBe('failing Error')
  expect(JSON.stringify(rows)).not.toContain('Hoa')
})

test('a handler that breaks its connection does not hold up the announcements behind it', async () => {
  const breaks = on(numberDrawn, 'breaking', async (tx, { number }) => {
    if (number === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    await writeReaction(tx, 'breaking', number)
  })
  dispatch([breaks])
  await draw(1)
  await draw(2)
  await expect.poll(reactions, { timeout: 10_000 }).toEqual(['breaking 2'])
})

test('two dispatchers share the work and never do the same twice', async () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index)
  await draw(...numbers)
  dispatch([writer('only')])
  dispatch([writer('only')])
  dispatch([writer('only')])
  await allDelivered()
  const { rows } = await owner.query(
    'select count(*)::int as all, count(distinct number)::int as different from public.reaction',
  )
  expect(rows).toEqual([{ all: 200, different: 200 }])
})

test('whatever fails and however often, each handler reacts once to each announcement', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ failures: fc.integer({ min: 0, max: 3 }), handler: fc.constantFrom('a', 'b') }), {
        minLength: 1,
        maxLength: 12,
      }),
      async (plan) => {
        const left = new Map(plan.map(({ failures, handler }, number) => [`${handler} ${number}`, failures]))
        const moody = (name: string): EventHandler =>
          writer(name, (number) => {
            const failures = left.get(`${name} ${number}`) ?? 0
            left.set(`${name} ${number}`, failures - 1)
            if (failures > 0) throw new Error('moody')
          })
        const loops = [dispatch([moody('a'), moody('b')], 5), dispatch([moody('a'), moody('b')], 5)]
        await draw(...plan.keys())
        await allDelivered()
        await Promise.all(loops.map((loop) => loop.stop()))
        const expected = ['a', 'b'].flatMap((name) => plan.map((_, number) => `${name} ${number}`))
        expect(new Set(await reactions())).toEqual(new Set(expected))
        expect(await reactions()).toHaveLength(expected.length)
        await owner.query('truncate public.reaction, platform.outbox, platform.outbox_reaction')
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)

test('an announcement wakes the dispatcher of its process long before it would look by itself', async () => {
  const loop = dispatch([writer('first')], 60_000)
  await expect.poll(() => loop.lastSuccess()).toBeDefined()
  await draw(1)
  await expect.poll(reactions, { timeout: 5_000 }).toEqual(['first 1'])
})

test('an announcement of another process is found at the next look', async () => {
  dispatch([writer('first')], 100)
  await owner.query(
    `insert into platform.outbox (id, event_type, payload) values (gen_random_uuid(), 'test.number-drawn', '{"number": 5}')`,
  )
  await expect.poll(reactions, { timeout: 5_000 }).toEqual(['first 5'])
})

test('stopping waits for the reaction at hand and begins no other', async () => {
  const entered = Promise.withResolvers<void>()
  const leave = Promise.withResolvers<void>()
  const slow = on(numberDrawn, 'slow', async (tx, { number }) => {
    entered.resolve()
    await leave.promise
    await writeReaction(tx, 'slow', number)
  })
  const loop = dispatch([slow])
  await draw(1, 2)
  await entered.promise
  const stopped = loop.stop()
  leave.resolve()
  await stopped
  expect(await reactions()).toHaveLength(1)
})

test('two handlers of one event with the same name are refused at start', () => {
  expect(() => createDispatcher({ database, logger, handlers: [writer('same'), writer('same')] })).toThrow(
    'same name',
  )
})
